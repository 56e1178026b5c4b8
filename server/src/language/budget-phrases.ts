/**
 * Words by which a clause asks for new work of the Secretariat, and words that say what pays for it.
 *
 * Sources: rule 153 of the rules of procedure of the General Assembly; the practice of the Secretariat, by which a
 * binding request for a new activity (a meeting, a body, a post, a language) calls for a statement of programme budget
 * implications, and one that an activity go on does not.
 */

/** Verbs of leads that bind, as `Lead.verb` gives them. */
export const BINDING: ReadonlySet<string> = new Set(['decide', 'mandate', 'reiterate', 'request']);

/** New work, by its kind; within each, the words from the verb to what is to be done. */
export const NEW_WORK: readonly (readonly [kind: string, words: RegExp])[] = [
  [
    'a meeting',
    /\b(?:convene|hold|host|organize) (?!its |their )[^;.]{0,80}?\b(?:conference|consultations|dialogue|event|forum|meeting|seminar|session|summit|symposium|workshop)s?\b/u,
  ],
  [
    'a new body or post',
    /\b(?:appoint|create|establish|set up)\b[^;.]{0,80}?\b(?:board|centre|commission|committee|coordinator|envoy|expert|fund|group|institute|mechanism|mission|office|panel|post|rapporteur|representative|secretariat|unit)s?\b/iu,
  ],
  ['a longer mandate', /\b(?:extend|prolong|renew)\b[^;.]{0,60}?\bmandates?\b/u],
  [
    'work in the official languages',
    /\b(?:issue|interpretation|publish|translat(?:e|ed|ion))\b[^;.]{0,80}?\bofficial languages\b/u,
  ],
  [
    'more resources',
    /\b(?:allocate|make available|provide)\b[^;.]{0,60}?\b(?:additional|adequate|necessary|sufficient)\b[^;.]{0,30}?\b(?:posts|resources|staff)\b/u,
  ],
];

/** Words before an activity that make it no new one. */
export const GOING_ON = /\b(?:consider|continu(?:e|ing)|continue to|keep) (?:to )?$/u;

/** Verbs in the midst of a paragraph, from which on it asks without binding. */
export const INVITING = /\b(?:calls (?:for|upon)|encourages|invites|urges)\b/u;

/** What pays is said. */
export const RESOURCES =
  /\b(?:available|existing|extrabudgetary|voluntary|from within)\b[^;.]{0,60}?\b(?:appropriations|contributions|funding|resources)\b|\bwithout additional costs?\b/u;

/** A paragraph that says what pays for all that a text asks for. */
export const FOR_ALL =
  /\b(?:extrabudgetary|voluntary) (?:contributions|resources)\b[^;.]{0,40}? for (?:the (?:implementation|purposes?)|these purposes|this purpose)\b/u;

/** The words that the documents that ship use most often to say so. */
export const SUBJECT_TO_RESOURCES = 'subject to the availability of extrabudgetary resources';
