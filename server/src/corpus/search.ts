/** Full-text search in one corpus file. */
import type { CorpusFile } from './file.ts';
import { matchQuery } from './match-query.ts';

/** Words of an excerpt, about. */
const EXCERPT_WORDS = 32;

/** A paragraph that has the words. */
export interface WordMatch {
  readonly id: number;
  /** The hits stand between \u0002 and \u0003. */
  readonly excerpt: string;
  /** The lower, the better. */
  readonly rank: number;
}

/** Where to search: the paragraphs of texts, or of reports outside them. */
const TABLES = { texts: 'paragraph_words', reports: 'report_words' } as const;

/** The paragraphs of texts, or of reports outside them, that have all the words, best first. */
export function searchFile(
  file: CorpusFile,
  where: keyof typeof TABLES,
  typed: string,
  limit: number,
): readonly WordMatch[] {
  const query = matchQuery(typed);
  if (!query) return [];
  const words = TABLES[where];
  const sql = `
    SELECT rowid AS id, snippet(${words}, 0, char(2), char(3), '…', ${String(EXCERPT_WORDS)}) AS excerpt, rank
    FROM ${words} WHERE ${words} MATCH ?${' AND plain LIKE ?'.repeat(query.like.length)}
    ORDER BY rank, rowid DESC LIMIT ?`;
  return file.read((database) => database.all<WordMatch>(sql, query.match, ...query.like, limit), []);
}
