/** Full-text search in one corpus file. */
import type { CorpusFile } from './file.ts';
import { searchTerms } from './match-query.ts';

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

const search = (words: 'paragraph_words' | 'report_words'): string => `
  SELECT rowid AS id, snippet(${words}, 0, char(2), char(3), '…', ${String(EXCERPT_WORDS)}) AS excerpt, rank
  FROM ${words} WHERE ${words} MATCH ? ORDER BY rank, rowid DESC LIMIT ?`;

const SEARCHES = { texts: search('paragraph_words'), reports: search('report_words') } as const;

/** The paragraphs of texts, or of reports outside them, that have all the words, best first. */
export function searchFile(
  file: CorpusFile,
  where: keyof typeof SEARCHES,
  typed: string,
  limit: number,
): readonly WordMatch[] {
  const terms = searchTerms(typed);
  if (terms.length === 0) return [];
  return file.read((database) => database.all<WordMatch>(SEARCHES[where], terms.join(' '), limit), []);
}
