/** The outline of a draft. */
import { labelOf } from '../text/labels.ts';
import type { Annex, Draft, Item, Note, Paragraph, Placed, Section, Span, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import { textName } from './names.ts';

/** What an entry of the outline stands for. */
export type SymbolKind = 'text' | 'preamble' | 'section' | 'paragraph' | 'item' | 'annex' | 'notes' | 'note';

/** An entry of the outline; every child lies within its parent's span. */
export interface DocumentSymbol {
  readonly name: string;
  /** What stands behind the name in paler type. */
  readonly detail: string;
  readonly kind: SymbolKind;
  readonly span: Span;
  /** What to show when the entry is chosen; within `span`. */
  readonly selection: Span;
  readonly children: readonly DocumentSymbol[];
}

/** Longest name or detail, in UTF-16 code units. */
const longest = 80;

function cut(plain: string): string {
  if (plain.length <= longest) return plain;
  const space = plain.lastIndexOf(' ', longest - 2);
  return `${plain.slice(0, space > longest / 2 ? space : longest - 2)} …`;
}

/** The outline: texts with their preambles, paragraphs and annexes; the notes of the file last. */
export function symbols(draft: Draft): readonly DocumentSymbol[] {
  const texts = draft.texts.map(ofText);
  return draft.notes.length > 0 ? [...texts, ofNotes(draft.notes)] : texts;
}

function ofText(text: Text): DocumentSymbol {
  const children = [
    ...ofPreamble(text.preambular),
    ...inSections(
      text.operative,
      text.sections.filter(({ part }) => part === 'operative'),
    ),
    ...text.annexes.map((annex, index) => ofAnnex(annex, index, text)),
    ...text.nested.map(ofText),
  ];
  const head = text.titlePlaced ?? text.heading ?? text.enacting?.placed;
  return {
    name: cut(text.title || textName(text)),
    detail: text.title ? textName(text) : '',
    kind: 'text',
    ...spans(text.span, head),
    children: children.sort((a, b) => a.span.start - b.span.start),
  };
}

/** A selection must lie within its span. */
function spans(span: Span, head: Placed | undefined): { span: Span; selection: Span } {
  const selection = head ? contentSpan(head) : { start: span.start, end: span.start };
  const inside = selection.start >= span.start && selection.end <= span.end;
  return { span, selection: inside ? selection : { start: span.start, end: span.start } };
}

function ofPreamble(paragraphs: readonly Paragraph[]): DocumentSymbol[] {
  const [first] = paragraphs;
  const last = paragraphs.at(-1);
  if (!first || !last) return [];
  const span = { start: first.span.start, end: last.span.end };
  return [
    {
      name: 'Preamble',
      detail: '',
      kind: 'preamble',
      ...spans(span, first.placed),
      children: paragraphs.map(ofParagraph),
    },
  ];
}

/** Paragraphs below the section headings that stand before them. */
function inSections(paragraphs: readonly Paragraph[], sections: readonly Section[]): DocumentSymbol[] {
  const [firstSection] = sections;
  const own = paragraphs.slice(0, firstSection?.before ?? paragraphs.length).map(ofParagraph);
  const below = sections.map((section, index): DocumentSymbol => {
    const inside = paragraphs.slice(section.before, sections[index + 1]?.before ?? paragraphs.length);
    const heading = contentSpan(section.placed);
    const span = { start: section.placed.start, end: inside.at(-1)?.span.end ?? heading.end };
    return {
      name: cut([section.roman, section.title].filter(Boolean).join('. ') || 'Section'),
      detail: '',
      kind: 'section',
      ...spans(span, section.placed),
      children: inside.map(ofParagraph),
    };
  });
  return [...own, ...below];
}

function ofAnnex(annex: Annex, index: number, text: Text): DocumentSymbol {
  const inside = text.sections.filter(
    ({ part, placed }) =>
      part === 'annex' && placed.start > annex.placed.start && placed.start < annex.span.end,
  );
  const name = text.annexes.length > 1 ? `Annex ${String(index + 1)}` : 'Annex';
  return {
    name,
    detail: cut(annex.title),
    kind: 'annex',
    ...spans(annex.span, annex.placed),
    children: inSections(annex.paragraphs, inside),
  };
}

function ofParagraph(paragraph: Paragraph): DocumentSymbol {
  const { placed, lead, number, part } = paragraph;
  const { plain } = placed.block;
  const opening = lead ? plain.slice(lead.start, lead.end) : cut(plain);
  return {
    name: part === 'preambular' && !number ? opening : `${labelOf(paragraph)}. ${opening}`,
    detail: lead ? cut(plain.slice(lead.end).trim()) : '',
    kind: 'paragraph',
    span: paragraph.span,
    selection: { start: paragraph.span.start, end: contentSpan(placed).end },
    children: itemTree(paragraph.items),
  };
}

/** Items are flat and in order; an entry's children are the deeper ones that follow it. */
function itemTree(items: readonly Item[]): DocumentSymbol[] {
  const tree: DocumentSymbol[] = [];
  for (let at = 0; at < items.length;) {
    const item = items[at];
    if (!item) break;
    const after = items.slice(at + 1);
    const count = after.findIndex(({ depth }) => depth <= item.depth);
    const below = count < 0 ? after : after.slice(0, count);
    tree.push({
      name: item.label.raw,
      detail: cut(item.placed.block.plain),
      kind: 'item',
      span: { start: item.span.start, end: below.at(-1)?.span.end ?? item.span.end },
      selection: item.span,
      children: itemTree(below),
    });
    at += below.length + 1;
  }
  return tree;
}

function ofNotes(notes: readonly Note[]): DocumentSymbol {
  const span = { start: notes[0]?.span.start ?? 0, end: notes.at(-1)?.span.end ?? 0 };
  return {
    name: 'Notes',
    detail: '',
    kind: 'notes',
    span,
    selection: { start: span.start, end: span.start },
    children: notes.map((note): DocumentSymbol => ({
      name: note.label,
      detail: cut(note.text),
      kind: 'note',
      span: note.span,
      selection: note.span,
      children: [],
    })),
  };
}
