/** What notes say in full, *Ibid.* written out. */
import type { Draft, Note } from '../../text/model.ts';
import { grouped, labelOf, noteContentSpan } from './labels.ts';
import type { Series } from './series.ts';
import { afterIbid, writeOut } from './ibid.ts';

const markdown = new WeakMap<Note['placed']['block'], string>();

/** What a note says, in Markdown on one line; read once for each version of the note. */
export function markdownOf(draft: Draft, note: Note): string {
  const { block } = note.placed;
  const known = markdown.get(block);
  if (known !== undefined) return known;
  const { start, end } = noteContentSpan(note);
  const line = draft.source.slice(start, end).replace(/\s+/gu, ' ').trim();
  markdown.set(block, line);
  return line;
}

/** A note at its place in the order of the numbers. */
export interface Ordered {
  readonly note: Note;
  /** True where the number before has no note: then *Ibid.* stands for something that is not there. */
  readonly gap: boolean;
}

const orders = new WeakMap<Series, readonly Ordered[]>();

/**
 * The notes in the order of their numbers. A number that no mark or another note has too may be a slip: such a note
 * comes behind the one that it stands below.
 */
export function inOrder(series: Series): readonly Ordered[] {
  const known = orders.get(series);
  if (known) return known;
  const { notes, meanings } = series;
  const meant = new Set(
    [...meanings].filter(([{ mark }, note]) => labelOf(mark) === labelOf(note)).map(([, note]) => note),
  );
  const labels = grouped(notes, labelOf);
  let place = 0;
  const places = notes.map((note) => {
    const { n } = note;
    const sound = meant.has(note) && labels.get(labelOf(note))?.length === 1;
    place = sound && n !== undefined ? n : place + 1;
    return { note, place };
  });
  const sorted = places.sort((a, b) => a.place - b.place);
  const ordered = sorted.map((one, index) => {
    const before = sorted[index - 1];
    return { note: one.note, gap: before !== undefined && one.place - before.place > 1 };
  });
  orders.set(series, ordered);
  return ordered;
}

const fullNotes = new WeakMap<Series, ReadonlyMap<Note, string | undefined>>();

/**
 * The notes of a series in the order of their numbers, each with what it says in full, in Markdown; undefined
 * where *Ibid.* stands for nothing that can be known. An unread note blocks: what stands above it is not looked at.
 */
export function inFull(draft: Draft, series: Series): ReadonlyMap<Note, string | undefined> {
  const known = fullNotes.get(series);
  if (known) return known;
  const full = new Map<Note, string | undefined>();
  let before: string | undefined;
  for (const { note, gap } of inOrder(series)) {
    const markdown = markdownOf(draft, note);
    const tail = afterIbid(markdown);
    before = tail === undefined ? markdown : writeOut(tail, gap ? undefined : before);
    full.set(note, before);
  }
  fullNotes.set(series, full);
  return full;
}
