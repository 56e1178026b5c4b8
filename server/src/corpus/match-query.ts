/** What people type, as a query that full-text search takes without a syntax error. */

/**
 * A word or quoted phrase as FTS5 wants it: between quotes, quotes inside doubled. SQLite ends strings at a null, and
 * the query would be broken off inside the quotes.
 */
export const quoted = (words: string): string => `"${words.replaceAll('\0', ' ').replaceAll('"', '""')}"`;

/** Something that full-text search can look up: a letter or a digit at least. */
const SEARCHABLE = /[\p{L}\p{N}]/u;

/** A `"quoted phrase"`, to its end where it is not closed, or a word; then the sign of a beginning. */
const TERM = /(?:["“”]([^"“”]*)["“”]?|([^\s"“”*]+))(\*?)/gu;

/** Letters that stemming takes off a word at most, of those that are common. */
const ENDING = 6;
/** Letters of a beginning that are looked up at least. */
const LEAST = 4;

/** A query: what FTS5 is asked, and what the paragraphs found must hold besides. */
export interface MatchQuery {
  readonly match: string;
  /** Patterns for `LIKE`, with the backslash as escape. */
  readonly like: readonly string[];
}

/**
 * The words and phrases of what was typed, all of which must be there; a final `*` is the sign of a beginning.
 * Operators lose their meaning, and what has no letter or digit falls away. Undefined where nothing is left.
 */
export function matchQuery(typed: string): MatchQuery | undefined {
  const terms: string[] = [];
  const like: string[] = [];
  for (const [, phrase, word = '', star] of typed.matchAll(TERM)) {
    const words = (phrase ?? word).trimEnd();
    const bare = words.replace(/\*+$/u, '');
    if (!SEARCHABLE.test(bare)) continue;
    if (star === '' && bare === words) terms.push(quoted(bare));
    else if (/^[a-z]+$/iu.test(bare) && bare.length > LEAST) {
      // Words are indexed by their stems, which may be shorter than what was typed of them.
      terms.push(`${quoted(bare.slice(0, Math.max(LEAST, bare.length - ENDING)))}*`);
      like.push(`%${bare}%`);
    } else terms.push(`${quoted(bare)}*`);
  }
  return terms.length === 0 ? undefined : { match: terms.join(' '), like };
}
