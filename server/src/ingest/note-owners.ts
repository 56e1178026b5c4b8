/**
 * Gives each note to the text that holds its mark. Notes stand at the foot of a printed page, so that a note may
 * stand inside the next text; where the mark is lost, the notes around it tell.
 */
import { markPattern } from './markup.ts';
import type { Block, TextRange } from './model.ts';

/** Digits behind punctuation, which may be a mark that lost its markup. */
const bareMark = /(?<=[,;:.)"”’] ?)\d{1,3}(?=\s|$)/gu;

/** Labels of the marks of one text, in the title and the body, in order of their first place. */
function labelsIn(blocks: readonly Block[], text: TextRange, pattern: RegExp): ReadonlySet<string> {
  const labels = new Set<string>();
  for (let i = text.start; i < text.end; i++) {
    const block = blocks[i];
    if (!block || block.kind === 'note') continue;
    for (const found of block.text.matchAll(pattern)) labels.add(found[1] ?? found[0]);
  }
  return labels;
}

/** For each note block, by its index, the text it belongs to; undefined for a note of the report itself. */
export function ownNotes(
  blocks: readonly Block[],
  texts: readonly TextRange[],
): ReadonlyMap<number, number | undefined> {
  const marks = texts.map((text) => labelsIn(blocks, text, markPattern));
  const bare = texts.map((text) => labelsIn(blocks, text, bareMark));
  const holders = new Map<string, number>();
  marks.forEach((labels, text) => {
    for (const label of labels) if (!holders.has(label)) holders.set(label, text);
  });
  const notes = blocks.flatMap((block, index) =>
    block.kind === 'note' ? [{ index, label: block.note ?? '' }] : [],
  );
  const seen = new Set<string>();
  const [first, end] = [texts[0]?.start ?? 0, texts.at(-1)?.end ?? 0];
  const restarting = notes.some(({ index, label }) => {
    // The report around the texts may number its notes by itself.
    if (index < first || index >= end) return false;
    const again = seen.has(label);
    seen.add(label);
    return again;
  });
  /** For each text the last up to it that has marks: a page may hold a short decision whole. */
  let last = -1;
  const marked = marks.map(
    ({ size }, index) => (last = size > 0 || (bare[index]?.size ?? 0) > 0 ? index : last),
  );
  const taken = texts.map(() => new Set<string>());
  /** The highest number in each text so far. */
  const highest = texts.map(() => 0);
  /** Where numbers begin anew: the foot of the page on which `previous` ends comes before all notes of `here`. */
  const endsPrevious = (label: string, previous: number, here: number | undefined): boolean =>
    restarting &&
    here !== undefined &&
    highest[here] === 0 &&
    Number(label) > (highest[previous] ?? 0) &&
    Number(label) > 1;
  let text = -1;
  const placed = notes.map(({ index, label }): PlacedNote => {
    while (text + 1 < texts.length && (texts[text + 1]?.start ?? Infinity) <= index) text++;
    const here = text >= 0 && index < (texts[text]?.end ?? 0) ? text : undefined;
    const previous = marked[here === undefined ? text : here - 1] ?? -1;
    const holds = (one: number | undefined): one is number =>
      one !== undefined && marks[one]?.has(label) === true && !taken[one]?.has(label);
    let owner: number | undefined;
    const goesOn = Number(label) === (highest[previous] ?? 0) + 1;
    if (endsPrevious(label, previous, here) && (holds(previous) || goesOn)) owner = previous;
    else if (holds(here)) owner = here;
    else if (holds(previous)) owner = previous;
    else if (!restarting) {
      const holder = holders.get(label);
      // A note stands behind its mark, and once.
      const free = holder !== undefined && (texts[holder]?.start ?? 0) < index && !taken[holder]?.has(label);
      owner = free ? holder : undefined;
    }
    const reads = (one: number | undefined): one is number =>
      one !== undefined && bare[one]?.has(label) === true && !taken[one]?.has(label);
    if (owner === undefined) {
      const begun = here !== undefined && (highest[here] ?? 0) > 0;
      if (reads(previous) && !begun && (endsPrevious(label, previous, here) || !reads(here)))
        owner = previous;
      else if (reads(here)) owner = here;
    }
    if (owner !== undefined) taken[owner]?.add(label);
    const place = owner ?? here;
    if (place !== undefined) highest[place] = Math.max(highest[place] ?? 0, Number(label) || 0);
    return { index, label, owner, here };
  });
  const near = { before: nearestOwned(placed), behind: nearestOwned([...placed].reverse()).reverse() };
  return new Map(placed.map((note, at) => [note.index, note.owner ?? ownerOfLost(placed, near, at)]));
}

interface PlacedNote {
  readonly index: number;
  readonly label: string;
  /** The text that holds its mark. */
  readonly owner: number | undefined;
  /** The text it stands in. */
  readonly here: number | undefined;
}

/** For each note the last one before it, in the order given, whose mark is known. */
function nearestOwned(notes: readonly PlacedNote[]): (PlacedNote | undefined)[] {
  let last: PlacedNote | undefined;
  return notes.map((note) => {
    const before = last;
    if (note.owner !== undefined) last = note;
    return before;
  });
}

/** Between two notes of one text, a note without a mark is that text's too; else it belongs where it stands. */
function ownerOfLost(
  notes: readonly PlacedNote[],
  near: {
    readonly before: readonly (PlacedNote | undefined)[];
    readonly behind: readonly (PlacedNote | undefined)[];
  },
  at: number,
): number | undefined {
  const [note, before, behind] = [notes[at], near.before[at], near.behind[at]];
  if (!note || !before || !behind || Number(before.label) >= Number(note.label)) return note?.here;
  const goesOn = Number(behind.label) > Number(note.label);
  if (goesOn ? before.owner === behind.owner : behind.owner === note.here) return before.owner;
  // The number goes on from the text before, and the text around the note counts anew behind it.
  return note.here;
}
