/**
 * What is wrong with the numbers of notes and marks, each slip once.
 *
 * One slip shows in several places: a mark typed 5 for 3 leaves a mark without a note, a note without a mark and
 * a gap. Here each is explained by the fewest slips: a mark or note with a wrong number first, then notes
 * numbered twice, then what has no counterpart, and only then numbers out of order, skipped or used again.
 */
import type { Draft, Note, PlacedMark } from '../../text/model.ts';
import { disorders } from './disorder.ts';
import { grouped, labelOf, numberIn } from './labels.ts';
import { numberingOf, type Series } from './series.ts';

/** A mark whose number is wrong: its place in the order says which note it means. */
export interface Stray {
  readonly mark: PlacedMark;
  readonly note: Note;
}

/** A mark without a note. */
export interface Undefined {
  readonly mark: PlacedMark;
  /** The note that it means, where the mark's number or the note's is wrong. */
  readonly stray: { readonly wrong: 'mark' | 'note'; readonly note: Note } | undefined;
}

/** A second note with one number. */
export interface Duplicate {
  readonly note: Note;
  /** The first note of that number. */
  readonly first: Note;
  /** The mark that means it, where there is one: a second use of the number, or a mark without a note. */
  readonly mark: PlacedMark | undefined;
}

/** A number that breaks the order. */
export type Break =
  /** `marks` are all that changed places, in document order. */
  | { readonly kind: 'order'; readonly mark: PlacedMark; readonly marks: readonly PlacedMark[] }
  | { readonly kind: 'repeated'; readonly mark: PlacedMark; readonly note: Note }
  | {
      readonly kind: 'skipped';
      readonly mark: PlacedMark;
      /** The first and last number skipped. */
      readonly from: number;
      readonly to: number;
      /** The mark of the number before, where there is one. */
      readonly after: PlacedMark | undefined;
    }
  | { readonly kind: 'mixed'; readonly mark: PlacedMark; readonly anew: boolean };

/** A number used again. */
export interface Reuse {
  readonly mark: PlacedMark;
  readonly note: Note;
}

/** What is wrong in one series. */
export interface Faults {
  /** The series, its marks meaning what they would were each slip mended that has one remedy. */
  readonly series: Series;
  readonly undefinedMarks: readonly Undefined[];
  readonly unused: readonly Note[];
  readonly duplicates: readonly Duplicate[];
  readonly breaks: readonly Break[];
  readonly reused: readonly Reuse[];
  /** First marks with a letter or sign. */
  readonly letters: readonly PlacedMark[];
  /** Marks that may not mean the note of their number, because that is among what is wrong. */
  readonly doubtful: ReadonlySet<PlacedMark>;
}

const cache = new WeakMap<Draft, readonly Faults[]>();

/** What is wrong with the numbers of a draft's notes, series by series; computed once for each draft. */
export function faultsOf(draft: Draft): readonly Faults[] {
  const known = cache.get(draft);
  if (known) return known;
  const { series, mixed } = numberingOf(draft);
  const faults = series.map((one) => {
    const found = new Inspection(one).faults();
    const here = mixed && one.marks.includes(mixed.mark) ? [{ kind: 'mixed' as const, ...mixed }] : [];
    return { ...found, breaks: [...here, ...found.breaks] };
  });
  cache.set(draft, faults);
  return faults;
}

/** The series of a draft, their marks meaning what they would were the slips mended. */
export function mendedSeries(draft: Draft): readonly Series[] {
  return faultsOf(draft).map(({ series }) => series);
}

/** The label of a mark as written. */
function at(mark: PlacedMark | undefined): string | undefined {
  return mark && labelOf(mark.mark);
}

class Inspection {
  private readonly series: Series;
  private readonly uses: ReadonlyMap<string, readonly PlacedMark[]>;
  private readonly notes: ReadonlyMap<string, readonly Note[]>;
  /** Marks whose number is not what it should be, with what it should be. */
  private readonly corrected = new Map<PlacedMark, string>();
  /** What marks mean once slips are mended. */
  private readonly meant: Map<PlacedMark, Note>;

  constructor(series: Series) {
    this.series = series;
    this.uses = grouped(series.marks, ({ mark }) => labelOf(mark));
    this.notes = grouped(series.notes, labelOf);
    this.meant = new Map(series.meanings);
  }

  private mean(marks: readonly PlacedMark[] | undefined, note: Note): void {
    for (const mark of marks ?? []) this.meant.set(mark, note);
  }

  faults(): Faults {
    const unused = new Set(this.series.notes.filter((note) => !this.uses.has(labelOf(note))));
    const missing = new Set([...this.uses.keys()].filter((label) => !this.notes.has(label)));
    const duplicates = this.duplicates(missing);
    const undefinedMarks: Undefined[] = [];
    const repeated: Stray[] = [];
    for (const { mark, note } of this.strayMarks(unused, missing)) {
      if (!unused.delete(note)) continue;
      this.corrected.set(mark, labelOf(note));
      this.mean([mark], note);
      if (missing.delete(labelOf(mark.mark))) undefinedMarks.push({ mark, stray: { wrong: 'mark', note } });
      else repeated.push({ mark, note });
    }
    for (const { mark, note } of this.strayNotes(unused, missing)) {
      if (!missing.delete(labelOf(mark.mark)) || !unused.delete(note)) continue;
      undefinedMarks.push({ mark, stray: { wrong: 'note', note } });
      this.mean(this.uses.get(labelOf(mark.mark)), note);
    }
    for (const label of missing) {
      const mark = this.uses.get(label)?.[0];
      if (mark) undefinedMarks.push({ mark, stray: undefined });
    }
    const paired = new Set(duplicates.map(({ mark }) => mark));
    const breaks: Break[] = [
      ...repeated.map((stray) => ({ kind: 'repeated' as const, ...stray })),
      ...this.breaks(unused),
    ];
    const disordered = breaks.flatMap((one) => (one.kind === 'order' ? one.marks : []));
    return {
      series: { ...this.series, meanings: this.meant },
      undefinedMarks,
      unused: [...unused],
      duplicates,
      breaks,
      doubtful: new Set([...this.corrected.keys(), ...disordered, ...this.sharing()]),
      reused: this.reused(paired),
      letters: [...this.uses].flatMap(([label, [first]]) =>
        numberIn(label) === undefined && first && this.series.meanings.has(first) ? [first] : [],
      ),
    };
  }

  private duplicates(missing: Set<string>): readonly Duplicate[] {
    const duplicates: Duplicate[] = [];
    for (const [label, notes] of this.notes) {
      const [first] = notes;
      if (!first || notes.length === 1) continue;
      const marks = this.uses.get(label);
      // Notes without a mark are that first of all.
      if (!marks) continue;
      const wrong = notes.find((note) => this.missingFor(note, missing) !== undefined);
      const mend = wrong && this.missingFor(wrong, missing);
      if (wrong && mend !== undefined && marks.length < notes.length) {
        missing.delete(mend);
        const other = notes.find((note) => note !== wrong) ?? first;
        duplicates.push({ note: wrong, first: other, mark: this.uses.get(mend)?.[0] });
        this.mean(this.uses.get(mend), wrong);
        this.mean(marks, other);
        continue;
      }
      notes.slice(1).forEach((note, index) => {
        duplicates.push({ note, first, mark: marks[index + 1] });
      });
    }
    return duplicates;
  }

  /** The number without a note that a note would have by its place among the others. */
  private missingFor(note: Note, missing: ReadonlySet<string>): string | undefined {
    const { notes } = this.series;
    const index = this.placeOf(note);
    const before = index === 0 ? 0 : notes[index - 1]?.n;
    const after = notes[index + 1]?.n;
    const byPlace = [before === undefined ? NaN : before + 1, after === undefined ? NaN : after - 1];
    return byPlace.map(String).find((label) => label !== labelOf(note) && missing.has(label));
  }

  private places: ReadonlyMap<Note, number> | undefined;

  private placeOf(note: Note): number {
    this.places ??= new Map(this.series.notes.map((one, index) => [one, index]));
    return this.places.get(note) ?? -1;
  }

  /** Marks that would mean a note without a mark, did they have the number that their place asks for. */
  private *strayMarks(unused: ReadonlySet<Note>, missing: ReadonlySet<string>): Generator<Stray> {
    const { marks } = this.series;
    const byLabel = new Map([...unused].map((note) => [labelOf(note), note]));
    if (byLabel.size === 0) return;
    for (const [index, mark] of marks.entries()) {
      const label = labelOf(mark.mark);
      if (!missing.has(label) && (this.uses.get(label)?.length ?? 0) < 2) continue;
      const before = index === 0 ? 0 : numberIn(at(marks[index - 1]) ?? '');
      const after = numberIn(at(marks[index + 1]) ?? '');
      const wanted = [before === undefined ? NaN : before + 1, after === undefined ? NaN : after - 1].map(
        String,
      );
      if (wanted[0] === label) continue;
      const note = wanted.map((one) => byLabel.get(one)).find((one) => one !== undefined);
      if (note) yield { mark, note };
    }
  }

  /** Notes that would have a mark, did they have the number that their place asks for. */
  private *strayNotes(unused: ReadonlySet<Note>, missing: ReadonlySet<string>): Generator<Stray> {
    for (const note of unused) {
      const label = this.missingFor(note, missing);
      const mark = label === undefined ? undefined : this.uses.get(label)?.[0];
      if (mark) yield { mark, note };
    }
  }

  /** Marks whose number several notes have. */
  private sharing(): readonly PlacedMark[] {
    return [...this.notes].flatMap(([label, notes]) =>
      notes.length > 1 ? (this.uses.get(label) ?? []) : [],
    );
  }

  private breaks(unused: ReadonlySet<Note>): readonly Break[] {
    const firsts: { readonly mark: PlacedMark; readonly n: number }[] = [];
    const seen = new Set<string>();
    /** How many marks with letters stand before each first mark. */
    const lettersBefore: number[] = [];
    let letters = 0;
    for (const mark of this.series.marks) {
      const label = this.corrected.get(mark) ?? labelOf(mark.mark);
      if (seen.has(label)) continue;
      seen.add(label);
      const n = numberIn(label);
      if (n === undefined) letters++;
      else {
        firsts.push({ mark, n });
        lettersBefore.push(letters);
      }
    }
    const numbers = firsts.map(({ n }) => n);
    const wrong = disorders(numbers);
    const breaks: Break[] = wrong.flatMap(({ at, from, to }) => {
      const mark = firsts[at]?.mark;
      const marks = firsts.slice(from, to).map((first) => first.mark);
      return mark ? [{ kind: 'order' as const, mark, marks }] : [];
    });
    const reported = new Set(wrong.map(({ at }) => at));
    const excused = [...unused].flatMap(({ n }) => n ?? []).sort((a, b) => a - b);
    let passed = 0;
    let before = 0;
    let after: PlacedMark | undefined;
    let lettersSeen = 0;
    for (const index of [...firsts.keys()].sort((a, b) => (numbers[a] ?? 0) - (numbers[b] ?? 0))) {
      const first = firsts[index];
      if (!first) continue;
      const from = before + 1;
      let skipped = first.n - from;
      for (; (excused[passed] ?? Infinity) < first.n; passed++) if ((excused[passed] ?? 0) >= from) skipped--;
      const lettered = Math.max(0, (lettersBefore[index] ?? 0) - lettersSeen);
      if (skipped > lettered && !reported.has(index))
        breaks.push({ kind: 'skipped', mark: first.mark, from, to: first.n - 1, after });
      before = first.n;
      after = first.mark;
      lettersSeen = Math.max(lettersSeen, lettersBefore[index] ?? 0);
    }
    return breaks.sort((a, b) => a.mark.span.start - b.mark.span.start);
  }

  private reused(paired: ReadonlySet<PlacedMark | undefined>): readonly Reuse[] {
    return [...this.uses.values()].flatMap((marks) =>
      marks.slice(1).flatMap((mark) => {
        const note = this.series.meanings.get(mark);
        const excused = note === undefined || paired.has(mark) || this.corrected.has(mark);
        return excused || marks.some((one, index) => index === 0 && this.corrected.has(one))
          ? []
          : [{ mark, note }];
      }),
    );
  }
}
