/** The words by which names of instruments are known. */

/** Nouns that a name turns on; those of several words are joined by a space. */
export const HEADS: ReadonlySet<string> = new Set(
  'Accord|Accords|Action Plan|Agenda|Agreement|Agreements|Charter|Code of Conduct|Compact|Consensus|Convention|Conventions|Covenant|Covenants|Declaration|Framework|Guidelines|Instrument|Pact|Plan of Action|Platform for Action|Principles|Programme of Action|Protocol|Protocols|Rules|Statute|Strategies|Strategy|Treaty'.split(
    '|',
  ),
);

/** What may follow a head behind "and" as a second head without ending the name. */
export const SECOND_HEADS: readonly (readonly string[])[] = [
  ['Practical', 'Measures'],
  ['Guidelines'],
  ['Plan', 'of', 'Action'],
  ['Platform', 'for', 'Action'],
  ['Programme', 'of', 'Action'],
];

/** Words after which a head is no head: *Treaty Series*, *Treaty Affairs*, *Rules of Procedure*. */
export const NO_NAME_BEFORE: ReadonlySet<string> = new Set([
  'Affairs',
  'Body',
  'Bodies',
  'Section',
  'Series',
]);

/** Articles and the like with a capital: a name begins after them. */
export const ARTICLES: ReadonlySet<string> = new Set([
  'A',
  'All',
  'An',
  'Any',
  'Both',
  'Such',
  'The',
  'These',
  'This',
  'Those',
]);

/** Words before a head that do not tell one instrument from another. */
export const GENERIC: ReadonlySet<string> = new Set(
  'Additional|Draft|Final|International|Model|National|Nations|New|Optional|Political|Regional|United'.split(
    '|',
  ),
);

/** Connectives that may open what follows the head: *against* Corruption, *on* the Rights. */
export const OPENING: ReadonlySet<string> = new Set(
  'against|between|concerning|for|from|of|on|regarding|relating|supplementing|to|with'.split('|'),
);

/** Small words inside a name, between capitals. */
export const INNER: ReadonlySet<string> = new Set([
  ...OPENING,
  ...'a|all|among|an|and|at|by|in|into|involving|its|or|respect|the|their|through|towards|under|within'.split(
    '|',
  ),
]);

/** Capitalized words that begin something else: a name does not run into them. */
export const STOPS: ReadonlySet<string> = new Set(
  'Agency|Article|Articles|Assembly|Board|Branch|Commission|Committee|Conference|Congress|Council|Court|Department|Deputy|Director|Division|Executive|Expert|Forum|Fund|Government|Governments|Group|Institute|Mechanism|Member|Network|Office|Organization|Parties|President|Programme|Secretariat|Secretary-General|Special|State|States|Security|Tribunal|Unit|Working'.split(
    '|',
  ),
);

/** Meetings that a declaration may be named after. */
export const MEETINGS: ReadonlySet<string> = new Set(['Conference', 'Congress', 'Meeting', 'Summit']);

/** Kinds of publication: what is joined to one by "and" is part of its title. */
export const PUBLICATIONS: ReadonlySet<string> = new Set(
  'Commentary|Guide|Handbook|Manual|Review|Study|Toolkit'.split('|'),
);
