/** Notes of several texts that stand together at the end of the file, counted anew for each: whose is which? */
import type { Note, PlacedMark } from '../../text/model.ts';
import { grouped, labelOf } from './labels.ts';

type Cut = readonly (readonly Note[])[];

/**
 * The notes of each series, given its marks. The list is cut by the count of the marks, or where the numbers begin
 * again, whichever lets more marks find their notes; where it cannot be cut into as many parts, each note goes to
 * the first series that has a mark for it.
 */
export function sortGathered(notes: readonly Note[], marks: readonly (readonly PlacedMark[])[]): Cut {
  const labels = marks.map((own) => new Set(own.map(({ mark }) => labelOf(mark))));
  const sizes = labels.map(({ size }) => size);
  const cuts = [
    cutBySizes(notes, sizes),
    cutWhere(notes, (n, before) => n <= before),
    cutWhere(notes, (n) => n === 1),
  ].filter((cut) => cut.length === marks.length);
  const met = (cut: Cut): number =>
    cut.reduce((sum, part, index) => {
      const own = new Set(part.map(labelOf));
      return sum + [...(labels[index] ?? [])].filter((label) => own.has(label)).length;
    }, 0);
  const best = cuts.reduce<Cut | undefined>(
    (found, cut) => (found && met(found) >= met(cut) ? found : cut),
    undefined,
  );
  return best ?? byFirstMark(notes, labels);
}

function cutWhere(notes: readonly Note[], opens: (n: number, before: number) => boolean): Cut {
  const parts: Note[][] = [];
  let before = Infinity;
  for (const note of notes) {
    if (parts.length === 0 || (note.n !== undefined && opens(note.n, before))) parts.push([]);
    parts.at(-1)?.push(note);
    before = note.n ?? before;
  }
  return parts;
}

/** Nothing where the notes are not as many as the marks. */
function cutBySizes(notes: readonly Note[], sizes: readonly number[]): Cut {
  if (sizes.reduce((sum, size) => sum + size, 0) !== notes.length) return [];
  let from = 0;
  return sizes.map((size) => notes.slice(from, (from += size)));
}

function byFirstMark(notes: readonly Note[], labels: readonly ReadonlySet<string>[]): Cut {
  const pairs = labels.flatMap((own, index) => [...own].map((label) => ({ label, index })));
  const wanting = new Map(
    [...grouped(pairs, ({ label }) => label)].map(([label, all]) => [label, [...all].reverse()]),
  );
  const parts = labels.map((): Note[] => []);
  for (const note of notes) parts[wanting.get(labelOf(note))?.pop()?.index ?? labels.length - 1]?.push(note);
  return parts;
}
