/**
 * Finds the few earlier texts that a text may continue, among however many there are: those that share words of its
 * title, or the sketches of its paragraphs, newest first.
 */
import { compareDated } from '../corpus/earlier.ts';
import { likenessTo, type Profile } from '../corpus/likeness.ts';
import { bandsOf } from '../corpus/signature.ts';
import { scramble } from '../corpus/words.ts';

/** Of each paragraph so many bands are looked up: a text has many paragraphs, and one that stays is enough. */
const PARAGRAPH_BANDS = 8;

/** Of the texts that share one feature, only the newest are looked at. */
const NEWEST = 16;

/** What comes less than so near as the nearest is left out. */
const NEAR = 0.5;

/** How one number holds a feature and the place of a text, so that many sort fast. */
const PLACES = 2 ** 21;

/** Sets the features of titles apart from those of paragraphs. */
const TITLE = 0x51ed270b;

/** A text as far as it is needed to find its like. */
export interface Head {
  readonly id: number;
  readonly symbol: string;
  readonly date: string;
  readonly name: string;
  /** Its name, ready to be compared. */
  readonly title: Profile;
}

/** An earlier text, by its place. */
export interface Candidate {
  readonly place: number;
  /** The likeness of the titles, 0 to 1. */
  readonly title: number;
}

/** The features of all texts, to be asked which earlier ones share some. Texts are known by their place. */
export class Candidates {
  readonly #heads: readonly Head[];
  /** By place: the place of the first text that is not earlier. */
  readonly #bounds: Int32Array;
  readonly #features: Int32Array[] = [];
  #sorted: Float64Array | undefined;

  /** `heads` are ordered by `compareDated`. */
  constructor(heads: readonly Head[]) {
    this.#heads = heads;
    this.#bounds = new Int32Array(heads.length);
    heads.forEach((head, place) => {
      const before = heads[place - 1];
      const bound = before && compareDated(before, head) === 0 ? this.#bounds[place - 1] : place;
      this.#bounds[place] = bound ?? place;
    });
  }

  /** Adds the paragraphs of the next text. */
  add(paragraphs: readonly Profile[]): void {
    const title = this.#heads[this.#features.length]?.title;
    const features = new Set<number>();
    for (const feature of title?.features ?? []) features.add(scramble(feature ^ TITLE));
    for (const profile of paragraphs)
      for (const band of bandsOf(profile).subarray(0, PARAGRAPH_BANDS)) features.add(band);
    this.#features.push(Int32Array.from(features));
  }

  /** The earlier texts that are most like the text at `place` in title and paragraphs, `most` of them, best first. */
  of(place: number, most: number): readonly Candidate[] {
    const sorted = (this.#sorted ??= this.#sort());
    const features = this.#features[place] ?? new Int32Array();
    const bound = this.#bounds[place] ?? 0;
    const shared = new Map<number, number>();
    for (const feature of features) {
      const start = (feature >>> 0) * PLACES;
      const end = lowerBound(sorted, start + bound);
      for (let at = end - 1; at >= Math.max(0, end - NEWEST); at--) {
        const other = (sorted[at] ?? 0) - start;
        if (other < 0) break;
        shared.set(other, (shared.get(other) ?? 0) + 1);
      }
    }
    const own = this.#heads[place]?.title;
    if (!own) return [];
    const likeness = likenessTo(own);
    return [...shared]
      .map(([other, count]) => {
        const title = likeness(this.#heads[other]?.title ?? own);
        return { place: other, title, score: title + count / features.length };
      })
      .sort((a, b) => b.score - a.score || b.place - a.place)
      .slice(0, most)
      .filter(({ score }, _, [best]) => score >= NEAR * (best?.score ?? 0));
  }

  #sort(): Float64Array {
    const sorted = new Float64Array(this.#features.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    this.#features.forEach((features, place) => {
      for (const feature of features) sorted[at++] = (feature >>> 0) * PLACES + place;
    });
    return sorted.sort();
  }
}

/** The first place in a sorted list whose value is not below `value`. */
function lowerBound(sorted: Float64Array, value: number): number {
  let [low, high] = [0, sorted.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((sorted[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
