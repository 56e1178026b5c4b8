/**
 * What a paragraph is found by: its rarer words, and 32 bands of a weighted MinHash of its words and pairs. Words
 * find a paragraph of which a draft quotes a part; bands find one that is worn down to common phrases, where no
 * word is rare. Near-duplicates agree in many bands, in the measure in which their weights overlap.
 */
import type { Profile } from './likeness.ts';
import { scramble } from './words.ts';

const BINS = 64;
const ROWS = 2;
const BANDS = BINS / ROWS;

/** Sets the hashes of bands apart from each other and from those of words. */
const bandHash = (band: number, first: number, second: number): number =>
  scramble(Math.imul(first, 0x85ebca6b) ^ scramble(second ^ Math.imul(band + 1, 0x9e3779b1)));

/** By bin; what one paragraph leaves, the next overwrites. */
const picked = new Int32Array(BINS);
const least = new Float64Array(BINS);

/**
 * One-permutation hashing: each feature falls into one bin, and the least value of a bin, -ln(u) over the weight,
 * picks the bin's feature, so that a feature is picked in proportion to its weight. Gives `picked`.
 */
function pickBins(profile: Profile): Int32Array {
  picked.fill(0);
  least.fill(Infinity);
  profile.features.forEach((feature, index) => {
    const bin = scramble(feature ^ 0x1b873593) >>> 26;
    const uniform = ((scramble(feature ^ 0xe6546b64) >>> 0) + 0.5) / 2 ** 32;
    const value = -Math.log(uniform) / (profile.weights[index] ?? 1);
    if (value < (least[bin] ?? 0)) {
      least[bin] = value;
      picked[bin] = feature;
    }
  });
  // An empty bin takes over the pick of the next full one, which keeps short paragraphs comparable.
  const full = least.findIndex((value) => value !== Infinity);
  let last = picked[full] ?? 0;
  for (let step = BINS; step > 0; step--) {
    const bin = (full + step) % BINS;
    if (least[bin] === Infinity) picked[bin] = scramble(last + 1);
    last = picked[bin] ?? 0;
  }
  return picked;
}

/** The bands of a paragraph, as many of each that has words, signed 32-bit hashes: of two paragraphs alike, many agree by place. */
export function bandsOf(profile: Profile): Int32Array {
  if (profile.wordCount === 0) return new Int32Array();
  const bins = pickBins(profile);
  return Int32Array.from({ length: BANDS }, (_, band) =>
    bandHash(band, bins[band * ROWS] ?? 0, bins[band * ROWS + 1] ?? 0),
  );
}

/** The features of a paragraph, signed 32-bit hashes without repetition: its different words, then its bands. */
export function signatureOf(profile: Profile): Int32Array {
  const words = profile.features.subarray(0, profile.wordCount);
  return Int32Array.from(new Set([...words, ...bandsOf(profile)]));
}
