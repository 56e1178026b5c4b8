/** The spelling of the United Nations: Oxford's *-ize* with British forms, and the words of its own list. */
import { BOUND, CLOSED, HYPHENATED, JOINED, NAMES, NEW_STEMS, OPEN, PAIRS, ROOTS } from './spelling-list.ts';
import { VARIANTS } from './spelling-variants.ts';

const ENDINGS = ['e', 'ed', 'es', 'er', 'ers', 'ing', 'ation', 'ations', 'able'];

/** What the dictionaries tell: each word that is misspelt, and what is right. */
export function* variants(): Generator<readonly [wrong: string, right: string]> {
  let from = '';
  let to = '';
  for (const line of VARIANTS.trim().split('\n')) {
    const entries = line.split(' ');
    if (!line.includes(':')) [from = '', to = ''] = entries;
    else
      for (const entry of entries) {
        const [before = '', behind = ''] = entry.split(':');
        for (const end of behind.split(',')) yield [before + from + end, before + to + end];
      }
  }
}

let known: ReadonlyMap<string, string> | undefined;

/** Every misspelt word that is listed, with what is right; made when it is first asked for. */
function pairs(): ReadonlyMap<string, string> {
  if (known) return known;
  const map = new Map<string, string>();
  for (const [wrong, right] of variants()) map.set(wrong, right);
  for (const word of OPEN) map.delete(word);
  for (const stem of NEW_STEMS) for (const end of ENDINGS) map.set(`${stem}is${end}`, `${stem}iz${end}`);
  for (const root of ROOTS) for (const end of ENDINGS) map.set(`${root}iz${end}`, `${root}is${end}`);
  for (const pair of PAIRS) {
    const [wrong = '', right = ''] = pair.split(':');
    map.set(wrong, right.replace('_', ' '));
  }
  for (const word of CLOSED) map.set(word.replace('|', '-'), word.replace('|', ''));
  for (const word of HYPHENATED) map.set(word.replace('-', ''), word);
  known = map;
  return map;
}

/** Phrases of two words that are written otherwise: `sub regional`, `money laundering`. */
export function phrases(): readonly (readonly [wrong: string, right: string])[] {
  const apart = [...CLOSED, ...HYPHENATED].flatMap((word) => {
    const [first = '', second = ''] = word.split(/[|-]/u);
    return BOUND.has(first) ? ([[`${first} ${second}`, word.replace('|', '')]] as const) : [];
  });
  return [...apart, ...JOINED.map((word) => [word.replace('-', ' '), word] as const)];
}

/** How words of a name may be misspelt. */
const SWAPS: readonly (readonly [string, string])[] = [
  ['Organization', 'Organisation'],
  ['Labour', 'Labor'],
  ['Programme', 'Program'],
];

/** The names of bodies in each way that they are misspelt, each with the name. */
export function namesMisspelt(): readonly (readonly [wrong: string, right: string])[] {
  return NAMES.flatMap((name) => {
    let forms = [name];
    for (const [from, to] of SWAPS)
      if (name.includes(from)) forms = [...forms, ...forms.map((form) => form.replace(from, to))];
    return forms.slice(1).map((form) => [form.replaceAll(',', ''), name] as const);
  });
}

const PREFIX = /^(?:co|counter|cyber|de|dis|inter|mis|multi|non|over|pre|re|sub|un|under)-?(?=.{5})/u;
/** Whatever stands before, these are suffixes, and take a *z*. */
const SUFFIX =
  /(?<=[a-z]{2}(?:al|tiv))is(?=(?:e[drs]?|ers|ing|able)$)|(?<=[a-z]{2})is(?=ation(?:s|al|ally)?$)/u;
const HYPHENATED_CO = /^(non-)?co-(?=operat|ordinat)/u;

/** Words that are remembered at most; when one more comes, all are forgotten. */
const REMEMBERED = 8192;

/** What was told of each word: texts use few of them, again and again. */
const remembered = new Map<string, string | undefined>();

/**
 * How the United Nations spells a word that is spelt otherwise: `organisation` gives `organization`; undefined for
 * a word that is right or unknown. The word is in small letters, with straight apostrophes, and may be a compound.
 */
export function respelt(word: string): string | undefined {
  const before = remembered.get(word);
  if (before !== undefined || remembered.has(word)) return before;
  const right = lookUp(word);
  if (remembered.size >= REMEMBERED) remembered.clear();
  remembered.set(word, right);
  return right;
}

function lookUp(word: string): string | undefined {
  const listed = pairs().get(word);
  if (listed !== undefined) return listed;
  if (word.includes('-')) {
    if (HYPHENATED_CO.test(word)) return word.replace(HYPHENATED_CO, '$1co');
    const right = word
      .split('-')
      .map((part) => respelt(part) ?? part)
      .join('-');
    return right === word ? undefined : right;
  }
  if (word.includes('is') && SUFFIX.test(word) && !word.includes('improvis'))
    return word.replace(SUFFIX, 'iz');
  const [prefix] = PREFIX.exec(word) ?? [''];
  const rest = prefix === '' ? undefined : pairs().get(word.slice(prefix.length));
  return rest === undefined ? undefined : prefix + rest;
}

let apart: ReadonlyMap<string, string> | undefined;

/** Words, parted by single spaces, as the United Nations spells them; those with capitals are left as they are. */
export function respelling(words: string): string {
  apart ??= new Map(phrases());
  return (
    apart.get(words) ??
    words
      .split(' ')
      .map((word) => respelt(word) ?? word)
      .join(' ')
  );
}
