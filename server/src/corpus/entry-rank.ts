/** Orders entries of the register by how well they answer what was typed. */
import type { RegisterEntry } from './model.ts';
import { wordsOf } from './words.ts';

const fold = (text: string): string => wordsOf(text).join(' ');

/**
 * How well an entry answers a query: 0 it is named so; 1 its number stands in the query; 2 its name begins so;
 * 3 it has all the words; 4 it has some.
 */
function tier(query: string, entry: RegisterEntry): number {
  const names = [entry.number ?? '', entry.key, entry.title ?? '', ...entry.shortForms].map(fold);
  if (names.includes(query)) return 0;
  const [number = ''] = names;
  if (number !== '' && ` ${query} `.includes(` ${number} `)) return 1;
  if (names.some((name) => name.startsWith(query))) return 2;
  const words = wordsIn(entry);
  const [last = '', ...others] = query.split(' ').reverse();
  return others.every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last)) ? 3 : 4;
}

/** All words of an entry's names and of what it is. */
function wordsIn({
  number,
  key,
  title,
  shortForms,
  organ,
  subject,
  kind,
}: RegisterEntry): ReadonlySet<string> {
  const all = [number ?? '', key, title ?? '', ...shortForms, organ ?? '', subject ?? '', kind];
  return new Set(all.flatMap(wordsOf));
}

const byUse = (a: RegisterEntry, b: RegisterEntry): number =>
  b.citedCount - a.citedCount || (a.key < b.key ? -1 : 1);

/** Orders candidates by how well they answer, then by how often they are cited. */
export function rankEntries(typed: string, candidates: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const query = fold(typed);
  return candidates
    .map((entry) => ({ entry, tier: tier(query, entry) }))
    .sort((a, b) => a.tier - b.tier || byUse(a.entry, b.entry))
    .map(({ entry }) => entry);
}

/** Orders candidates by how many of these words they have, rare ones counting more, then by how often they are cited. */
export function rankByWords(
  words: readonly string[],
  candidates: readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const having = candidates.map((entry) => ({ entry, words: wordsIn(entry) }));
  const weights = words.map((word) => {
    const count = having.filter((one) => one.words.has(word)).length;
    return { word, weight: count === 0 ? 0 : Math.log(1 + candidates.length / count) };
  });
  return having
    .map(({ entry, words: own }) => ({
      entry,
      score: weights.reduce((sum, { word, weight }) => sum + (own.has(word) ? weight : 0), 0),
    }))
    .sort((a, b) => b.score - a.score || byUse(a.entry, b.entry))
    .map(({ entry }) => entry);
}
