/** What adding documents to a corpus tells of itself. All of it can be sent from process to process. */
import type { Addition } from '../../corpus/writer.ts';
import type { TextKind } from '../../text/model.ts';
import type { UnreadFile } from '../ingest.ts';
import type { MetaField } from '../metadata.ts';
import type { DocumentMeta, Doubt, LineAccount } from '../model.ts';
import type { Format } from '../readers/model.ts';

/** Told as the work goes on; the corpus is derived and written once all files have been read. */
export type Progress =
  | { readonly stage: 'reading'; readonly path: string; readonly index: number; readonly total: number }
  | { readonly stage: 'deriving' };

/** The fields that a person is asked for; the others are only reported. */
export type AskedField = 'symbol' | 'date';

/** What a document does not say of itself. */
export interface Question {
  readonly path: string;
  /** What is known of the document, so that the person knows which it is. */
  readonly title: string;
  readonly missing: readonly AskedField[];
}

/** What a person answered; what they skipped is absent. */
export type Answer = Partial<Pick<DocumentMeta, AskedField>>;

/** One text of a document, in counts. */
export interface TextCount {
  readonly kind: TextKind;
  readonly number: string | null;
  readonly title: string;
  readonly preambular: number;
  readonly operative: number;
  readonly items: number;
  readonly notes: number;
}

/** A doubt, and where a person finds it. */
export interface PlacedDoubt extends Doubt {
  /** Of the source, from 1; absent where the format has no pages. */
  readonly page?: number;
  /** `draft resolution II, paragraph 3 (b)`; empty outside the texts. */
  readonly place: string;
}

/** A line that is in no text and has no name. */
export interface UnplacedLine {
  readonly line: number;
  readonly page?: number;
}

/** What became of one document. */
export interface DocumentReport extends DocumentMeta {
  readonly path: string;
  readonly format: Format;
  /** What neither the document nor anybody said. */
  readonly missing: readonly MetaField[];
  readonly change: Addition;
  readonly texts: readonly TextCount[];
  /** Paragraphs of the report outside its texts, which are kept for search. */
  readonly report: number;
  /** How many lines went where; `unplaced` for those that fit nowhere. */
  readonly lines: Readonly<Partial<Record<LineAccount['went'], number>>>;
  readonly unplaced: readonly UnplacedLine[];
  readonly doubts: readonly PlacedDoubt[];
  /** Doubts about the file itself, in sentences without a full stop that follow its name. */
  readonly remarks: readonly string[];
  /** Running heads and feet. */
  readonly leftOut: readonly string[];
}

/** What became of a batch: every file that was named or found is in one of the two lists. */
export interface BatchReport {
  /** The corpus file. */
  readonly corpus: string;
  /** False where the corpus is the same as before. */
  readonly changed: boolean;
  readonly documents: readonly DocumentReport[];
  /** Files that were not added, each with a sentence that says why and what to do. */
  readonly unread: readonly UnreadFile[];
}
