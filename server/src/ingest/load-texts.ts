/** Cuts a parsed document into its texts, each a draft of its own, and reads each into rows. */
import { organOf } from '../corpus/export.ts';
import type { MarkRow, NoteRow, ParagraphRow, TextRows } from '../corpus/rows.ts';
import { leadAt } from '../language/leads.ts';
import { labelOf } from '../text/labels.ts';
import type { Annex, Block, Draft, Note, Paragraph, Placed, Text } from '../text/model.ts';
import { parse } from '../text/parser.ts';

/** The texts of a document; `body` is the organ that published it. */
export function textsOf(draft: Draft, body: string): readonly TextRows[] {
  return draft.texts.map((text) => readText(sourceOf(draft, text), text, body));
}

/**
 * The source of one text: the front matter, the text, and the notes that its marks call, wherever they stand. A
 * note that stands in the text but is called from another only is left to that one.
 */
function sourceOf(draft: Draft, text: Text): string {
  const inside = ({ start }: { readonly start: number }): boolean =>
    start >= text.span.start && start < text.span.end;
  const called = new Set(draft.marks.filter(({ span }) => inside(span)).map(({ mark }) => mark.label));
  const elsewhere = new Set(draft.marks.filter(({ span }) => !inside(span)).map(({ mark }) => mark.label));
  const own = draft.notes.filter(
    (note) => inside(note.span) && (called.has(note.label) || !elsewhere.has(note.label)),
  );
  const known = new Set(own.map(({ label }) => label));
  const borrowed = draft.notes.filter(({ label }) => {
    if (!called.has(label) || known.has(label)) return false;
    known.add(label);
    return true;
  });
  const kept = new Set<Placed>(own.map(({ placed }) => placed));
  const blocks = draft.blocks
    .filter((placed) => inside(placed) && placed.block.kind !== 'front-matter')
    .filter((placed) => placed.block.kind !== 'note' || kept.has(placed));
  const matter = draft.blocks.filter(({ block }) => block.kind === 'front-matter');
  const parts = [
    [...matter].map(sourceText).join('').trimEnd(),
    blocks.map(sourceText).join('').trim(),
    ...borrowed.map(({ placed }) => placed.block.source.trimEnd()),
  ];
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}

const sourceText = ({ block }: Placed): string => block.source;

/** Reads the source of one text; `whole` is what the document's parse made of it. */
function readText(source: string, whole: Text, body: string): TextRows {
  const draft = parse(source);
  const index = new Map<string, number>();
  draft.notes.forEach(({ label }, place) => {
    if (!index.has(label)) index.set(label, place);
  });
  const { kind, number, title } = whole;
  return {
    ...{ kind, number, title, source },
    organ: organOf(whole, body) ?? '',
    paragraphs: draft.texts.flatMap((text) => paragraphsOf(text, index)),
    notes: draft.notes.map(({ label, text }: Note): NoteRow => ({ label, plain: text })),
  };
}

function paragraphsOf(text: Text, notes: ReadonlyMap<string, number>): readonly ParagraphRow[] {
  const { preambular, operative, annexes, nested } = text;
  return [
    ...[...preambular, ...operative].flatMap((paragraph) => rowsOf(paragraph, '', notes)),
    ...annexes.flatMap((annex, index) =>
      annex.paragraphs.flatMap((paragraph) =>
        rowsOf(paragraph, `${annexName(annex, index, annexes)}, `, notes),
      ),
    ),
    ...nested.flatMap((inner) => paragraphsOf(inner, notes)),
  ];
}

/** `annex`; of several, with the number in the heading or the place. */
function annexName({ placed }: Annex, index: number, annexes: readonly Annex[]): string {
  if (annexes.length === 1) return 'annex';
  return (
    /^annex\s+\S+/iu.exec(placed.block.plain)?.[0].replace(/^annex/iu, 'annex') ??
    `annex ${String(index + 1)}`
  );
}

function rowsOf(
  paragraph: Paragraph,
  prefix: string,
  notes: ReadonlyMap<string, number>,
): readonly ParagraphRow[] {
  const { placed, part, items } = paragraph;
  const { block, start } = placed;
  return [
    {
      ...{ part, label: prefix + labelOf(paragraph), depth: 0, lead: leadOf(paragraph), plain: block.plain },
      start: start + (block.number?.span.start ?? block.content.start),
      end: start + block.content.end,
      marks: marksOf(block, notes),
    },
    ...items.map((item): ParagraphRow => ({
      ...{ part, label: prefix + labelOf(paragraph, item), depth: item.depth, lead: undefined },
      plain: item.placed.block.plain,
      ...item.span,
      marks: marksOf(item.placed.block, notes),
    })),
  ];
}

/** The lead as set in italics; where nothing is, as the words have it. */
function leadOf({ placed, lead, part }: Paragraph): string | undefined {
  if (part === 'annex') return undefined;
  const { plain } = placed.block;
  return lead ? plain.slice(lead.start, lead.end).trim() : leadAt(plain, part)?.text;
}

function marksOf(block: Block, notes: ReadonlyMap<string, number>): readonly MarkRow[] {
  return block.marks.flatMap(({ at, label }) => {
    const note = notes.get(label);
    return note === undefined ? [] : [{ at, note }];
  });
}
