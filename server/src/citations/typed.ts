/** Reads what people type to look something up: abbreviations, symbols in small letters, slips of spelling. */
import { nearest, tolerance } from '../language/edit-distance.ts';
import { ORGANS } from '../language/organs.ts';
import { keyOf } from './keys.ts';
import { recognize } from './recognize.ts';

const SPELLED: ReadonlyMap<string, string> = new Map([
  // Of organs that share an abbreviation the first counts: principal organs stand first.
  ...ORGANS.toReversed().flatMap(({ name, abbreviations }) =>
    abbreviations.map((short) => [short.toLowerCase(), name] as const),
  ),
  ...(['res', 'resol', 'reso'] as const).map((short) => [short, 'resolution'] as const),
  ['dec', 'decision'],
  ['un', 'United Nations'],
]);

/** With abbreviations written out: "GA res. 77/232" gives "General Assembly resolution 77/232". */
export function spelledOut(typed: string): string {
  return typed
    .trim()
    .split(/\s+/u)
    .map((word) => SPELLED.get(word.replace(/[.,]$/u, '').toLowerCase()) ?? inCapitals(word))
    .join(' ');
}

/** A symbol as it is issued: "a/conf.234/16/add.1" gives "A/CONF.234/16/Add.1". */
const inCapitals = (word: string): string =>
  /^[a-z]{1,6}\/\S*\d/u.test(word)
    ? word
        .toUpperCase()
        .replaceAll(/\/(?:ADD|AMEND|CORR|REV)\./gu, (part) => part.slice(0, 2) + part.slice(2).toLowerCase())
    : word;

/** The identities of what is named in full in a query, in order. */
export function keysTyped(typed: string): readonly string[] {
  return recognize(spelledOut(typed)).flatMap((citation) => keyOf(citation) ?? []);
}

/**
 * The words of a query with slips put right: each that is not among the `known` words is replaced by the nearest of
 * them. Undefined where one has no near word, or none needed it. The last may be unfinished.
 */
export function corrected(
  words: readonly string[],
  known: ReadonlySet<string>,
): readonly string[] | undefined {
  let changed = false;
  const right: string[] = [];
  for (const word of words) {
    const near = known.has(word) ? word : nearest(word, known, tolerance(word.length));
    if (near === undefined) return undefined;
    changed ||= near !== word;
    right.push(near);
  }
  return changed ? right : undefined;
}

/** True for what may be made of the first letters of a name: `UNCAC`, `ICCPR`. */
const ACRONYM = /^\p{Lu}{3,8}$/u;
const SMALL = /^(?:against|and|by|for|from|in|of|on|or|the|to|with)$/u;
/** Words of a name that an acronym may pass over: "United Nations *Convention* against Transnational …". */
const PASSED_OVER = 2;

/**
 * How many words an acronym passes over to be made of the first letters of a name, or of its beginning: 0 for
 * `CITES`, 1 for `UNTOC`. Undefined where it is not made of them. The name with the least is meant.
 */
export function acronymGap(typed: string, name: string): number | undefined {
  if (!ACRONYM.test(typed)) return undefined;
  const words = name.split(/[\s-]+/u).filter((word) => /^\p{L}/u.test(word));
  if (words[0]?.[0] !== typed[0]) return undefined;
  let at = 0;
  let passed = 0;
  for (const word of words) {
    if (at === typed.length) return SMALL.test(word) ? passed : undefined;
    if (word[0]?.toUpperCase() === typed[at]) at += 1;
    else if (!SMALL.test(word) && ++passed > PASSED_OVER) return undefined;
  }
  return at === typed.length ? passed : undefined;
}
