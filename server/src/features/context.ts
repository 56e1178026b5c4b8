/** What features look at besides the draft. */
import type { Corpus, CorpusText } from '../corpus/model.ts';
import type { Span } from '../text/model.ts';

/** Addresses that only the edge knows how to make. */
export interface Hrefs {
  /** Opens a text of the corpus, at a span of its source where one is given; undefined where nothing can. */
  readonly open: (text: CorpusText, span?: Span) => string | undefined;
}

/** What features look at besides the draft. */
export interface FeatureContext {
  readonly corpus: Corpus;
  readonly hrefs: Hrefs;
  /** The symbol of the corpus document that the draft is the text of, where it is one. */
  readonly symbol?: string;
}
