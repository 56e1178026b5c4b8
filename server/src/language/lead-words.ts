/**
 * The vocabulary of leads. Sources: the leads of the shipped reports of the Commission on Crime Prevention and
 * Criminal Justice and of the Third Committee, and the general practice of the General Assembly, the Economic
 * and Social Council, the Security Council and the Human Rights Council.
 */

/**
 * Opening verbs in the infinitive; the first word is inflected, the rest stands with it in italics.
 */
export const VERBS: readonly string[] = `
accept|accord|acknowledge|act|address|adopt|advise|affirm|agree|anticipate|appeal|applaud|appoint|appreciate
approve|ask|assert|associate itself|assure|attach|authorize|await|bear in mind|believe|bring to the attention
call attention|call for|call on|call upon|celebrate|censure|commemorate|commend|commit|commit itself|concur|condemn
confirm|congratulate|consider|continue|convene|convey|decide|declare|dedicate itself|defer|demand|denounce
deplore|deprecate|designate|desire|determine|direct|draw attention|draw the attention|elect|emphasize|empower
encourage|endorse|entrust|establish|exhort|expect|express|extend|give due consideration|hail|highlight|honour
hope|implore|insist|instruct|intend|invite|join|keep in mind|lament|look forward|maintain|mandate|mourn
nominate|note|observe|offer|oppose|pay special tribute|pay tribute|place on record|pledge|point out|praise
proclaim|propose|reaffirm|realize|reassert|recall|recognize|recommend|recommit itself|reconfirm|record
re-emphasize|refer|regard|regret|reiterate|reject|remain seized|remember|remind|renew|repudiate|request|require
reserve|resolve|respect|restate|salute|seek|set|share|solicit|stand ready|stress|suggest|support|suspend
take into account|take into consideration|take note|take stock|terminate|thank|transmit|trust|underline
underscore|undertake|uphold|urge|value|vow|warn|welcome|wish`
  .trim()
  .split(/[|\n]/);

/** Verbs whose last consonant doubles before -ing. */
export const DOUBLING: ReadonlySet<string> = new Set([
  'commit',
  'defer',
  'refer',
  'regret',
  'set',
  'transmit',
]);

/**
 * Adjectives and past participles that open a preambular paragraph, each with what says the same at the head
 * of an operative one: a noun for "Expresses (its) …", a whole lead, or nothing where practice has no equivalent.
 */
export const ADJECTIVES: Readonly<Record<string, { readonly noun?: string; readonly operative?: string }>> = {
  alarmed: { noun: 'alarm' },
  anxious: {},
  appalled: {},
  apprehensive: {},
  assembled: {},
  aware: {},
  cognizant: {},
  committed: { operative: 'Commits itself' },
  concerned: { noun: 'concern' },
  confident: { noun: 'confidence' },
  conscious: {},
  convinced: { noun: 'conviction' },
  desirous: { operative: 'Desires' },
  determined: { noun: 'determination' },
  disappointed: { noun: 'disappointment' },
  dismayed: { noun: 'dismay' },
  distressed: {},
  disturbed: {},
  eager: {},
  encouraged: {},
  grateful: { noun: 'gratitude' },
  gratified: { noun: 'gratification' },
  guided: {},
  hopeful: { operative: 'Expresses the hope' },
  horrified: {},
  impressed: {},
  indignant: { noun: 'indignation' },
  inspired: {},
  mindful: {},
  motivated: {},
  moved: {},
  outraged: { noun: 'outrage' },
  persuaded: {},
  pleased: {},
  preoccupied: {},
  pursuant: {},
  reassured: {},
  resolved: { operative: 'Resolves' },
  saddened: {},
  satisfied: { noun: 'satisfaction' },
  shocked: { noun: 'shock' },
  troubled: {},
  worried: {},
};

/** What follows *Having* at the head of a preambular paragraph. */
export const HAVING: readonly string[] =
  'adopted|considered|convened|decided|deliberated|determined|discussed|examined|heard|met|noted|received|regard|reviewed|studied|taken into account|taken into consideration|taken note'.split(
    '|',
  );

/** Adverbs before the head, each with the adjective that says the same before a noun: deeply, deep. */
export const ADVERBS: Readonly<Record<string, string>> = {
  actively: 'active',
  acutely: 'acute',
  categorically: 'categorical',
  deeply: 'deep',
  duly: 'due',
  earnestly: 'earnest',
  emphatically: 'emphatic',
  energetically: 'energetic',
  equally: 'equal',
  especially: 'particular',
  extremely: 'extreme',
  firmly: 'firm',
  fully: 'full',
  gravely: 'grave',
  greatly: 'great',
  highly: 'high',
  increasingly: 'increasing',
  keenly: 'keen',
  particularly: 'particular',
  profoundly: 'profound',
  respectfully: 'respectful',
  resolutely: 'resolute',
  seriously: 'serious',
  sincerely: 'sincere',
  solemnly: 'solemn',
  specifically: 'specific',
  strongly: 'strong',
  unequivocally: 'unequivocal',
  unreservedly: 'unreserved',
  urgently: 'urgent',
  utterly: 'utter',
  vehemently: 'vehement',
  vigorously: 'vigorous',
  warmly: 'warm',
  well: 'full',
};

/** Adjectives before the noun of a complement: *its deep concern*. */
export const QUALIFIERS: ReadonlySet<string> = new Set([
  ...Object.values(ADVERBS),
  ...'abiding|complete|continued|continuing|deepest|grave|growing|heartfelt|much|ongoing|renewed|special|steadfast|strongest|unwavering|utmost|warmest|outstanding'.split(
    '|',
  ),
]);

/** Nouns of a complement: *with appreciation*, *its gratitude*. */
export const FEELINGS: ReadonlySet<string> = new Set(
  'admiration|alarm|anxiety|appreciation|approval|commendation|concern|condolences|confidence|consternation|conviction|disappointment|dismay|grief|gratification|gratitude|hope|indignation|interest|outrage|pleasure|pride|regret|respect|sadness|satisfaction|shock|sorrow|sympathy|thanks'.split(
    '|',
  ),
);

/** Nouns that only *express*, *convey*, *extend* and their like take: *its readiness*. */
export const STANCES: ReadonlySet<string> = new Set(
  'belief|commitment|condemnation|congratulations|desire|determination|disapproval|encouragement|expectation|intention|opposition|readiness|recognition|resolve|solidarity|support|view|will|willingness|wish'.split(
    '|',
  ),
);

/** Verbs whose object, *its appreciation*, belongs to the lead. */
export const EXPRESSING: ReadonlySet<string> = new Set([
  'express',
  'convey',
  'extend',
  'place on record',
  'record',
]);

/** Words that may stand between a verb and *its*, or before *upon*: *Calls again upon*. */
export const REPEATS: readonly (readonly string[])[] = [['once', 'again'], ['again']];

/** Forms offered beside the bare verb, by verb, as written after the verb's preambular or operative form. */
export const USUAL: Readonly<Record<string, readonly string[]>> = {
  express: [
    'appreciation',
    'concern',
    'deep concern',
    'grave concern',
    'its appreciation',
    'its concern',
    'its deep concern',
    'its gratitude',
    'its satisfaction',
    'serious concern',
  ],
  note: ['with appreciation', 'with concern', 'with deep concern', 'with interest', 'with satisfaction'],
  recall: ['in particular'],
  recognize: ['with appreciation', 'with concern', 'with deep concern'],
  stress: ['again'],
  'take note': ['with appreciation', 'with interest'],
  welcome: ['with appreciation', 'with satisfaction'],
};

/** Adverbs offered before a head, by verb or adjective. */
export const USUAL_ADVERBS: Readonly<Record<string, readonly string[]>> = {
  alarmed: ['deeply', 'gravely'],
  aware: ['fully'],
  concerned: ['deeply', 'gravely', 'seriously'],
  condemn: ['strongly'],
  convinced: ['deeply', 'firmly'],
  encourage: ['strongly'],
  urge: ['strongly'],
};
