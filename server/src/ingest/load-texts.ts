/**
 * Cuts a parsed document into its texts and reads each into rows. Each becomes a draft of its own: the front matter
 * of the document, the text, and the notes that its marks call, wherever they stand.
 */
import { organOf } from '../corpus/export.ts';
import type { MarkRow, NoteRow, ParagraphRow, TextRows } from '../corpus/rows.ts';
import { leadAt } from '../language/leads.ts';
import { labelOf } from '../text/labels.ts';
import type { Annex, Block, Draft, Note, Paragraph, Placed, Text } from '../text/model.ts';
import { parse } from '../text/parser.ts';

/** The texts of a document; `body` is the organ that published it. */
export function textsOf(draft: Draft, body: string): readonly TextRows[] {
  const matter = draft.blocks.filter(({ block }) => block.kind === 'front-matter');
  const blocks = share(draft.blocks, ({ start }) => start, draft.texts);
  const marks = share(draft.marks, ({ span }) => span.start, draft.texts);
  const notes = share(draft.notes, ({ span }) => span.start, draft.texts);
  const first = new Map(draft.notes.toReversed().map((note) => [note.label, note]));
  const called = marks.map((list) => new Set(list.map(({ mark }) => mark.label)));
  const borrowed = called.map((labels, index) => {
    const own = new Set(notes[index]?.map(({ label }) => label));
    return [...labels].flatMap((label) => (own.has(label) ? [] : (first.get(label) ?? [])));
  });
  const lent = new Set(borrowed.flat());
  return draft.texts.map((text, index) => {
    // A note called by another text only, as where all notes stand at the end of the file, is that text's.
    const gone =
      notes[index]?.filter((note) => lent.has(note) && called[index]?.has(note.label) !== true) ?? [];
    const goneBlocks = new Set(gone.map(({ placed }) => placed));
    const parts = [
      matter.map(sourceText).join('').trimEnd(),
      (blocks[index] ?? [])
        .filter((placed) => placed.block.kind !== 'front-matter' && !goneBlocks.has(placed))
        .map(sourceText)
        .join('')
        .trim(),
      ...(borrowed[index] ?? []).map(({ placed }) => sourceText(placed).trimEnd()),
    ];
    return readText(`${parts.filter((part) => part !== '').join('\n\n')}\n`, text, body);
  });
}

/** The items that stand in each text; both lists ascend, and texts do not overlap. */
function share<T>(items: readonly T[], startOf: (item: T) => number, texts: readonly Text[]): readonly T[][] {
  let at = 0;
  return texts.map(({ span }) => {
    const own: T[] = [];
    for (let item = items[at]; item !== undefined && startOf(item) < span.end; item = items[++at]) {
      if (startOf(item) >= span.start) own.push(item);
    }
    return own;
  });
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
