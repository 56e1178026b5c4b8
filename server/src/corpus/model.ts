/** What the corpus answers. Rules and features know this interface only; `store.ts` fulfils it from SQLite. */
import type { SlotKind } from '../citations/slots.ts';
import type { Part, TextKind } from '../text/model.ts';

/** A document of the corpus. */
export interface CorpusDocument {
  readonly symbol: string;
  readonly title: string;
  readonly body: string;
  readonly session: number | undefined;
  /** ISO date. */
  readonly date: string;
  /** The corpus file it came from, by its short name (`shipped`, or the file's name). */
  readonly corpus: string;
}

/** A resolution or decision of the corpus, without its paragraphs. */
export interface CorpusText {
  readonly id: number;
  readonly document: CorpusDocument;
  readonly kind: TextKind;
  readonly number: string | undefined;
  readonly title: string;
  readonly organ: string;
  /** For a text that another one recommends for adoption: that one, whose source holds both. */
  readonly within?: number;
}

/** A paragraph or item of the corpus. */
export interface CorpusParagraph {
  readonly id: number;
  readonly text: CorpusText;
  readonly part: Part;
  /** `3`, `3 (b)`; in the preamble its ordinal. */
  readonly label: string;
  readonly lead: string | undefined;
  readonly plain: string;
  /** Place of the paragraph in the text's draft source (see `Corpus.source`), in UTF-16 offsets. */
  readonly start: number;
  readonly end: number;
}

/** A paragraph that was agreed before, and how near it comes. */
export interface Precedent {
  /** 0 to 1; 1 is the same words. */
  readonly score: number;
  readonly paragraph: CorpusParagraph;
  /** Earlier forms of this precedent, newest first. */
  readonly lineage: readonly CorpusParagraph[];
}

/** A paragraph of a report outside its texts: found by words, never a precedent. */
export interface ReportParagraph {
  readonly id: number;
  readonly document: CorpusDocument;
  /** What part of the report it stands in: `deliberations`, `statements` … */
  readonly matter: string;
  /** The nearest heading above it, or nothing. */
  readonly heading: string;
  /** Line of the source, from 1. */
  readonly line: number;
  readonly plain: string;
}

/** What to look for. */
export interface PrecedentQuery {
  /** Plain text of the paragraph or item. */
  readonly plain: string;
  /** Prefer (not require) this part. */
  readonly part?: Part;
  /** Only documents dated before this ISO date. */
  readonly before?: string;
  /** Never offer paragraphs of this document (a text never offers itself). */
  readonly exclude?: string;
  /** How many at most. */
  readonly limit: number;
  /** Least score, 0 to 1; default 0.3. */
  readonly least?: number;
}

/** The kinds of thing the register knows. */
export type RegisterKind = 'resolution' | 'decision' | 'instrument' | 'document' | 'treaty';

/** One thing that the documents cite, under one identity however it is written. */
export interface RegisterEntry {
  readonly id: number;
  readonly kind: RegisterKind;
  /** Identity as `citations/` makes it: `A/RES/77/232`, `E/RES/2019/21`, `instrument:nelson-mandela-rules`. */
  readonly key: string;
  /** The organ that adopted it, by full name without article; none for a treaty or a document. */
  readonly organ: string | undefined;
  /** `77/232`. */
  readonly number: string | undefined;
  /** ISO date of adoption, where any citation gives it. */
  readonly date: string | undefined;
  /** True where the documents give different dates; `date` is then the majority's. */
  readonly dateDisputed: boolean;
  readonly title: string | undefined;
  /** What citations say it is about, "on …", where they say so: words of the citing texts, not a title. */
  readonly subject?: string;
  /** Short forms: `Nelson Mandela Rules`. */
  readonly shortForms: readonly string[];
  /** The note that cites it, as the General Assembly's own texts write it: `Resolution 70/175, annex.` */
  readonly note: string | undefined;
  /** How many paragraphs of the corpus cite it. */
  readonly citedCount: number;
  /** The corpus files whose documents cite it, by their short names. */
  readonly corpora?: readonly string[];
}

/** What the documents may disagree on. */
export type EvidenceField = 'date' | 'title' | 'note' | 'organ';

/** One of several values that the documents give for a field of a register entry. */
export interface RegisterEvidence {
  readonly field: EvidenceField;
  readonly value: string;
  /** How often it is said. */
  readonly count: number;
  /** A paragraph that says so. */
  readonly paragraph: CorpusParagraph;
}

/** A place of the corpus that cites a register entry. */
export interface RegisterCitation {
  readonly paragraph: CorpusParagraph;
  /** As written there and in the notes of its marks, each once. */
  readonly quotes: readonly string[];
}

/** What a query for the register comes to. */
export interface Lookup {
  /** Best first. */
  readonly entries: readonly RegisterEntry[];
  /** The words that were looked for instead, where nothing has those typed: slips of spelling put right. */
  readonly corrected?: string;
  /** Where nothing answers: what comes nearest. */
  readonly nearest: readonly RegisterEntry[];
}

/** How the corpus uses a lead. */
export interface LeadUse {
  /** With *also* or *further*, as set in italics: `Also encourages`. */
  readonly lead: string;
  readonly part: Part;
  readonly count: number;
  /** How often it opens the part. */
  readonly first: number;
  /** How often it closes the part. */
  readonly last: number;
  /** How often it comes behind the lead that was asked about; 0 where none was. */
  readonly follows: number;
}

/** A place in a phrase for a number, a date or a name; its occurrences differ there where it has several fillings. */
export interface PhraseSlot {
  /** Place in the phrase, UTF-16 units; what stands there is the first filling. */
  readonly start: number;
  readonly end: number;
  /** What fills it. */
  readonly kind: SlotKind;
  /** Names by use, all others from the newest text to the oldest; as many as are kept. */
  readonly fillings: readonly string[];
}

/** A clause that recurs. */
export interface Phrase {
  readonly phrase: string;
  readonly count: number;
  /** In how many different texts. */
  readonly texts: number;
  /** In order. */
  readonly slots: readonly PhraseSlot[];
}

/** A clause that goes on from words typed. */
export interface PhraseMatch extends Phrase {
  /** What follows those words; never empty. */
  readonly rest: string;
  /** The slots of `rest`, in places of `rest`. */
  readonly restSlots: readonly PhraseSlot[];
}

/** One answer of the full-text search. */
export interface SearchHit {
  readonly paragraph: CorpusParagraph;
  /** An excerpt with the hits between \u0002 and \u0003. */
  readonly excerpt: string;
}

/** A paragraph of a report found by the full-text search. */
export interface ReportHit {
  readonly paragraph: ReportParagraph;
  /** As in `SearchHit`. */
  readonly excerpt: string;
}

/** Counts, for the status item and `resolute corpus stats`. */
export interface CorpusStats {
  readonly documents: number;
  readonly texts: number;
  readonly paragraphs: number;
  readonly footnotes: number;
  readonly register: number;
  readonly phrases: number;
}

/** The corpus as rules and features see it. Synchronous, read-only, and cheap to ask twice. */
export interface Corpus {
  readonly stats: () => CorpusStats;
  readonly documents: () => readonly CorpusDocument[];
  readonly texts: () => readonly CorpusText[];
  /** The text of a document by kind and number, the first where several share them, or undefined. */
  readonly text: (symbol: string, kind: TextKind, number: string | undefined) => CorpusText | undefined;
  /** The draft source of one text, in the draft format, as the read-only document shows it. */
  readonly source: (textId: number) => string | undefined;
  /** Its paragraphs and items in order. */
  readonly paragraphs: (textId: number) => readonly CorpusParagraph[];
  /** Best first. */
  readonly precedents: (query: PrecedentQuery) => readonly Precedent[];
  /** What became of a paragraph in later texts, newest first. */
  readonly laterForms: (paragraphId: number) => readonly CorpusParagraph[];
  /** The entry of this identity. */
  readonly entry: (key: string) => RegisterEntry | undefined;
  /** Entries by number, title, subject or short form, best first, with such as share a word: for completion. */
  readonly find: (query: string, limit: number) => readonly RegisterEntry[];
  /** What was typed to look something up, abbreviations and slips of spelling understood: for `resolute cite`. */
  readonly lookUp: (typed: string, limit: number) => Lookup;
  /** All instruments, with full names and short forms, most cited first: for recognition in running text. */
  readonly instruments: () => readonly RegisterEntry[];
  /** The paragraphs that cite an entry, of the newest document first. */
  readonly citations: (entryId: number, limit: number) => readonly RegisterCitation[];
  /**
   * The fields of an entry on which the documents disagree: each value, most frequent first. Values that differ in
   * pinpoints, case or articles alone are one.
   */
  readonly evidence: (entryId: number) => readonly RegisterEvidence[];
  /** Earlier texts on the same subject that this one continues, newest first. */
  readonly earlierTexts: (textId: number) => readonly CorpusText[];
  /**
   * Leads of a part by use, most used first; where `previous` is given, those that follow that lead before all
   * others, by how often they do. '' stands before the first of a part.
   */
  readonly leads: (part: Part, previous?: string) => readonly LeadUse[];
  /**
   * Clauses that continue `prefix` (the words typed so far, two or more), most used first; numbers, dates and names
   * in it count as any other of their kind.
   */
  readonly phrases: (prefix: string, limit: number) => readonly PhraseMatch[];
  /** Paragraphs of texts, best first. */
  readonly search: (words: string, limit: number) => readonly SearchHit[];
  /** Paragraphs of the reports outside their texts, best first. */
  readonly searchReports: (words: string, limit: number) => readonly ReportHit[];
  /** The paragraphs of a report outside its texts, in order. */
  readonly report: (symbol: string) => readonly ReportParagraph[];
  readonly close: () => void;
}
