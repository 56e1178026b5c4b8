/** Full-text search for a list that is read while one types. */
import type { Corpus } from '../corpus/model.ts';
import { corpusPlace, reportPlace } from '../features/names.ts';
import type { CorpusDocuments } from './corpus-documents.ts';
import type { SearchResult } from './protocol.ts';

/** Most results of either kind. */
const mostResults = 500;

/** Paragraphs of texts with these words, then of reports; `limit` of either. The last word may be unfinished. */
export function searchResults(
  corpus: Corpus,
  documents: CorpusDocuments,
  words: string,
  limit: number,
): readonly SearchResult[] {
  const count = Math.min(mostResults, Math.max(1, Math.trunc(limit) || 1));
  const found = resultsFor(corpus, documents, words, count);
  return found.length > 0 || !/\p{L}$/u.test(words)
    ? found
    : resultsFor(corpus, documents, `${words}*`, count);
}

function resultsFor(
  corpus: Corpus,
  documents: CorpusDocuments,
  words: string,
  count: number,
): readonly SearchResult[] {
  const texts = corpus.search(words, count).flatMap(({ paragraph, excerpt }): readonly SearchResult[] => {
    const location = documents.location(corpus, paragraph.text, paragraph);
    if (!location) return [];
    const place = corpusPlace(paragraph, corpus);
    return [{ kind: 'text', location, place, title: paragraph.text.title, excerpt: unmarked(excerpt) }];
  });
  const reports = corpus
    .searchReports(words, count)
    .flatMap(({ paragraph, excerpt }): readonly SearchResult[] => {
      const location = documents.reportLocation(corpus, paragraph);
      if (!location) return [];
      const place = reportPlace(paragraph, corpus);
      return [{ kind: 'report', location, place, title: paragraph.heading, excerpt: unmarked(excerpt) }];
    });
  return [...texts, ...reports];
}

function unmarked(excerpt: string): string {
  // eslint-disable-next-line no-control-regex -- the marks around hits are control characters
  return excerpt.replace(/[\u0002\u0003]/gu, '').replace(/\s+/gu, ' ');
}
