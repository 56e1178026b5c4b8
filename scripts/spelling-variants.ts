/** Draws pairs of spellings from two dictionaries that are printed from one table of words, SCOWL. */
import american from 'dictionary-en';
import british from 'dictionary-en-gb';

/**
 * What Oxford spelling asks for, `from` and `to`, wherever a word with the one is only in one of the dictionaries
 * and that with the other only in the other. The first is British and not Oxford's; all others are American.
 */
const families: readonly (readonly [from: string, to: string])[] = [
  ['is', 'iz'],
  ['yz', 'ys'],
  ['or', 'our'],
  ['er', 're'],
  ['ere', 're'],
  ['eri', 'ri'],
  ['euver', 'oeuvre'],
  ['euvera', 'oeuvra'],
  ['euvere', 'oeuvre'],
  ['euveri', 'oeuvri'],
  ['l', 'll'],
  ['ll', 'l'],
  ['p', 'pp'],
  ['ens', 'enc'],
  ['ced', 'sed'],
  ['cing', 'sing'],
  ['e', 'ae'],
  ['e', 'oe'],
  ['og', 'ogue'],
  ['oga', 'ogua'],
  ['oge', 'ogue'],
  ['ogi', 'ogui'],
  ['ay', 'ey'],
  ['ow', 'ough'],
  ['ol', 'oul'],
  ['sk', 'sc'],
  ['dgm', 'dgem'],
  ['gi', 'gei'],
  ['elry', 'ellery'],
  ['inum', 'inium'],
  ['ifact', 'efact'],
];

/** Words that differ from another word of the other dictionary by chance, and have no other spelling. */
const byChance: ReadonlySet<string> = new Set(
  'cardie costumier ecus fayer manila mantes maters novene patine performative perv prise prised prises prising snowshed trabecule'.split(
    ' ',
  ),
);

/** A suffix of a dictionary: what it takes away, what it puts there, and the words that take it. */
interface Suffix {
  readonly strip: string;
  readonly add: string;
  readonly where: RegExp;
}

interface Dictionary {
  readonly aff: Uint8Array;
  readonly dic: Uint8Array;
}

/** Every form of every word of small letters, without the prefixes, which the lookup takes off. */
function formsOf({ aff, dic }: Dictionary): ReadonlySet<string> {
  const text = (bytes: Uint8Array): string => Buffer.from(bytes).toString('utf8');
  const suffixes = new Map<string, Suffix[]>();
  for (const [, flag = '', strip = '', add = '', where = ''] of text(aff).matchAll(
    /^SFX (\S) +(\S+) +([a-z]+) +(\S+)$/gmu,
  )) {
    const list = suffixes.get(flag) ?? [];
    list.push({ strip: strip === '0' ? '' : strip, add, where: new RegExp(`${where}$`, 'u') });
    suffixes.set(flag, list);
  }
  const forms = new Set<string>();
  for (const [, word = '', flags = ''] of text(dic).matchAll(/^([a-z]+)(?:\/(\S+))?$/gmu)) {
    forms.add(word);
    for (const { strip, add, where } of [...flags].flatMap((flag) => suffixes.get(flag) ?? []))
      if (word.endsWith(strip) && where.test(word))
        forms.add(word.slice(0, word.length - strip.length) + add);
  }
  return forms;
}

/** The places of a word where `part` stands. */
const places = (word: string, part: string): readonly number[] =>
  Array.from(word.matchAll(new RegExp(`(?=${part})`, 'gu')), ({ index }) => index);

/** Characters of a line of words. */
const WIDTH = 110;

/** The words in lines. */
function lined(words: readonly string[]): string {
  const lines: string[] = [];
  for (const word of words) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}

/**
 * The source of `server/src/language/spelling-variants.ts`: for each family, what stands before `from` in the
 * words that have it wrong, each with all that stands behind.
 */
export function spellingVariants(): string {
  const [us, gb] = [formsOf(american), formsOf(british)];
  const americanOnly = new Set([...us].filter((word) => !gb.has(word)));
  const britishOnly = new Set([...gb].filter((word) => !us.has(word)));
  const paired = new Set<string>();
  const lines = families.map(([from, to], index) => {
    const [wrong, right] = index === 0 ? [britishOnly, us] : [americanOnly, gb];
    const endings = new Map<string, string[]>();
    for (const word of [...wrong].sort()) {
      if (paired.has(word) || byChance.has(word)) continue;
      const at = places(word, from).find((place) =>
        right.has(word.slice(0, place) + to + word.slice(place + from.length)),
      );
      if (at === undefined) continue;
      paired.add(word);
      const before = word.slice(0, at);
      endings.set(before, [...(endings.get(before) ?? []), word.slice(at + from.length)]);
    }
    const words = [...endings].map(([before, behind]) => `${before}:${behind.join(',')}`);
    return words.length === 0 ? '' : `${from} ${to}\n${lined(words)}\n`;
  });
  return `/**
 * Made by \`node scripts/run.mjs spelling\` from the npm packages dictionary-en and dictionary-en-gb, which print the
 * American and the British spelling of one table of words (SCOWL, wordlist.aspell.net): words that Oxford spelling
 * writes otherwise. A line without a colon says what is written, and what is to be written; below it stand the words,
 * what comes before that and, behind a colon, all that may follow.
 */
export const VARIANTS = \`
${lines.join('')}\`;
`;
}
