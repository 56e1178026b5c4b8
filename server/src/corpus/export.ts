/** A text as one JSON object, for other programs and for scoring against labels. */
import type { CorpusDocument } from './model.ts';
import type { Draft, Item, Note, Paragraph, Text, TextKind } from '../text/model.ts';

/** An item of a paragraph. */
export interface ExportedItem {
  /** As written: `(a)`, `1.`. */
  readonly label: string;
  /** 1 for (a), 2 for (i) below it. */
  readonly depth: number;
  readonly text: string;
}

/** A text of the corpus, with nothing but words: no marks, no markup. */
export interface ExportedText {
  readonly document: Omit<CorpusDocument, 'corpus' | 'session'> & { readonly session: number | null };
  readonly kind: TextKind;
  /** `II`, `33/1`; null where the text has none. */
  readonly number: string | null;
  readonly title: string;
  /** With its article, without the comma; null where no organ is named. */
  readonly organ: string | null;
  readonly preambular: readonly {
    readonly lead: string | null;
    readonly text: string;
    readonly sub: readonly ExportedItem[];
  }[];
  readonly operative: readonly {
    /** Null for a paragraph without a number. */
    readonly number: number | null;
    readonly lead: string | null;
    readonly text: string;
    readonly sub: readonly ExportedItem[];
  }[];
  readonly annexes: readonly {
    readonly title: string;
    readonly paragraphs: readonly {
      readonly number: number | null;
      readonly text: string;
      readonly sub: readonly ExportedItem[];
    }[];
  }[];
  readonly footnotes: readonly {
    /** A number, or the label as written where it is none: `*`. */
    readonly n: number | string;
    readonly text: string;
  }[];
}

const exportItem = ({ label, depth, placed }: Item): ExportedItem => ({
  label: label.raw,
  depth,
  text: placed.block.plain,
});

function leadOf({ lead, placed }: Paragraph): string | null {
  return lead ? placed.block.plain.slice(lead.start, lead.end).trim() : null;
}

/**
 * The organ by its full name. A decision in sentences calls it "the Commission": where the document's body is of
 * that kind, it is meant.
 */
export function organOf(text: Text, body: string): string | null {
  const named = text.enacting?.organ;
  const full = body === '' ? null : `The ${body.replace(/^the /iu, '')}`;
  if (named === undefined) return full;
  return full?.startsWith(`${named} `) === true ? full : named;
}

/** The notes whose marks stand in the text, and those that stand in it without a mark, in order. */
function notesOf(draft: Draft, text: Text): readonly Note[] {
  const inside = ({ start }: { readonly start: number }): boolean =>
    start >= text.span.start && start < text.span.end;
  const own = draft.notes.filter((note) => inside(note.span));
  const known = new Set(own.map((note) => note.label));
  const borrowed = draft.marks.flatMap(({ mark, span }) => {
    if (!inside(span) || known.has(mark.label)) return [];
    known.add(mark.label);
    return draft.notes.find((note) => note.label === mark.label) ?? [];
  });
  return [...borrowed, ...own].sort((a, b) => (a.n ?? 0) - (b.n ?? 0));
}

/** One text of a parsed document, as `resolute corpus export` prints it. */
export function exportText(draft: Draft, text: Text, document: Omit<CorpusDocument, 'corpus'>): ExportedText {
  const { symbol, title, body, session, date } = document;
  return {
    document: { symbol, title, body, session: session ?? null, date },
    kind: text.kind,
    number: text.number ?? null,
    title: text.title,
    organ: organOf(text, body),
    preambular: text.preambular.map((paragraph) => ({
      lead: leadOf(paragraph),
      text: paragraph.placed.block.plain,
      sub: paragraph.items.map(exportItem),
    })),
    operative: text.operative.map((paragraph) => ({
      number: paragraph.number?.value ?? null,
      lead: leadOf(paragraph),
      text: paragraph.placed.block.plain,
      sub: paragraph.items.map(exportItem),
    })),
    annexes: text.annexes.map((annex) => ({
      title: annex.title,
      paragraphs: annex.paragraphs.map((paragraph) => ({
        number: paragraph.number?.value ?? null,
        text: paragraph.placed.block.plain,
        sub: paragraph.items.map(exportItem),
      })),
    })),
    footnotes: notesOf(draft, text).map((note) => ({ n: note.n ?? note.label, text: note.text })),
  };
}

/** All texts of a parsed document in order, those that others recommend behind the one that does. */
export function exportTexts(draft: Draft, document: Omit<CorpusDocument, 'corpus'>): readonly ExportedText[] {
  const flat = (text: Text): readonly Text[] => [text, ...text.nested.flatMap(flat)];
  return draft.texts.flatMap(flat).map((text) => exportText(draft, text, document));
}
