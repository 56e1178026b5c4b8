/** What ingestion makes of a source document. Lines are numbered from 1, as people count them. */
import type { CorpusDocument } from '../corpus/model.ts';
import type { TextKind } from '../text/model.ts';

/** What is known of a document besides its text. */
export type DocumentMeta = Omit<CorpusDocument, 'corpus'>;

/** Where in a text a line went. */
export type Place =
  'heading' | 'title' | 'enacting' | 'preambular' | 'operative' | 'item' | 'section' | 'annex' | 'note';

/** Matter that belongs to no text, by name. */
export type Matter =
  | 'blank'
  | 'rule'
  | 'running head'
  | 'adoption'
  | 'cover'
  | 'contents'
  | 'summary'
  | 'report heading'
  | 'introduction'
  | 'statements'
  | 'deliberations'
  | 'action'
  | 'attendance'
  | 'officers'
  | 'agenda'
  | 'documents'
  | 'organization'
  | 'narrative'
  | 'table'
  | 'report note';

/** What became of one line of the source. */
export interface LineAccount {
  readonly line: number;
  /** `unplaced` where nothing is known: the line is in no text and has no name. */
  readonly went: Place | Matter | 'unplaced';
  /** Index of the text, in the order of the document, for a `Place`. */
  readonly text: number | undefined;
  /** `3`, `3 (b)`; the ordinal in the preamble; the label of a note. */
  readonly label: string | undefined;
}

/** What repair saw and could not heal without guessing; the text stands as in the source. */
export type DoubtKind =
  | 'mark lost'
  | 'note lost'
  | 'note number lost'
  | 'note cut'
  | 'final punctuation'
  | 'number'
  | 'lead unknown';

/** A doubt, at a line of the source. */
export interface Doubt {
  readonly line: number;
  readonly kind: DoubtKind;
  /** In plain words. */
  readonly message: string;
}

/** A paragraph of the report itself, healed of page breaks, for full-text search. */
export interface ReportParagraph {
  readonly line: number;
  readonly matter: Matter;
  /** The nearest heading above it, or nothing. */
  readonly heading: string;
  readonly text: string;
}

/** A source document, repaired. */
export interface Repaired {
  /** The texts in the draft format, notes behind each text. */
  readonly source: string;
  /** One entry a line of the source, in order. */
  readonly account: readonly LineAccount[];
  readonly doubts: readonly Doubt[];
  readonly other: readonly ReportParagraph[];
}

/** What may stand anywhere between the paragraphs of a text without being of it. */
export type Furniture = 'rule' | 'running head' | 'adoption';

/** What a run of lines is by its form alone. */
export type BlockKind = 'heading' | 'paragraph' | 'numbered' | 'item' | 'note' | 'table' | Furniture;

/** A run of lines that forms one thing, its markup healed. */
export interface Block {
  readonly kind: BlockKind;
  /** The lines it stands on, ascending. */
  readonly lines: readonly number[];
  /** Its content in the draft format: marks as `[^n]`, italics between asterisks; no marker. */
  readonly text: string;
  /** True where a bullet stood before it. */
  readonly bullet: boolean;
  /** For a numbered block. */
  readonly number: number | undefined;
  /** For an item, as written: `(a)`. */
  readonly label: string | undefined;
  /** For a note: `12`, `*`. */
  readonly note: string | undefined;
}

/** The blocks of one text: where its parts stand in the list of blocks. All indexes are of blocks. */
export interface TextRange {
  readonly kind: TextKind;
  readonly number: string | undefined;
  readonly title: string;
  /** The heading; undefined where the text opens with its title or enacting line. */
  readonly head: number | undefined;
  readonly titles: readonly number[];
  readonly enacting: number | undefined;
  /** The first block of the text. */
  readonly start: number;
  /** The first block behind its title and enacting line. */
  readonly body: number;
  /** The first block behind the text. */
  readonly end: number;
}

/** A paragraph, item or heading of a text, put together from the blocks it was cut into. */
export interface Piece {
  readonly place: Exclude<Place, 'heading' | 'title' | 'note'>;
  /** The number it is printed with; undefined for an unnumbered paragraph. */
  readonly number: number | undefined;
  /** The label of an item: `(a)`, or `1.` in a numbered list inside a paragraph. */
  readonly label: string | undefined;
  readonly text: string;
  readonly lines: readonly number[];
  /** The level of a heading, 1 to 6; 0 for prose. */
  readonly level: number;
}
