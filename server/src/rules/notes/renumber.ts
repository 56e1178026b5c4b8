/** Numbers the notes of a series anew: marks, notes, *Ibid.* and references to footnotes, in one set of edits. */
import { applyEdits } from '../../text/edits.ts';
import type { Draft, Note, PlacedMark, Span, TextEdit } from '../../text/model.ts';
import { blockAt } from '../../text/positions.ts';
import { mendedSeries } from './faults.ts';
import { inFull, inOrder, markdownOf } from './full.ts';
import {
  groupsOf,
  labelOf,
  noteContentSpan,
  noteMarkSpan,
  numberIn,
  writeMarks,
  writeNoteMark,
} from './labels.ts';
import { placeFresh, removeNote, slotsOf, type Numbered } from './note-places.ts';
import type { Series } from './series.ts';
import { afterIbid } from './ibid.ts';

/** A note that is yet to be written, in Markdown and without its mark. */
export interface Fresh {
  readonly text: string;
}

/** What is to change before the notes are numbered. */
export interface Change {
  /** Marks that mean another note than the one of their number. */
  readonly meanings?: ReadonlyMap<PlacedMark, Note | Fresh>;
  /** A mark to take out. */
  readonly dropMark?: PlacedMark;
  /** A note to take out. */
  readonly dropNote?: Note;
  /** Marks to set, at absolute offsets, with their notes. */
  readonly set?: readonly { readonly at: number; readonly note: Note | Fresh }[];
  /** The number of the first note; without it, the one that it has. */
  readonly from?: number;
}

/** What a mark means: a note, one yet to be written, or, for a mark without one, its label. */
type Meaning = Note | Fresh | string;

interface Use {
  readonly at: number;
  readonly mark: PlacedMark | undefined;
  readonly meaning: Meaning;
}

/**
 * The edits that make the change and number the notes of a series in the order of their marks. A note without a
 * mark keeps its number, and so its place in the order: removing it is another matter. Notes stay where they
 * stand, but those of one block are put in order, and *Ibid.* is written out where it would point elsewhere.
 */
export function renumber(draft: Draft, series: Series, change: Change = {}): readonly TextEdit[] {
  const uses = usesOf(series, change);
  const labels = number(series, uses, change);
  return [...markEdits(draft, series, uses, labels, change), ...noteEdits(draft, series, labels, change)]
    .filter(({ start, end, text }) => draft.source.slice(start, end) !== text)
    .sort((a, b) => a.start - b.start || a.end - b.end);
}

/** The edits that number all notes of a file anew, each series in its own right. */
export function renumberAll(draft: Draft): readonly TextEdit[] {
  return mendedSeries(draft).flatMap((series) => renumber(draft, series, { from: 1 }));
}

function usesOf(series: Series, { meanings, dropMark, dropNote, set = [] }: Change): readonly Use[] {
  const uses: Use[] = series.marks.flatMap((mark) => {
    if (mark === dropMark) return [];
    const meant = meanings?.get(mark) ?? series.meanings.get(mark);
    const meaning = meant === undefined || meant === dropNote ? labelOf(mark.mark) : meant;
    return [{ at: mark.span.start, mark, meaning }];
  });
  if (set.length === 0) return uses;
  for (const { at, note } of set) uses.push({ at, mark: undefined, meaning: note });
  return uses.sort((a, b) => a.at - b.at);
}

/** The new label of whatever a mark means. */
function number(
  series: Series,
  uses: readonly Use[],
  { dropNote, from }: Change,
): ReadonlyMap<Meaning, string> {
  const meant = new Set(uses.map(({ meaning }) => meaning));
  const kept = new Set(series.notes.filter((note) => note !== dropNote && !meant.has(note)).map(labelOf));
  const labels = new Map<Meaning, string>();
  let n = from ?? firstNumber(series);
  for (const { meaning } of uses) {
    if (labels.has(meaning)) continue;
    while (kept.has(String(n))) n++;
    labels.set(meaning, String(n++));
  }
  return labels;
}

/** A text out of a longer document goes on counting from where that stood; any other begins with 1. */
function firstNumber({ marks, notes }: Series): number {
  const numbers = [...marks.map(({ mark }) => mark), ...notes].map(
    (one) => numberIn(labelOf(one)) ?? Infinity,
  );
  const lowest = numbers.reduce((least, n) => Math.min(least, n), Infinity);
  return lowest > 2 && lowest < Infinity && numbers[0] === lowest ? lowest : 1;
}

function markEdits(
  { source }: Draft,
  series: Series,
  uses: readonly Use[],
  labels: ReadonlyMap<Meaning, string>,
  { dropMark, set = [] }: Change,
): readonly TextEdit[] {
  const byMark = new Map(uses.map(({ mark, meaning }) => [mark, labels.get(meaning) ?? '']));
  const edits: TextEdit[] = set.map(({ at, note }) => ({
    start: at,
    end: at,
    text: `${followsMark(source, at) ? ',' : ''}${writeMarks('caret', [labels.get(note) ?? ''])}`,
  }));
  for (const { form, span, marks } of groupsOf(series.marks)) {
    const left = marks.filter((mark) => mark !== dropMark);
    if (left.length === 0) edits.push({ ...withComma(source, span), text: '' });
    else if (left.length < marks.length || left.some((mark) => byMark.get(mark) !== labelOf(mark.mark)))
      edits.push({
        ...span,
        text: writeMarks(
          form,
          left.map((mark) => byMark.get(mark) ?? ''),
        ),
      });
  }
  return edits;
}

function followsMark(source: string, at: number): boolean {
  return /(?:\[\^[^\]\s]{1,20}\]|<\/sup>|[⁰¹²³⁴-⁹]|\^\d{1,3}\^)$/u.test(
    source.slice(Math.max(0, at - 24), at),
  );
}

/** A mark with the comma that parts it from the mark beside it. */
function withComma(source: string, { start, end }: Span): Span {
  if (source[start - 1] === ',' && followsMark(source, start - 1)) return { start: start - 1, end };
  if (/^,(?:\[\^|<sup>|[⁰¹²³⁴-⁹]|\^\d)/u.test(source.slice(end, end + 6))) return { start, end: end + 1 };
  return { start, end };
}

function noteEdits(
  draft: Draft,
  series: Series,
  labels: ReadonlyMap<Meaning, string>,
  { dropNote }: Change,
): readonly TextEdit[] {
  const numbered = inNewOrder(series, labels, dropNote);
  const inside = new Map<Note, TextEdit[]>();
  const edits = referenceEdits(draft, series, labels, inside);
  for (const { note, label } of numbered) {
    if (!note || label === labelOf(note)) continue;
    const form = note.placed.block.noteLabel?.form ?? 'caret';
    const mark = { ...noteMarkSpan(note), text: writeNoteMark(form, label) };
    inside.set(note, [mark, ...(inside.get(note) ?? [])]);
  }
  for (const [note, text] of writtenOut(draft, series, numbered)) {
    const content = noteContentSpan(note);
    const others = inside.get(note)?.filter((edit) => edit.end <= content.start) ?? [];
    inside.set(note, [...others, { ...content, text }]);
  }
  const slots = slotsOf(draft, series, numbered);
  for (const [note, slot] of slots) {
    const changes = inside.get(note) ?? [];
    if (slot === note) edits.push(...changes);
    else edits.push({ ...slot.span, text: edited(draft, note, changes) });
  }
  if (dropNote) edits.push(removeNote(draft, dropNote));
  return [...edits, ...placeFresh(draft, series, numbered, slots)];
}

/** All notes as they will stand, in the order of their numbers; those with letters come last. */
function inNewOrder(
  { notes }: Series,
  labels: ReadonlyMap<Meaning, string>,
  dropNote: Note | undefined,
): readonly Numbered[] {
  const numbered: Numbered[] = [];
  for (const [meaning, label] of labels) {
    if (typeof meaning === 'string') continue;
    if (isFresh(meaning)) numbered.push({ label, note: undefined, text: meaning.text });
    else numbered.push({ label, note: meaning, text: '' });
  }
  for (const note of notes)
    if (note !== dropNote && !labels.has(note)) numbered.push({ label: labelOf(note), note, text: '' });
  const rank = ({ label }: Numbered): number => numberIn(label) ?? Number.MAX_SAFE_INTEGER;
  return numbered.sort((a, b) => rank(a) - rank(b));
}

function isFresh(meaning: Note | Fresh): meaning is Fresh {
  return !('placed' in meaning);
}

function edited(draft: Draft, { span: { start, end } }: Note, edits: readonly TextEdit[]): string {
  const shifted = edits.map((edit) => ({
    start: edit.start - start,
    end: edit.end - start,
    text: edit.text,
  }));
  return applyEdits(draft.source.slice(start, end), shifted);
}

/** The notes whose *Ibid.* would point elsewhere in the new order, with what it stands for. */
function writtenOut(
  draft: Draft,
  series: Series,
  numbered: readonly Numbered[],
): readonly (readonly [Note, string])[] {
  const full = inFull(draft, series);
  const before = new Map<Note, string | undefined>();
  let last: string | undefined;
  for (const { note, gap } of inOrder(series)) {
    before.set(note, gap ? undefined : last);
    last = full.get(note);
  }
  let previous: string | undefined;
  return numbered.flatMap(({ note, text }) => {
    const moved = note !== undefined && before.get(note) !== previous;
    previous = note ? full.get(note) : text;
    return moved && previous !== undefined && afterIbid(markdownOf(draft, note)) !== undefined
      ? [[note, previous] as const]
      : [];
  });
}

const reference = /\bfootnotes?\s+\d{1,3}(?:(?:, and|,| and|–|-| to)\s?\d{1,3}){0,9}/giu;

/** "See footnote 3 above": the numbers go with the notes. Those that stand in a note are added to `inside`. */
function referenceEdits(
  draft: Draft,
  series: Series,
  labels: ReadonlyMap<Meaning, string>,
  inside: Map<Note, TextEdit[]>,
): TextEdit[] {
  const numbers = new Map<string, string>();
  for (const [meaning, label] of labels)
    if (typeof meaning !== 'string' && !isFresh(meaning)) numbers.set(labelOf(meaning), label);
  const noteAt = new Map(series.notes.map((note) => [note.placed, note]));
  const edits: TextEdit[] = [];
  for (const { span } of series.texts) {
    for (const found of draft.source.slice(span.start, span.end).matchAll(reference)) {
      for (const { 0: digits, index } of found[0].matchAll(/\d+/gu)) {
        const start = span.start + found.index + index;
        const text = numbers.get(digits);
        if (text === undefined || text === digits) continue;
        const placed = blockAt(draft.blocks, start);
        const note = placed && noteAt.get(placed);
        const edit = { start, end: start + digits.length, text };
        if (note) inside.set(note, [...(inside.get(note) ?? []), edit]);
        else if (placed?.block.kind !== 'note') edits.push(edit);
      }
    }
  }
  return edits;
}
