/**
 * What a text cites. Citations are found in plain text (`Block.plain`) and know nothing of the register or of the
 * organ that speaks: `keys.ts` gives them identity once that is known.
 *
 * All spans are half open, in UTF-16 units of the plain text. In one list the `span`s of citations ascend and
 * never overlap; other spans (`phrase`, `title`, `organ`) may reach beyond them.
 */
import type { Span } from '../text/model.ts';

/** A date, or a month of a year. */
export interface DateMention {
  /** `2022-12-15`, or `2022-12` where no day is given. */
  readonly iso: string;
  readonly span: Span;
}

/** What a pinpoint counts. `page` includes *p.* and *pp.* */
export type PinpointUnit =
  | 'annex'
  | 'appendix'
  | 'article'
  | 'chapter'
  | 'decision'
  | 'enclosure'
  | 'footnote'
  | 'page'
  | 'paragraph'
  | 'part'
  | 'resolution'
  | 'section'
  | 'subparagraph'
  | 'table';

/** A place within what is cited: `annex`, `chap. I`, `paragraphs 3 and 5`. */
export interface Pinpoint {
  readonly unit: PinpointUnit;
  /** As written, `II`, `4 (c)`, `C.26`; empty for a sole annex. A range is `3 to 5`. */
  readonly values: readonly string[];
  readonly span: Span;
}

/** How a text names the organ of a resolution. */
export interface OrganMention {
  /**
   * `named`: in full, and `name` is its full name; `short`: *Council*, *Conference*; `its`: by a possessive;
   * `unknown`: the name of a body that the list of organs lacks.
   */
  readonly kind: 'named' | 'short' | 'its' | 'unknown';
  readonly text: string;
  readonly span: Span;
  /** Full name without article; for a short form, that of the organ named last in the same text, if any. */
  readonly name: string | undefined;
}

/** A title or subject that follows a number. */
export interface CitedTitle {
  /** Without quotation marks and without *on*. */
  readonly text: string;
  /** `quoted`: between quotation marks; `subject`: after *on*, *concerning*, *relating to*. */
  readonly form: 'quoted' | 'subject';
  /** The text without its quotation marks. */
  readonly span: Span;
}

interface CitationBase {
  /** What is underlined, linked and hovered. */
  readonly span: Span;
  /** True where it stands between quotation marks: in a title, not in the words of the text itself. */
  readonly quoted: boolean;
}

/** A resolution or decision. */
export interface ActCitation extends CitationBase {
  readonly kind: 'resolution' | 'decision';
  /** In the organ's own form, white space made regular: `77/232`, `155 C (VII)`, `57/270 B`, `1373 (2001)`. */
  readonly number: string;
  readonly numberSpan: Span;
  /** `number`: with the word *resolution*; `symbol`: by document symbol, `A/RES/77/232`. */
  readonly form: 'number' | 'symbol';
  readonly organ: OrganMention | undefined;
  /** Given for this number, or for several of one session together: "67/189 and 67/192 of 20 December 2012". */
  readonly date: DateMention | undefined;
  readonly title: CitedTitle | undefined;
  readonly pinpoints: readonly Pinpoint[];
  /** From the organ or the word *resolution* to the end of the last of the list, titles included. */
  readonly phrase: Span;
}

/** A document, by its symbol. */
export interface DocumentCitation extends CitationBase {
  readonly kind: 'document';
  /** Without white space, and without the full stop after it. */
  readonly symbol: string;
  /** The symbol as written, without its pinpoints. */
  readonly symbolSpan: Span;
  readonly pinpoints: readonly Pinpoint[];
}

/** "Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53), chap. V". */
export interface OfficialRecordsCitation extends CitationBase {
  readonly kind: 'official-records';
  /** As written, without article. */
  readonly organ: string;
  /** `Sixty-eighth Session` gives 68; none where the records are by year. */
  readonly session: number | undefined;
  readonly year: number | undefined;
  /** `53`, `10A`. */
  readonly supplement: string | undefined;
  readonly symbol: string | undefined;
  readonly symbolSpan: Span | undefined;
  readonly pinpoints: readonly Pinpoint[];
}

/** A publication for sale: "United Nations publication, Sales No. E.86.IV.1". */
export interface PublicationCitation extends CitationBase {
  readonly kind: 'publication';
  readonly sales: string;
  /** What stands before the bracket, in a note. */
  readonly title: string | undefined;
  readonly pinpoints: readonly Pinpoint[];
}

/** Series that treaties are published in. */
export type TreatySeries = 'UNTS' | 'LNTS' | 'ILM';

/** A treaty in a series. */
export interface TreatyCitation extends CitationBase {
  readonly kind: 'treaty';
  readonly series: TreatySeries;
  /** Volumes as written, in order. */
  readonly volumes: readonly string[];
  /** Registration number. */
  readonly number: string | undefined;
  readonly pinpoints: readonly Pinpoint[];
}

/** A convention, declaration, set of rules … by name. */
export interface InstrumentCitation extends CitationBase {
  readonly kind: 'instrument';
  /** Without article: as registered where the register knows it, else as written. */
  readonly name: string;
  /** The register's key, where it was recognized by a registered name; none where its form alone told. */
  readonly key: string | undefined;
  /** What follows in brackets: `Nelson Mandela Rules`. */
  readonly shortForm: string | undefined;
  readonly shortSpan: Span | undefined;
  /** Articles and the like that stand before it: "article 31 of the Convention on the Rights of the Child". */
  readonly pinpoints: readonly Pinpoint[];
}

/** What is wrong with a date. */
export type DateFault = 'ordinal' | 'month-first' | 'impossible' | 'abbreviated' | 'figures';

/** A date or range of dates that belongs to no other citation. */
export interface DateCitation extends CitationBase {
  readonly kind: 'date';
  /** First day (or month), ISO. */
  readonly from: string;
  /** Last day; the same as `from` for a single date. */
  readonly to: string;
  readonly fault: DateFault | undefined;
  /** The date in the form that the style asks for, where the fault has one remedy. */
  readonly remedy: string | undefined;
}

/** A paragraph, section or annex of the text itself. */
export interface InternalTarget {
  /** `12`; for an annex or section, its roman number, or nothing for the only annex. */
  readonly number: string;
  /** `bis`, `ter`, `alt`, or nothing. */
  readonly suffix: string;
  /** `['(c)', '(ii)']`. */
  readonly items: readonly string[];
  /** True where this ends a range that the target before it began. */
  readonly ends: boolean;
  readonly span: Span;
}

/** "paragraph 12 above", "paragraphs 4 (c) and 5 of the present resolution", "the annex to the present resolution". */
export interface InternalReference extends CitationBase {
  readonly kind: 'internal';
  readonly unit: 'paragraph' | 'preambular paragraph' | 'item' | 'section' | 'annex';
  readonly targets: readonly InternalTarget[];
  /** `text` is "of the present resolution"; `annex` is "of the annex to the present resolution". */
  readonly where: 'above' | 'below' | 'text' | 'annex';
}

/** *Ibid.*, with what it changes. */
export interface IbidCitation extends CitationBase {
  readonly kind: 'ibid';
  readonly volumes: readonly string[];
  readonly number: string | undefined;
  readonly session: number | undefined;
  readonly year: number | undefined;
  readonly supplement: string | undefined;
  readonly symbol: string | undefined;
  readonly pinpoints: readonly Pinpoint[];
}

/** What can be the source of a note. */
export type SourceCitation =
  | ActCitation
  | DocumentCitation
  | OfficialRecordsCitation
  | PublicationCitation
  | TreatyCitation
  | InstrumentCitation;

/** Anything that the recognizers find. */
export type Citation = SourceCitation | DateCitation | InternalReference | IbidCitation;
