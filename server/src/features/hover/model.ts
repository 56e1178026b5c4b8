/** What a hover is. */
import type { Span } from '../../text/model.ts';

/** What is shown beside the pointer. */
export interface Hover {
  /** Markdown in which words of the draft and the corpus are escaped. */
  readonly markdown: string;
  /** What it is about, absolute. */
  readonly span: Span;
}
