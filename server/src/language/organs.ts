/** Organs of the United Nations whose texts drafts cite: names, short forms, abbreviations, symbols. */
import { nearest, tolerance } from './edit-distance.ts';

/** What an organ is, for what may be asked of it. */
export type OrganKind =
  | 'principal'
  | 'subsidiary'
  | 'functional commission'
  | 'regional commission'
  | 'main committee'
  | 'conference'
  | 'congress';

/** An organ that adopts resolutions, decisions or declarations. */
export interface Organ {
  /** Full name without article: `General Assembly`. */
  readonly name: string;
  readonly kind: OrganKind;
  /** What a text calls it after its first mention, without article: `Assembly`. */
  readonly short: string;
  /** Other names in use, without article. */
  readonly aliases: readonly string[];
  /** Abbreviations that running text must not use: `GA`, `ECOSOC`. */
  readonly abbreviations: readonly string[];
  /** How the symbols of its documents begin, without the last stroke: `A`, `E/CN.15`. */
  readonly symbol: string | undefined;
}

const organ = (
  kind: OrganKind,
  name: string,
  short: string,
  symbol: string | undefined,
  abbreviations: readonly string[] = [],
  aliases: readonly string[] = [],
): Organ => ({ name, kind, short, aliases, abbreviations, symbol });

const CORRUPTION = 'United Nations Convention against Corruption';
const ORGANIZED_CRIME = 'United Nations Convention against Transnational Organized Crime';

/** Crime congresses by number, with place and the number of their A/CONF. series; only series that were checked. */
const CRIME_CONGRESSES = [
  ['Sixth', 'A/CONF.87'],
  ['Seventh', 'A/CONF.121'],
  ['Eighth', 'A/CONF.144'],
  ['Ninth', 'A/CONF.169'],
  ['Tenth', 'A/CONF.187'],
  ['Eleventh', 'A/CONF.203'],
  ['Twelfth', 'A/CONF.213'],
  ['Thirteenth', 'A/CONF.222'],
  ['Fourteenth', 'A/CONF.234'],
  ['Fifteenth', undefined],
] as const;

/** The name changed with the Eleventh, of 2005. */
const congressName = (ordinal: string): string =>
  ['Sixth', 'Seventh', 'Eighth', 'Ninth', 'Tenth'].includes(ordinal)
    ? `${ordinal} United Nations Congress on the Prevention of Crime and the Treatment of Offenders`
    : `${ordinal} United Nations Congress on Crime Prevention and Criminal Justice`;

/** Every organ known, principal organs first. */
export const ORGANS: readonly Organ[] = [
  organ(
    'principal',
    'General Assembly',
    'Assembly',
    'A',
    ['GA', 'UNGA'],
    ['United Nations General Assembly'],
  ),
  organ('principal', 'Security Council', 'Council', 'S', ['SC', 'UNSC'], ['United Nations Security Council']),
  organ(
    'principal',
    'Economic and Social Council',
    'Council',
    'E',
    ['ECOSOC'],
    ['United Nations Economic and Social Council'],
  ),
  organ('principal', 'Trusteeship Council', 'Council', 'T'),
  organ('subsidiary', 'Human Rights Council', 'Council', 'A/HRC', ['HRC', 'UNHRC']),
  organ('subsidiary', 'Peacebuilding Commission', 'Commission', 'PBC', ['PBC']),
  organ('subsidiary', 'International Law Commission', 'Commission', 'A/CN.4', ['ILC']),
  organ('subsidiary', 'United Nations Commission on International Trade Law', 'Commission', 'A/CN.9', [
    'UNCITRAL',
  ]),
  organ('subsidiary', 'Disarmament Commission', 'Commission', 'A/CN.10', ['UNDC']),
  organ(
    'subsidiary',
    'Sub-Commission on the Promotion and Protection of Human Rights',
    'Sub-Commission',
    'E/CN.4/Sub.2',
  ),
  organ(
    'functional commission',
    'Statistical Commission',
    'Commission',
    'E/CN.3',
    ['UNSC'],
    ['United Nations Statistical Commission'],
  ),
  organ('functional commission', 'Commission on Human Rights', 'Commission', 'E/CN.4', ['CHR']),
  organ('functional commission', 'Commission for Social Development', 'Commission', 'E/CN.5', ['CSocD']),
  organ('functional commission', 'Commission on the Status of Women', 'Commission', 'E/CN.6', ['CSW']),
  organ('functional commission', 'Commission on Narcotic Drugs', 'Commission', 'E/CN.7', ['CND']),
  organ('functional commission', 'Commission on Population and Development', 'Commission', 'E/CN.9', ['CPD']),
  organ(
    'functional commission',
    'Commission on Crime Prevention and Criminal Justice',
    'Commission',
    'E/CN.15',
    ['CCPCJ'],
  ),
  organ(
    'functional commission',
    'Commission on Science and Technology for Development',
    'Commission',
    'E/CN.16',
    ['CSTD'],
  ),
  organ('functional commission', 'Commission on Sustainable Development', 'Commission', 'E/CN.17', ['CSD']),
  organ('functional commission', 'United Nations Forum on Forests', 'Forum', 'E/CN.18', ['UNFF']),
  organ('subsidiary', 'Permanent Forum on Indigenous Issues', 'Forum', 'E/C.19', ['UNPFII']),
  organ('subsidiary', 'Committee on Crime Prevention and Control', 'Committee', 'E/AC.57'),
  organ('regional commission', 'Economic Commission for Europe', 'Commission', 'E/ECE', ['ECE', 'UNECE']),
  organ('regional commission', 'Economic Commission for Africa', 'Commission', 'E/ECA', ['ECA', 'UNECA']),
  organ(
    'regional commission',
    'Economic Commission for Latin America and the Caribbean',
    'Commission',
    'LC',
    ['ECLAC'],
  ),
  organ(
    'regional commission',
    'Economic and Social Commission for Asia and the Pacific',
    'Commission',
    'E/ESCAP',
    ['ESCAP'],
  ),
  organ('regional commission', 'Economic and Social Commission for Western Asia', 'Commission', 'E/ESCWA', [
    'ESCWA',
  ]),
  organ(
    'main committee',
    'First Committee',
    'Committee',
    'A/C.1',
    [],
    ['Disarmament and International Security Committee'],
  ),
  organ('main committee', 'Second Committee', 'Committee', 'A/C.2', [], ['Economic and Financial Committee']),
  organ(
    'main committee',
    'Third Committee',
    'Committee',
    'A/C.3',
    [],
    ['Social, Humanitarian and Cultural Committee', 'Third Committee of the General Assembly'],
  ),
  organ(
    'main committee',
    'Fourth Committee',
    'Committee',
    'A/C.4',
    [],
    ['Special Political and Decolonization Committee'],
  ),
  organ(
    'main committee',
    'Fifth Committee',
    'Committee',
    'A/C.5',
    [],
    ['Administrative and Budgetary Committee'],
  ),
  organ('main committee', 'Sixth Committee', 'Committee', 'A/C.6', [], ['Legal Committee']),
  organ(
    'conference',
    `Conference of the States Parties to the ${CORRUPTION}`,
    'Conference',
    'CAC/COSP',
    ['COSP'],
    [
      'Conference of the States Parties to the Convention against Corruption',
      'Conference of the States Parties to the Convention',
    ],
  ),
  organ(
    'conference',
    `Conference of the Parties to the ${ORGANIZED_CRIME}`,
    'Conference',
    'CTOC/COP',
    [],
    ['Conference of the Parties to the Organized Crime Convention'],
  ),
  organ(
    'conference',
    'United Nations Environment Assembly',
    'Environment Assembly',
    'UNEP/EA',
    ['UNEA'],
    ['United Nations Environment Assembly of the United Nations Environment Programme'],
  ),
  organ('conference', 'World Health Assembly', 'Health Assembly', undefined, ['WHA']),
  ...CRIME_CONGRESSES.map(([ordinal, symbol]) =>
    organ('congress', congressName(ordinal), `${ordinal} Congress`, symbol),
  ),
];

/** Letters only, lower case, no article: two names that fold alike are the same name. */
const folded = (name: string): string =>
  name
    .trim()
    .toLowerCase()
    .replace(/^the\s+/, '')
    .replace(/\s+/g, ' ')
    .replace(/[\s,]+$/, '');

const BY_NAME: ReadonlyMap<string, Organ> = new Map(
  ORGANS.flatMap((each) => [each.name, ...each.aliases].map((name) => [folded(name), each] as const)),
);

const BY_ABBREVIATION: ReadonlyMap<string, Organ> = new Map(
  // The first organ with an abbreviation keeps it: UNSC is the Security Council.
  [...ORGANS].reverse().flatMap((each) => each.abbreviations.map((short) => [short, each] as const)),
);

/** The organ of a full name or alias, in any case, with or without article and comma. */
export function organByName(name: string): Organ | undefined {
  return BY_NAME.get(folded(name));
}

/** The organ of an abbreviation, case as written: `ECOSOC`. */
export function organByAbbreviation(abbreviation: string): Organ | undefined {
  return BY_ABBREVIATION.get(abbreviation);
}

/** The organ that a document symbol belongs to, by the longest prefix: `E/CN.15/2024/12`, `A/RES/77/232`. */
export function organBySymbol(symbol: string): Organ | undefined {
  let best: Organ | undefined;
  for (const each of ORGANS) {
    if (each.symbol === undefined || !`${symbol}/`.startsWith(`${each.symbol}/`)) continue;
    if (best?.symbol === undefined || each.symbol.length > best.symbol.length) best = each;
  }
  return best;
}

/** The organs that a text may call by this short form: `Council` has several. */
export function organsByShort(short: string): readonly Organ[] {
  return ORGANS.filter((each) => each.short === short);
}

/**
 * The organ whose name a misspelt name comes nearest to (*General Assemby*, *Economic & Social Council*), or whose
 * abbreviation it is; undefined where it already is a name or nothing is near.
 */
export function nearestOrgan(name: string): Organ | undefined {
  const words = folded(name.replace(/&/g, 'and'));
  if (BY_NAME.has(folded(name))) return undefined;
  const near = nearest(words, BY_NAME.keys(), tolerance(words.length));
  return (near === undefined ? undefined : BY_NAME.get(near)) ?? BY_ABBREVIATION.get(name.trim());
}
