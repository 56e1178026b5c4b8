/** Where notes stand in the source, and where a note that is put in order, added or removed goes. */
import type { Draft, Note, Placed, TextEdit } from '../../text/model.ts';
import { lineEnd } from '../shared/texts.ts';
import { numberIn, writeNoteMark } from './labels.ts';
import type { Series } from './series.ts';

/** A note in its new order: one that stands in the source, or one yet to be written, with its number. */
export interface Numbered {
  readonly label: string;
  readonly note: Note | undefined;
  /** What a note yet to be written says. */
  readonly text: string;
}

/** Notes with nothing but blank lines between them, as runs in document order. */
function runsOf(draft: Draft, { notes }: Series): readonly (readonly Note[])[] {
  const runs: Note[][] = [];
  let last: Note | undefined;
  for (const note of notes) {
    let joined = last !== undefined;
    for (let i = (last?.placed.index ?? 0) + 1; joined && i < note.placed.index; i++) {
      const kind = draft.blocks[i]?.block.kind;
      joined = kind === 'blank' || kind === 'note';
    }
    if (joined) runs.at(-1)?.push(note);
    else runs.push([note]);
    last = note;
  }
  return runs;
}

/** Whose place each note takes, so that the notes of every run stand in the order of their new numbers. */
export function slotsOf(
  draft: Draft,
  series: Series,
  numbered: readonly Numbered[],
): ReadonlyMap<Note, Note> {
  const numbers = new Map(numbered.map(({ note, label }) => [note, numberIn(label) ?? Infinity]));
  const slots = new Map<Note, Note>();
  for (const run of runsOf(draft, series)) {
    const places = run.filter((note) => numbers.has(note));
    const sorted = places.toSorted((a, b) => {
      const [x = Infinity, y = Infinity] = [numbers.get(a), numbers.get(b)];
      return x === y ? 0 : x - y;
    });
    sorted.forEach((note, index) => slots.set(note, places[index] ?? note));
  }
  return slots;
}

/** The edit that takes a note out, with the blank line that parted it from its neighbour. */
export function removeNote(draft: Draft, { placed }: Note): TextEdit {
  const end = placed.start + placed.block.source.length;
  const before = draft.blocks[placed.index - 1];
  const after = draft.blocks[placed.index + 1];
  const opens = before === undefined || before.block.kind === 'blank';
  if (after?.block.kind === 'blank' && opens && after.index < draft.blocks.length - 1)
    return { start: placed.start, end: after.start + after.block.source.length, text: '' };
  if (before?.block.kind === 'blank' && (after === undefined || after.block.kind === 'blank'))
    return { start: before.start, end, text: '' };
  return { start: placed.start, end, text: '' };
}

/** What parts a note from the next: a line end where notes stand close together, else a blank line. */
function separation(draft: Draft, { index }: Placed): string {
  const newline = lineEnd(draft.source);
  const close = [index - 1, index + 1].some((near) => draft.blocks[near]?.block.kind === 'note');
  return close ? newline : newline + newline;
}

/** The edits that write new notes, each behind the note before it in order, or before the first. */
export function placeFresh(
  draft: Draft,
  series: Series,
  numbered: readonly Numbered[],
  slots: ReadonlyMap<Note, Note>,
): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let anchor: Note | undefined;
  let waiting: string[] = [];
  for (const { label, note, text } of numbered) {
    if (!note) waiting.push(`${writeNoteMark('caret', label)} ${text}`);
    else {
      if (waiting.length > 0) edits.push(fresh(draft, series, waiting, anchor, slots.get(note) ?? note));
      waiting = [];
      anchor = slots.get(note) ?? note;
    }
  }
  if (waiting.length > 0) edits.push(fresh(draft, series, waiting, anchor, undefined));
  return edits;
}

function fresh(
  draft: Draft,
  series: Series,
  notes: readonly string[],
  before: Note | undefined,
  after: Note | undefined,
): TextEdit {
  if (before) {
    const parted = separation(draft, before.placed);
    return {
      start: before.span.end,
      end: before.span.end,
      text: notes.map((note) => parted + note).join(''),
    };
  }
  if (after) {
    const parted = separation(draft, after.placed);
    return {
      start: after.placed.start,
      end: after.placed.start,
      text: notes.map((note) => note + parted).join(''),
    };
  }
  const blank = lineEnd(draft.source).repeat(2);
  const end = series.texts.at(-1)?.span.end ?? draft.source.length;
  const at = draft.source.slice(0, end).trimEnd().length;
  return { start: at, end: at, text: notes.map((note) => blank + note).join('') };
}
