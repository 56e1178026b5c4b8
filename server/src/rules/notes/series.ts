/**
 * Which notes are numbered together, and which note each mark means.
 *
 * Notes are numbered through one text or through the whole file. A series is a run of texts that are numbered
 * through: one for the file, or one for each text. A file that does both is a mixture, which `mixed` tells.
 */
import type { Draft, Note, PlacedMark, Text } from '../../text/model.ts';
import { sortGathered } from './gathered.ts';
import { grouped, labelOf, numberIn } from './labels.ts';

/** Notes that are numbered together, and their marks. */
export interface Series {
  /** Those that have marks or notes, in document order. */
  readonly texts: readonly Text[];
  /** In document order. */
  readonly marks: readonly PlacedMark[];
  /** In document order. */
  readonly notes: readonly Note[];
  /** The note that each mark means; a mark without a note is not in it. */
  readonly meanings: ReadonlyMap<PlacedMark, Note>;
}

/** How the notes of a file are numbered. */
export interface Numbering {
  readonly series: readonly Series[];
  /** The first mark of the text that departs from the others, where some count on and some count anew. */
  readonly mixed: { readonly mark: PlacedMark; readonly anew: boolean } | undefined;
  /** All texts that have marks or notes, as one series would hold them, and each as its own. */
  readonly holders: readonly Holder[];
}

/** A text with the marks that stand in it, and the notes that do. */
export interface Holder {
  readonly text: Text;
  readonly marks: readonly PlacedMark[];
  readonly notes: readonly Note[];
}

const numberings = new WeakMap<Draft, Numbering>();

/** How the notes of a draft are numbered; computed once for each draft. */
export function numberingOf(draft: Draft): Numbering {
  const known = numberings.get(draft);
  if (known) return known;
  const made = makeNumbering(draft);
  numberings.set(draft, made);
  return made;
}

/**
 * `15<sup>th</sup>` is an ordinal and `km<sup>2</sup>` a power, whatever a parser makes of them: neither is a
 * footnote mark.
 */
function isMark({ mark, placed }: PlacedMark): boolean {
  if (mark.form !== 'sup') return true;
  const before = placed.block.source.slice(Math.max(0, mark.span.start - 3), mark.span.start);
  if (/^(?:st|nd|rd|th)$/u.test(mark.label)) return !/\d$/u.test(before);
  return !(/^[23]$/u.test(mark.label) && /(?:^|[\s\d])[kcm]?m$/u.test(before));
}

function holdersOf(draft: Draft): readonly Holder[] {
  const holders = draft.texts.map((text) => ({ text, marks: [] as PlacedMark[], notes: [] as Note[] }));
  let at = 0;
  const reach = (offset: number): void => {
    while (offset >= (holders[at + 1]?.text.span.start ?? Infinity)) at++;
  };
  for (const mark of draft.marks) {
    reach(mark.span.start);
    if (isMark(mark)) holders[at]?.marks.push(mark);
  }
  at = 0;
  for (const note of draft.notes) {
    reach(note.span.start);
    holders[at]?.notes.push(note);
  }
  return holders.filter(({ marks, notes }) => marks.length + notes.length > 0);
}

function numbersOf(labelled: readonly { readonly label: string }[]): ReadonlySet<number> {
  return new Set(labelled.flatMap((one) => numberIn(one.label) ?? []));
}

/** The highest of numbers that run on; one far beyond the others is a slip. */
function highest(numbers: ReadonlySet<number>): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const far = sorted.findIndex((n, index) => index > 0 && n - (sorted[index - 1] ?? n) > sorted.length + 5);
  return sorted.at(far < 0 ? -1 : far - 1) ?? 0;
}

/**
 * True where the numbers of a text fit a count from 1 better than a count that goes on from `base`. A number may be
 * skipped in either; where both fit as well, the number 1 tells.
 */
function countsAnew(numbers: readonly ReadonlySet<number>[], base: number): boolean {
  const most = 1 + Math.max(...numbers.map((set) => set.size));
  const all = numbers.flatMap((set) => [...set]);
  const [anew, on] = [all.filter((n) => n <= most).length, all.filter((n) => n > base).length];
  return anew > on || (anew === on && all.includes(1));
}

function makeNumbering(draft: Draft): Numbering {
  const holders = holdersOf(draft);
  const last = holders.at(-1);
  const marked = holders.filter(({ marks }) => marks.length > 0);
  // All notes at the end of the file tell nothing of the text they belong to.
  const gathered = marked.length > 1 && holders.every((one) => one === last || one.notes.length === 0);
  const distinct = new Set(last?.notes.map(labelOf)).size === last?.notes.length;
  const groups: Holder[][] = [];
  const anew: { readonly holder: Holder; readonly anew: boolean }[] = [];
  let base = 0;
  for (const holder of holders) {
    const marks = numbersOf(holder.marks.map(({ mark }) => mark));
    const notes = numbersOf(gathered ? [] : holder.notes);
    const group = groups.at(-1);
    const counts = marks.size + notes.size > 0;
    // Numbers that are counted anew come twice.
    const opens = counts && base > 0 && !(gathered && distinct) && countsAnew([marks, notes], base);
    if (!group || opens) groups.push([holder]);
    else group.push(holder);
    if (counts && base > 0) anew.push({ holder, anew: opens });
    base = Math.max(opens ? 0 : base, highest(marks), highest(notes));
  }
  const series = assign(groups, gathered);
  return { series, mixed: mixture(anew), holders };
}

function mixture(steps: readonly { readonly holder: Holder; readonly anew: boolean }[]): Numbering['mixed'] {
  const anew = steps.filter((step) => step.anew).length;
  if (anew === 0 || anew === steps.length) return undefined;
  const byText = anew * 2 >= steps.length;
  const departing = steps.find((step) => step.anew !== byText && step.holder.marks.length > 0);
  const mark = departing?.holder.marks[0];
  return mark && { mark, anew: !byText };
}

function assign(groups: readonly (readonly Holder[])[], gathered: boolean): readonly Series[] {
  const marks = groups.map((holders) => holders.flatMap((holder) => holder.marks));
  const standing = groups.map((holders) => holders.flatMap(({ notes }) => notes));
  const notes =
    groups.length === 1
      ? standing
      : gathered
        ? sortGathered(standing.flat(), marks)
        : afterBreaks(standing, marks);
  return groups.map((holders, index) => {
    const own = { marks: marks[index] ?? [], notes: notes[index] ?? [] };
    return { texts: holders.map(({ text }) => text), ...own, meanings: pair(own.marks, own.notes) };
  });
}

/** A note at the foot of a printed page may stand in the text below: it goes where its mark is still without one. */
function afterBreaks(
  standing: readonly (readonly Note[])[],
  marks: readonly (readonly PlacedMark[])[],
): readonly (readonly Note[])[] {
  const wanted = marks.map((own) => new Set(own.map(({ mark }) => labelOf(mark))));
  const owned = standing.map((): Note[] => []);
  standing.forEach((notes, here) => {
    for (const note of notes) {
      const owner = [here, here - 1].find((index) => wanted[index]?.delete(labelOf(note))) ?? here;
      owned[owner]?.push(note);
    }
  });
  return owned;
}

/** Each mark to the note of its number; where a number has several notes, its uses take them in order. */
function pair(marks: readonly PlacedMark[], notes: readonly Note[]): ReadonlyMap<PlacedMark, Note> {
  const byLabel = grouped(notes, labelOf);
  const uses = new Map<string, number>();
  const meanings = new Map<PlacedMark, Note>();
  for (const mark of marks) {
    const label = labelOf(mark.mark);
    const use = uses.get(label) ?? 0;
    uses.set(label, use + 1);
    const same = byLabel.get(label);
    const note = same?.[Math.min(use, same.length - 1)];
    if (note) meanings.set(mark, note);
  }
  return meanings;
}

/** The same series as they would be if the file were numbered through each text, or through the whole. */
export function seriesThrough(
  { holders }: Numbering,
  series: readonly Series[],
  scope: 'text' | 'file',
): readonly Series[] {
  const meanings = new Map(series.flatMap((one) => [...one.meanings]));
  const owners = new Map([...meanings].map(([mark, note]) => [note, mark]));
  const whole = {
    texts: holders.map(({ text }) => text),
    marks: holders.flatMap(({ marks }) => marks),
    notes: holders.flatMap(({ notes }) => notes),
    meanings,
  };
  if (scope === 'file') return [whole];
  const holderOf = new Map<PlacedMark | Note, Holder>();
  for (const holder of holders)
    for (const one of [...holder.marks, ...holder.notes]) holderOf.set(one, holder);
  const notes = grouped(whole.notes, (note) => holderOf.get(owners.get(note) ?? note));
  return holders.map((holder) => ({
    texts: [holder.text],
    marks: holder.marks,
    notes: notes.get(holder) ?? [],
    meanings,
  }));
}

const firstMarks = new WeakMap<Series, ReadonlyMap<Note, PlacedMark>>();

/** The first mark of each note that has one. */
export function firstMarkOf(series: Series): ReadonlyMap<Note, PlacedMark> {
  const known = firstMarks.get(series);
  if (known) return known;
  const marks = new Map<Note, PlacedMark>();
  for (const [mark, note] of series.meanings) if (!marks.has(note)) marks.set(note, mark);
  firstMarks.set(series, marks);
  return marks;
}
