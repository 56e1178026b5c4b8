/**
 * Cuts a parsed document into its texts and reads each into rows. Each becomes a draft of its own: the front matter
 * of the document, the text, and the notes that its marks call, wherever they stand. A text that another recommends
 * for adoption stays in that one's draft, and is a text with its own organ, paragraphs and notes all the same.
 */
import { organOf } from '../corpus/export.ts';
import type { MarkRow, NoteRow, ParagraphRow, TextRows } from '../corpus/rows.ts';
import { leadAt } from '../language/leads.ts';
import { labelOf } from '../text/labels.ts';
import type { Annex, Block, Draft, Paragraph, Placed, Text } from '../text/model.ts';
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
  const rows: TextRows[] = [];
  for (const [index, text] of draft.texts.entries()) {
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
    rows.push(...readText(`${parts.filter((part) => part !== '').join('\n\n')}\n`, text, body, rows.length));
  }
  return rows;
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

/**
 * Reads the source of one text into rows, its own and behind them those of the texts nested in it; `whole` is what the
 * document's parse made of it, `place` the place of its rows.
 */
function readText(source: string, whole: Text, body: string, place: number): readonly TextRows[] {
  const draft = parse(source);
  const index = new Map<string, number>();
  draft.notes.forEach(({ label }, note) => {
    if (!index.has(label)) index.set(label, note);
  });
  const flat = ({ nested }: Text): readonly Text[] => nested.flatMap((inner) => [inner, ...flat(inner)]);
  const nested = draft.texts.flatMap(flat).map((text) => ({ text, paragraphs: paragraphsOf(text, index) }));
  const own = draft.texts.flatMap((text) => paragraphsOf(text, index));
  const called = notesCalled(own);
  const lent = notesCalled(nested.flatMap(({ paragraphs }) => paragraphs));
  const kept = new Set([...draft.notes.keys()].filter((note) => called.has(note) || !lent.has(note)));
  const { kind, number, title } = whole;
  return [
    { kind, number, title, source, organ: organOf(whole, body) ?? '', ...withNotes(own, draft, kept) },
    ...nested.map(({ text, paragraphs }) => ({
      ...{ kind: text.kind, number: text.number, title: text.title || title, source: '', within: place },
      organ: organOf(text, body) ?? '',
      ...withNotes(paragraphs, draft, notesCalled(paragraphs)),
    })),
  ];
}

/** The notes that paragraphs call, by their places. */
const notesCalled = (paragraphs: readonly ParagraphRow[]): ReadonlySet<number> =>
  new Set(paragraphs.flatMap(({ marks }) => marks.map(({ note }) => note)));

/** Paragraphs with these notes of a draft, whose places are then counted anew. */
function withNotes(
  paragraphs: readonly ParagraphRow[],
  draft: Draft,
  notes: ReadonlySet<number>,
): Pick<TextRows, 'paragraphs' | 'notes'> {
  const kept = [...draft.notes.entries()].filter(([note]) => notes.has(note));
  const places = new Map(kept.map(([note], place) => [note, place]));
  const move = ({ at, note }: MarkRow): readonly MarkRow[] => {
    const place = places.get(note);
    return place === undefined ? [] : [{ at, note: place }];
  };
  return {
    paragraphs: paragraphs.map((paragraph) => ({ ...paragraph, marks: paragraph.marks.flatMap(move) })),
    notes: kept.map(([, { label, text }]): NoteRow => ({ label, plain: text })),
  };
}

/** The paragraphs and items of a text, those of nested texts not. */
function paragraphsOf(text: Text, notes: ReadonlyMap<string, number>): readonly ParagraphRow[] {
  const { preambular, operative, annexes } = text;
  return [
    ...[...preambular, ...operative].flatMap((paragraph) => rowsOf(paragraph, '', notes)),
    ...annexes.flatMap((annex, index) =>
      annex.paragraphs.flatMap((paragraph) =>
        rowsOf(paragraph, `${annexName(annex, index, annexes)}, `, notes),
      ),
    ),
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
