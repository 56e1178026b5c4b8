/** Finds the runs of tokens that recur, by sorting the places of a sequence no further than is needed to tell. */
import { BREAK } from './phrase-tokens.ts';

/**
 * Told of each run that cannot go on without losing places.
 * @param first its places are `order[first]` to `order[last - 1]`; they stay there, in any order.
 * @param length tokens.
 * @param shorter the length of the next shorter run with which this one begins; 0 where there is none.
 */
export type Found = (first: number, last: number, length: number, shorter: number) => void;

/** Sorts places by what stands there, a token at a time (multikey quicksort), and tells of the groups on the way. */
class Sorter {
  readonly #codes: Int32Array;
  readonly #order: Int32Array;
  readonly #least: number;
  readonly #most: number;
  readonly #found: Found;

  constructor(codes: Int32Array, order: Int32Array, least: number, most: number, found: Found) {
    this.#codes = codes;
    this.#order = order;
    this.#least = least;
    this.#most = most;
    this.#found = found;
  }

  #code(index: number, depth: number): number {
    return this.#codes[(this.#order[index] ?? 0) + depth] ?? BREAK;
  }

  /** Parts the places from `first` to `last`, which agree in `depth` tokens, by the next one. */
  split(first: number, last: number, depth: number, shorter: number): void {
    let [low, high] = [first, last];
    while (high - low >= this.#least) {
      const pivot = this.#code((low + high) >> 1, depth);
      let [below, at, above] = [low, low, high];
      while (at < above) {
        const code = this.#code(at, depth);
        if (code < pivot) this.#swap(at++, below++);
        else if (code > pivot) this.#swap(at, --above);
        else at++;
      }
      if (pivot > BREAK && above - below >= this.#least) this.#gather(below, above, depth + 1, shorter);
      // The smaller side first, so that calls do not nest deep.
      if (below - low < high - above) {
        this.split(low, below, depth, shorter);
        low = above;
      } else {
        this.split(above, high, depth, shorter);
        high = below;
      }
    }
  }

  #swap(a: number, b: number): void {
    const kept = this.#order[a] ?? 0;
    this.#order[a] = this.#order[b] ?? 0;
    this.#order[b] = kept;
  }

  /** Goes on as far as all places agree; there the run ends. */
  #gather(first: number, last: number, depth: number, shorter: number): void {
    let length = depth;
    while (length < this.#most && this.#agree(first, last, length)) length++;
    this.#found(first, last, length, shorter);
    if (length < this.#most) this.split(first, last, length, length);
  }

  #agree(first: number, last: number, depth: number): boolean {
    const code = this.#code(first, depth);
    if (code <= BREAK) return false;
    for (let index = first + 1; index < last; index++) if (this.#code(index, depth) !== code) return false;
    return true;
  }
}

/**
 * Finds the runs that stand at `least` of the places or more, `most` tokens at most. `order` holds the places where a
 * run may begin, and is sorted.
 */
export function findRuns(
  codes: Int32Array,
  order: Int32Array,
  least: number,
  most: number,
  found: Found,
): void {
  new Sorter(codes, order, least, most, found).split(0, order.length, 0, 0);
}
