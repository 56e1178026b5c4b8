/** Looks up in the registers of all files what people type: by number, symbol, name, acronym, or nearly so. */
import { acronymGap, corrected, keysTyped, spelledOut } from '../citations/typed.ts';
import { rankByWords, rankEntries } from './entry-rank.ts';
import { mergedEntries } from './merge.ts';
import type { Lookup, RegisterEntry } from './model.ts';
import type { FileRegister } from './register.ts';
import { isNumber, wordsOf } from './words.ts';

/**
 * What a query comes to, `limit` entries at most. `registers` are those of all files; `entry` and `instruments` are
 * the merged ones.
 */
export function lookUp(
  typed: string,
  limit: number,
  registers: readonly FileRegister[],
  corpus: {
    readonly entry: (key: string) => RegisterEntry | undefined;
    readonly instruments: () => readonly RegisterEntry[];
  },
): Lookup {
  const query = spelledOut(typed);
  const words = wordsOf(query);
  const merged = (read: (register: FileRegister) => readonly RegisterEntry[]): readonly RegisterEntry[] =>
    mergedEntries(registers, read);

  const keys = [...registers.flatMap((one) => one.keyLike(typed.trim()) ?? []), ...keysTyped(typed)];
  const exact = [...new Set(keys)].flatMap((key) => corpus.entry(key) ?? []);
  // Of what has a number, nothing else is meant; the beginning of a name may be that of several.
  if (exact.some(({ number }) => number !== undefined))
    return { entries: exact.slice(0, limit), nearest: [] };
  const all = rankEntries(
    query,
    merged((register) => register.withAll(words)),
  );
  const named = [...exact, ...all.filter(({ key }) => !exact.some((entry) => entry.key === key))];
  const entries = named.length > 0 ? named : byAcronym(typed.trim(), corpus.instruments());
  if (entries.length > 0) return { entries: entries.slice(0, limit), nearest: [] };

  const known = new Set(registers.flatMap((register) => [...register.words()]));
  const right = corrected(words, known);
  const meant = right
    ? rankEntries(
        right.join(' '),
        merged((register) => register.withAll(right)),
      )
    : [];
  if (right && meant.length > 0)
    return { entries: meant.slice(0, limit), corrected: right.join(' '), nearest: [] };
  const near = words.filter(tells).map((word) => corrected([word], known)?.[0] ?? word);
  return {
    entries: [],
    nearest: rankByWords(
      near,
      merged((register) => register.withAny(near)),
    ).slice(0, limit),
  };
}

/** Words that half of the register has. */
const COMMON = new Set(['assembly', 'council', 'decision', 'general', 'nations', 'resolution', 'united']);

/** True for a number, and for a word long and rare enough to tell what is meant. */
const tells = (word: string): boolean => isNumber(word) || (word.length > 3 && !COMMON.has(word));

/** The instruments that an acronym stands for. */
function byAcronym(typed: string, instruments: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const gaps = instruments.map(({ title, shortForms }) =>
    Math.min(...[title ?? '', ...shortForms].map((name) => acronymGap(typed, name) ?? Infinity)),
  );
  const least = Math.min(...gaps);
  return least === Infinity ? [] : instruments.filter((_, index) => gaps[index] === least);
}
