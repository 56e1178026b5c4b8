/** Words about a number that tell what it is for. */

const listed = (words: string): ReadonlySet<string> => new Set(words.trim().split(/\s+/u));

/** What a number behind it names, and does not count: "workshop 3", "Goal 16". Singular and plural. */
export const LABELS: ReadonlySet<string> = listed(`
act acts action actions activity agenda amendment annex annexes appendix article articles
box building bulletin case category categories chapter chapters class cluster clusters column commitment
component components conclusion conclusions criterion day decision decisions directive division document
draft element entry exhibit figure figures file footnote form goal goals grade group groups guideline guidelines
house indicator indicators instalment item items lesson level levels line list lot measure measures meeting model
module no note number numbers objective objectives observation option options order outcome output
page pages panel para paragraph paragraphs paras part parts phase phases pillar pillars plan point points
policy principle principles priority priorities proposal protocol question questions reactor reason
recommendation recommendations regulation regulations report resolution resolutions room round route row rule rules
scale scenario schedule schedules section sections sector series session sessions stage stages standard step steps
strategy subparagraph subparagraphs table tables target targets task theme tier track type types unit units
variant version volume volumes week workshop workshops year zone
age aged ages chap vol vols art arts sect sects nos
`);

/** Words of grammar: none of them is counted. */
export const FUNCTION_WORDS: ReadonlySet<string> = listed(`
a above after against all also among an and any are as at be because been before being below between both but by
can could do does during each either every for from further had has have he her his how if in into is it its less
may more most must nor not of off on only onto or other our out over plus she should since so some such than that the
their them then there these they this those through thus to under until up upon us versus via was we were what when
where whether which while who whose will with within without would yet you
`);

/** Plurals that do not end in *s*. */
export const PLURALS: ReadonlySet<string> = listed(
  'people children women men persons staff personnel criteria phenomena media data police alumni',
);

/** Words with capitals that are counted all the same. */
export const COUNTED_NAMES: ReadonlySet<string> = listed(
  'Governments Member Members Parties Party State States Vice-Chairs Vice-Chairpersons Vice-Presidents',
);

/** Before a measure or a period of time, they say that it is not exact, and leave words and figures open. */
export const APPROXIMATE: ReadonlySet<string> = listed(
  'about almost approximately around coming last nearly next past previous recent roughly some',
);

/** What is counted by ordinals in words: "its seventy-ninth session". Meetings are counted by figures. */
export const ORDINAL_NOUNS: ReadonlySet<string> = listed(
  'session sessions anniversary anniversaries century centuries',
);

/** What may stand between an ordinal and its noun. */
export const ORDINAL_QUALIFIERS: ReadonlySet<string> = listed(
  'and annual biennial emergency extraordinary high-level informal or ordinary organizational reconvened regular resumed special substantive to',
);
