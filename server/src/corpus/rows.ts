/** What ingestion hands over: documents as they are stored, and what is derived from all of them. */
import type { EvidenceField, PhraseSlot, RegisterKind } from './model.ts';
import type { Part, TextKind } from '../text/model.ts';

/** A document with all that it brings. */
export interface DocumentRows {
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly session: number | undefined;
  /** ISO date. */
  readonly date: string;
  readonly texts: readonly TextRows[];
  readonly report: readonly ReportRow[];
}

/** A paragraph of a report outside its texts. */
export interface ReportRow {
  /** `deliberations`, `statements` … */
  readonly matter: string;
  /** The nearest heading above it, or nothing. */
  readonly heading: string;
  /** Of the source, from 1. */
  readonly line: number;
  readonly plain: string;
}

/** One resolution or decision of a document. */
export interface TextRows {
  readonly kind: TextKind;
  readonly number: string | undefined;
  readonly title: string;
  readonly organ: string;
  /** In the draft format, with its notes; empty for a nested text. */
  readonly source: string;
  /** For a nested text: the place among the texts of the one that recommends it, and whose source holds it. */
  readonly within?: number;
  /** Paragraphs and items in order, those of nested texts not. */
  readonly paragraphs: readonly ParagraphRow[];
  readonly notes: readonly NoteRow[];
}

/** A paragraph or item. */
export interface ParagraphRow {
  readonly part: Part;
  readonly label: string;
  /** 0 for a paragraph, 1 for (a), 2 for (i) below it, and so on. */
  readonly depth: number;
  readonly lead: string | undefined;
  readonly plain: string;
  /** Place in the text's source, or in that of the text it is nested in, UTF-16 units. */
  readonly start: number;
  readonly end: number;
  readonly marks: readonly MarkRow[];
}

/** A footnote mark of a paragraph whose note is known. */
export interface MarkRow {
  /** Offset in the plain text of the character after it, UTF-16 units. */
  readonly at: number;
  /** The place of its note in the text's `notes`. */
  readonly note: number;
}

/** A footnote. */
export interface NoteRow {
  readonly label: string;
  readonly plain: string;
}

/**
 * A text as it stands in the corpus, for what is derived from all texts. They come one by one, and a corpus may have
 * more than fit into memory: who reads them keeps numbers, counts and short strings of theirs, never the texts
 * themselves, and no slice of a paragraph, which keeps the whole paragraph.
 */
export interface StoredText {
  readonly id: number;
  readonly symbol: string;
  readonly date: string;
  readonly kind: TextKind;
  readonly number: string | undefined;
  readonly title: string;
  readonly organ: string;
  readonly paragraphs: readonly StoredParagraph[];
  /** The plain text of the notes, in order. */
  readonly notes: readonly string[];
}

/** A paragraph or item as it stands in the corpus. */
export interface StoredParagraph {
  readonly id: number;
  readonly part: Part;
  readonly depth: number;
  readonly lead: string | undefined;
  readonly plain: string;
  readonly marks: readonly MarkRow[];
}

/** An entry of the register. */
export interface EntryRow {
  readonly kind: RegisterKind;
  readonly key: string;
  readonly organ: string | undefined;
  readonly number: string | undefined;
  readonly date: string | undefined;
  readonly title: string | undefined;
  readonly subject: string | undefined;
  readonly shortForms: readonly string[];
  readonly note: string | undefined;
  /** Where the corpus cites it, in order. */
  readonly citations: readonly CitationRow[];
  /** What the documents say of each field: every value, in the words of each. */
  readonly evidence: readonly EvidenceRow[];
}

/** One of several values that the documents give for a field of an entry. */
export interface EvidenceRow {
  readonly field: EvidenceField;
  readonly value: string;
  /** How often it is said. */
  readonly count: number;
  /** A paragraph that says so, by its id. */
  readonly paragraph: number;
}

/** A citation: the paragraph that makes it, by its id, and its words. */
export interface CitationRow {
  readonly paragraph: number;
  readonly quote: string;
}

/** How often a lead follows another in a part; `previous` is '' before the first, and `lead` '' behind the last. */
export interface LeadRow {
  readonly part: Part;
  readonly previous: string;
  readonly lead: string;
  readonly count: number;
}

/** A clause that recurs. */
export interface PhraseRow {
  readonly phrase: string;
  readonly count: number;
  readonly texts: number;
  readonly slots: readonly PhraseSlot[];
}

/** A paragraph and its earlier form, by their ids. */
export interface LineageRow {
  readonly paragraph: number;
  readonly earlier: number;
  /** 0 to 1, see `likeness.ts`. */
  readonly score: number;
}

/** A text and its earlier form, by their ids. */
export interface TextLineageRow {
  readonly text: number;
  readonly earlier: number;
  /** 0 to 1: the likeness of their subjects. */
  readonly score: number;
}

/**
 * What is derived from all documents of a corpus by those who know the language. Each is iterated once, one after
 * another, and its rows are written as they come: rows that are made only then are never all in memory.
 */
export interface DerivedRows {
  readonly entries: Iterable<EntryRow>;
  readonly leads: Iterable<LeadRow>;
  readonly phrases: Iterable<PhraseRow>;
  readonly lineage: Iterable<LineageRow>;
  readonly textLineage: Iterable<TextLineageRow>;
}
