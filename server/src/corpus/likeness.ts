/** How alike two paragraphs are: the exact measure that ranks what the index finds. */
import type { Weights } from './weights.ts';
import { hashPair, hashWord, wordsOf } from './words.ts';

/** A paragraph made ready to be compared: its words in order, and its different words and pairs with their weights. */
export interface Profile {
  /** Hashes of the words in order. */
  readonly sequence: Int32Array;
  /** Hashes of the different words, then of the different pairs of neighbours. */
  readonly features: Int32Array;
  /** Of the same length as `features`. A pair weighs as much as its words do on average. */
  readonly weights: Float32Array;
  /** How many of the features are words. */
  readonly wordCount: number;
  /** The sum of the weights. */
  readonly total: number;
}

/** Where a paragraph is made ready, to be copied when its size is known: each has some hundred numbers of each kind. */
const scratch = { features: new Int32Array(1 << 10), weights: new Float32Array(1 << 10) };

function makeRoom(words: number): void {
  if (2 * words <= scratch.features.length) return;
  scratch.features = new Int32Array(4 * words);
  scratch.weights = new Float32Array(4 * words);
}

/** Makes a paragraph ready. */
export function profileOf(plain: string, weights: Weights): Profile {
  const words = wordsOf(plain);
  makeRoom(words.length);
  const { features, weights: featureWeights } = scratch;
  const sequence: number[] = [];
  const wordWeights: number[] = [];
  const seen = new Set<number>();
  let total = 0;
  const add = (feature: number, weight: number): void => {
    if (seen.has(feature)) return;
    features[seen.size] = feature;
    featureWeights[seen.size] = weight;
    seen.add(feature);
    total += weight;
  };
  for (const word of words) {
    const hash = hashWord(word);
    const weight = Math.fround(weights.of(word, hash));
    sequence.push(hash);
    wordWeights.push(weight);
    add(hash, weight);
  }
  const wordCount = seen.size;
  for (let index = 1; index < words.length; index++) {
    const pair = hashPair(sequence[index - 1] ?? 0, sequence[index] ?? 0);
    add(pair, ((wordWeights[index - 1] ?? 0) + (wordWeights[index] ?? 0)) / 2);
  }
  // One piece of memory for all three.
  const { length } = words;
  const buffer = new ArrayBuffer(4 * (length + 2 * seen.size));
  const profile = {
    sequence: new Int32Array(buffer, 0, length),
    features: new Int32Array(buffer, 4 * length, seen.size),
    weights: new Float32Array(buffer, 4 * (length + seen.size), seen.size),
    ...{ wordCount, total },
  };
  profile.sequence.set(sequence);
  profile.features.set(features.subarray(0, seen.size));
  profile.weights.set(featureWeights.subarray(0, seen.size));
  return profile;
}

const sameWords = (a: Profile, b: Profile): boolean =>
  a.sequence.length === b.sequence.length && a.sequence.every((hash, index) => hash === b.sequence[index]);

/** The most that paragraphs with different words can be alike. */
const NOT_QUITE_THE_SAME = 0.999;

/**
 * Compares paragraphs with one, from 0 to 1: the geometric mean of the share of each that the other has, by words
 * and pairs of neighbours, rare ones counting more. 1 is the same words in the same order, and nothing else is.
 */
export function likenessTo(one: Profile): (other: Profile) => number {
  const features = new Set(one.features);
  return (other) => {
    if (one.total === 0 || other.total === 0) return 0;
    let shared = 0;
    other.features.forEach((feature, index) => {
      if (features.has(feature)) shared += other.weights[index] ?? 0;
    });
    const score = Math.min(1, shared / Math.sqrt(one.total * other.total));
    return score < 0.99 ? score : sameWords(one, other) ? 1 : Math.min(score, NOT_QUITE_THE_SAME);
  };
}
