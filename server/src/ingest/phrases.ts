/**
 * Mines the clauses that recur: every run of words that stands in the texts often enough, and often enough outside of
 * longer ones. Numbers, dates and names count as any of their kind, so that a clause is one from session to session.
 */
import type { PhraseRow, StoredText } from '../corpus/rows.ts';
import { Edges } from './phrase-edges.ts';
import { occurrence, readForms } from './phrase-forms.ts';
import { findRuns } from './phrase-runs.ts';
import { COMMA, readSequence, textAt, type Sequence } from './phrase-tokens.ts';

/** Words, slots and commas of a phrase at most. */
const MOST_TOKENS = 100;

const LEAST_COUNT = 3;
const LEAST_TEXTS = 2;

/** Words of a run that is asked for no more than that; the shorter it is, the easier it recurs by chance. */
const TELLING_WORDS = 5;

/** Words of a name that is a phrase by itself. */
const LEAST_NAME = 3;

/** Of each phrase so many occurrences, the newest, say how it is written. */
const READ = 100;

/** The phrases of these texts, longest first. The texts are read twice, the oldest is expected first. */
export function minePhrases(texts: Iterable<StoredText>): readonly PhraseRow[] {
  const chosen = new Miner(readSequence(texts, LEAST_COUNT)).phrases();
  const { forms, names } = readForms(
    texts,
    packed(chosen),
    chosen.map(({ length }) => length),
  );
  const clauses = forms.map((form, clause): PhraseRow => {
    const { count = 0, texts: owners = 0 } = chosen[clause] ?? {};
    return { ...form.phrase(), count, texts: owners };
  });
  const longNames = names.filter(
    ({ phrase, count, texts: owners }) =>
      lengthOf(phrase) >= LEAST_NAME && count >= LEAST_COUNT && owners >= LEAST_TEXTS,
  );
  return [...clauses, ...longNames]
    .map((row) => ({ row, words: lengthOf(row.phrase) }))
    .sort((a, b) => b.words - a.words || b.row.count - a.row.count || (a.row.phrase < b.row.phrase ? -1 : 1))
    .map(({ row }) => row);
}

/** Words as one counts them. */
const lengthOf = (phrase: string): number => phrase.split(' ').length;

/** Where the phrases stand that say how they are written, ascending. */
function packed(chosen: readonly Chosen[]): Float64Array {
  const all = new Float64Array(chosen.reduce((sum, { places }) => sum + places.length, 0));
  let at = 0;
  for (const [clause, { places }] of chosen.entries())
    for (const place of places) all[at++] = occurrence(place, clause);
  return all.sort();
}

interface Chosen {
  /** The newest of its places. */
  readonly places: Int32Array;
  readonly length: number;
  readonly count: number;
  readonly texts: number;
}

class Miner {
  readonly #sequence: Sequence;
  readonly #edges: Edges;
  readonly #order: Int32Array;
  readonly #candidates: number[][] = Array.from({ length: MOST_TOKENS + 1 }, () => []);
  /** 1 for each token within a phrase that was chosen. */
  readonly #covered: Uint8Array;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
    this.#edges = new Edges(sequence);
    this.#order = this.#beginnings();
    this.#covered = new Uint8Array(sequence.codes.length);
  }

  /** Counted first: a list of them all would weigh more than the texts. */
  #beginnings(): Int32Array {
    const { length } = this.#sequence.codes;
    let count = 0;
    for (let place = 0; place < length; place++) if (this.#edges.begins(place)) count++;
    const order = new Int32Array(count);
    let at = 0;
    for (let place = 0; place < length; place++) if (this.#edges.begins(place)) order[at++] = place;
    return order;
  }

  phrases(): readonly Chosen[] {
    findRuns(this.#sequence.codes, this.#order, LEAST_COUNT, MOST_TOKENS, (first, last, length, shorter) => {
      const end = this.#trimmed(first, last, length, shorter);
      if (end > shorter) this.#candidates[end]?.push(first, last);
    });
    const chosen: Chosen[] = [];
    for (let length = MOST_TOKENS; length > 0; length--) {
      const list = this.#candidates[length] ?? [];
      for (let at = 0; at < list.length; at += 2) {
        const one = this.#choose(list[at] ?? 0, list[at + 1] ?? 0, length);
        if (one) chosen.push(one);
      }
    }
    return chosen;
  }

  /** The length of a run without what leaves it hanging; not more than `shorter` where nothing is left. */
  #trimmed(first: number, last: number, length: number, shorter: number): number {
    const place = this.#order[first] ?? 0;
    const places = this.#order.subarray(first, last);
    let end = length;
    // What was cut at the limit ends where it pauses, if it can.
    if (end === MOST_TOKENS) while (end > shorter && this.#sequence.codes[place + end] !== COMMA) end--;
    while (end > shorter) {
      if (this.#edges.ends(place + end - 1) && !mostly(places, (one) => this.#edges.goesOn(one + end - 1)))
        break;
      end--;
    }
    return end > shorter && this.#edges.says(place, end) ? end : shorter;
  }

  #choose(first: number, last: number, length: number): Chosen | undefined {
    const places = this.#order.subarray(first, last).sort();
    const own = places.filter((place) => !this.#within(place, length));
    const start = places[0] ?? 0;
    const run = this.#sequence.codes.subarray(start, start + length);
    const words = run.reduce((sum, code) => sum + Number(code > COMMA), 0);
    const more = Math.max(0, TELLING_WORDS - words);
    if (own.length < LEAST_COUNT + more || this.#texts(own) < LEAST_TEXTS + more) return undefined;
    if (mostly(own, (place) => this.#edges.goesBack(place))) return undefined;
    for (const place of places) this.#covered.fill(1, place, place + length);
    return {
      places: places.slice(-READ),
      ...{ length, count: places.length, texts: this.#texts(places) },
    };
  }

  /** True where longer phrases hold most of this one: two words of three. */
  #within(place: number, length: number): boolean {
    let covered = 0;
    for (let at = place; at < place + length; at++) covered += this.#covered[at] ?? 0;
    return covered * 3 > length * 2;
  }

  #texts(places: Int32Array): number {
    let [count, last] = [0, -1];
    for (const place of places) {
      const text = textAt(this.#sequence.starts, place);
      if (text !== last) count++;
      last = text;
    }
    return count;
  }
}

/** True where more than half of the places are so. */
function mostly(places: Int32Array, holds: (place: number) => boolean): boolean {
  let count = 0;
  for (const place of places) if (holds(place)) count++;
  return count * 2 > places.length;
}
