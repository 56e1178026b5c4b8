/** The corpus of `--corpus none`, and of an editor that runs in a browser: it answers everything, with nothing. */
import type { Corpus, CorpusStats } from './model.ts';

/** No documents at all. */
export const NO_STATS: CorpusStats = {
  documents: 0,
  texts: 0,
  paragraphs: 0,
  footnotes: 0,
  register: 0,
  phrases: 0,
};

/** A corpus without documents. */
export const emptyCorpus: Corpus = {
  stats: () => NO_STATS,
  documents: () => [],
  texts: () => [],
  text: () => undefined,
  source: () => undefined,
  paragraphs: () => [],
  precedents: () => [],
  laterForms: () => [],
  entry: () => undefined,
  find: () => [],
  lookUp: () => ({ entries: [], nearest: [] }),
  instruments: () => [],
  citations: () => [],
  evidence: () => [],
  earlierTexts: () => [],
  leads: () => [],
  phrases: () => [],
  search: () => [],
  searchReports: () => [],
  report: () => [],
  close: () => {},
};
