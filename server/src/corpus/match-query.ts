/** What people type, as a query that full-text search takes without a syntax error. */

/** A word or quoted phrase as FTS5 wants it: between quotes, quotes inside doubled. */
export const quoted = (words: string): string => `"${words.replaceAll('"', '""')}"`;

/** Something that full-text search can look up: a letter or a digit at least. */
const SEARCHABLE = /[\p{L}\p{N}]/u;

/**
 * The words and `"quoted phrases"` of what was typed, each quoted for FTS5, a final `*` kept as the sign of a
 * prefix. Operators lose their meaning, and what has no letter or digit falls away.
 */
export function searchTerms(typed: string): readonly string[] {
  const terms: string[] = [];
  for (const [, phrase, word = '', star] of typed.matchAll(/["“”]([^"“”]*)["“”]?|([^\s"“”*]+)(\*?)/gu)) {
    const words = phrase ?? word;
    if (SEARCHABLE.test(words)) terms.push(`${quoted(words)}${star ?? ''}`);
  }
  return terms;
}
