/**
 * The model of a draft: what the parser makes of a source, and what all other rooms read.
 *
 * Two layers. Blocks are context-free: a block depends on its own characters only, is immutable, and is kept
 * from one version of a document to the next. Texts, paragraphs and items are the assembly: cheap, made anew
 * for each version, and in absolute offsets.
 *
 * All offsets are UTF-16 code units, all spans half open.
 */

/** A stretch of characters, `start` included, `end` not. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** One replacement in a source; edits of one list never overlap. */
export interface TextEdit extends Span {
  readonly text: string;
}

/** How a footnote mark is written: `[^1]`, `<sup>1</sup>`, `¹`, `^1^`. Only the first is the draft format's. */
export type MarkForm = 'caret' | 'sup' | 'superscript' | 'circumflex';

/** A footnote mark inside a block. */
export interface Mark {
  /** What stands in the mark: `1`, `12`, `a`, `*`. */
  readonly label: string;
  readonly form: MarkForm;
  /** The whole mark with its brackets, relative to the block. */
  readonly span: Span;
  /** Where it stands in the block's plain text: the offset of the character after it. */
  readonly at: number;
}

/** The kinds of block. `blank` is a run of empty lines; `paragraph` is any prose without a number. */
export type BlockKind =
  'front-matter' | 'blank' | 'heading' | 'paragraph' | 'numbered' | 'item' | 'note' | 'comment';

/** The number of a numbered paragraph: `3`, `3 bis`, `3 alt`, `3 alt 2`. */
export interface ParagraphNumber {
  readonly value: number;
  /** `bis`, `ter`, `alt`, `alt 2` … or nothing. */
  readonly suffix: string;
  /** The number with its full stop, relative to the block. */
  readonly span: Span;
}

/** The label of an item as written: `(a)`, `(iv)`, `a.`, `1.`. */
export interface ItemLabel {
  readonly raw: string;
  /** The label without brackets or stop, in lower case: `a`, `iv`, `1`. */
  readonly value: string;
  readonly style: 'bracket' | 'stop' | 'number';
  /** Relative to the block. */
  readonly span: Span;
}

/** A comment inside or between paragraphs, `<!-- … -->`. */
export interface Comment {
  /** What stands between the marks, trimmed. */
  readonly text: string;
  /** Relative to the block. */
  readonly span: Span;
}

/**
 * A maximal run of lines that forms one thing. Its plain text is what a reader reads: no marker, no markup, no
 * footnote marks, entities decoded, white space collapsed, no white space at either end.
 */
export interface Block {
  readonly kind: BlockKind;
  /** The exact source of the block, line ends included. The sources of all blocks, joined, are the document. */
  readonly source: string;
  /** White space before the marker, in columns (a tab counts four). */
  readonly indent: number;
  /** Everything after the marker and before the trailing white space, relative to the block. */
  readonly content: Span;
  readonly plain: string;
  /** Italic runs, as spans of `plain`; adjacent runs are one. */
  readonly italics: readonly Span[];
  readonly marks: readonly Mark[];
  readonly comments: readonly Comment[];
  /** 1 to 6, for a heading. */
  readonly level: number;
  /** For a numbered block. */
  readonly number: ParagraphNumber | undefined;
  /** For an item, and for an indented numbered block, which may turn out to be one. */
  readonly label: ItemLabel | undefined;
  /** For a note: what stands in its mark, and how that is written. */
  readonly noteLabel: { readonly label: string; readonly form: MarkForm; readonly span: Span } | undefined;
  /** True where the number stood behind a bullet, `- 1.`, as in text pasted from a conversion. */
  readonly bullet: boolean;
  /** Where the plain text came from, ascending and without gaps in `plain`; use `sourceSpan` and `plainOffset`. */
  readonly runs: readonly Run[];
}

/**
 * `length` characters of plain text and the `width` characters of source they came from, relative to the block.
 * Either both are equal and the characters stand there one for one, or `length` is 1: an entity, a run of spaces.
 */
export interface Run {
  readonly plain: number;
  readonly source: number;
  readonly length: number;
  readonly width: number;
}

/** A block at its place in one version of a document. */
export interface Placed {
  readonly block: Block;
  /** Absolute offset of the block's first character. */
  readonly start: number;
  /** Its place in `Draft.blocks`. */
  readonly index: number;
  /** How far behind `start` the parser looked to know where the block ends; a change behind that keeps it. */
  readonly looked: number;
}

/** Front matter, read; every field is as written there, and unknown keys are left alone. */
export interface FrontMatter {
  readonly span: Span;
  readonly symbol?: string;
  readonly organ?: string;
  readonly session?: number;
  /** ISO date, `2025-10-20`. */
  readonly date?: string;
  readonly agenda?: string;
  readonly sponsors?: readonly string[];
  readonly profile?: string;
  readonly status?: string;
  /** Levels of rules set for this file: `rules: { item-single: off }`. */
  readonly rules?: Readonly<Record<string, string>>;
  /** Names and spellings that are accepted in this file. */
  readonly words?: readonly string[];
  /** What is wrong with it, in plain words, and where (absolute); the rest of the file is read all the same. */
  readonly problems: readonly { readonly message: string; readonly span: Span }[];
}

/** Where a paragraph stands. */
export type Part = 'preambular' | 'operative' | 'annex';

/** A lettered, roman or numbered item of a paragraph. Items are flat, in document order; `depth` says the level. */
export interface Item {
  readonly placed: Placed;
  readonly label: ItemLabel;
  /** 1 for (a), 2 for (i) below it, and so on. */
  readonly depth: number;
  /** Labels from the outermost down, this one last: `['(b)', '(ii)']`. */
  readonly path: readonly string[];
  readonly span: Span;
}

/** A preambular, operative or annex paragraph, with its items. */
export interface Paragraph {
  readonly placed: Placed;
  readonly part: Part;
  /** 1-based place in its part of its text (or in its annex). */
  readonly ordinal: number;
  readonly number: ParagraphNumber | undefined;
  /**
   * Which run of numbers it belongs to: paragraphs with the same scope are numbered through. A roman section
   * and an annex each open a new one.
   */
  readonly scope: number;
  /** The lead as set in italics, a span of the block's plain text; none where nothing is italic at the start. */
  readonly lead: Span | undefined;
  readonly items: readonly Item[];
  /** From the first character of the paragraph to the last of its last item, absolute. */
  readonly span: Span;
  /** True where it stands in the wrong part: a preambular paragraph after the first operative one. */
  readonly misplaced: boolean;
}

/** The line that names the organ: `*The General Assembly*,`. */
export interface Enacting {
  readonly placed: Placed;
  /** `The General Assembly`, without the comma. */
  readonly organ: string;
}

/** A heading inside a text: a section, or the line that opens an annex. */
export interface Section {
  readonly placed: Placed;
  readonly title: string;
  /** The roman number of a numbered section, `II`; such a section restarts the numbering. */
  readonly roman: string | undefined;
  /** The number of paragraphs of the part that stand before it. */
  readonly before: number;
  readonly part: Part;
}

/** An annex with its own paragraphs. A provisional agenda after a decision is one too. */
export interface Annex {
  /** The heading `Annex` or `Annex II`; for an agenda, its title line. */
  readonly placed: Placed;
  readonly title: string;
  readonly paragraphs: readonly Paragraph[];
  readonly span: Span;
}

/** What a text is. A draft without a heading that says so is a `resolution`-to-be: `draft resolution`. */
export type TextKind = 'draft resolution' | 'resolution' | 'draft decision' | 'decision';

/** One resolution or decision of a file. */
export interface Text {
  readonly kind: TextKind;
  /** `II`, `33/1` …; none in a draft of its own. */
  readonly number: string | undefined;
  readonly title: string;
  /** The block that holds the title. */
  readonly titlePlaced: Placed | undefined;
  /** The heading `Draft resolution II`, where there is one. */
  readonly heading: Placed | undefined;
  readonly enacting: Enacting | undefined;
  /** Further enacting lines that open no nested text. */
  readonly strayEnacting: readonly Enacting[];
  readonly preambular: readonly Paragraph[];
  readonly operative: readonly Paragraph[];
  readonly sections: readonly Section[];
  readonly annexes: readonly Annex[];
  /** Texts that this one recommends to another organ: "the adoption of the following draft resolution:". */
  readonly nested: readonly Text[];
  /** Prose before the enacting line, or after the end, that is no paragraph of the text. */
  readonly other: readonly Placed[];
  readonly span: Span;
}

/** A footnote mark at its place in the document. */
export interface PlacedMark {
  readonly mark: Mark;
  readonly placed: Placed;
  /** Absolute. */
  readonly span: Span;
}

/** A note: `[^1]: Resolution 70/175, annex.` */
export interface Note {
  readonly placed: Placed;
  readonly label: string;
  /** The label as a number; undefined for `a`, `*`. */
  readonly n: number | undefined;
  readonly text: string;
  /** The whole note, absolute. */
  readonly span: Span;
}

/** A file, parsed. Never fails: whatever the source, `blocks` tile it. */
export interface Draft {
  readonly source: string;
  readonly blocks: readonly Placed[];
  readonly frontMatter: FrontMatter | undefined;
  readonly texts: readonly Text[];
  /** All marks of the file in document order, those in notes left out. */
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly Note[];
}
