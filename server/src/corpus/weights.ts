/** How much each word says about a paragraph, from how many paragraphs of the corpus have it. */
import { hashWord, isNumber, wordsOf } from './words.ts';

/** Numbers, years and symbols count this part of what a word of the same rarity does. */
const NUMBER_SHARE = 0.25;

/** Steps of ln(df) in one byte of the table: e^(255/16) paragraphs are more than there are. */
const STEPS = 16;

/**
 * Document frequencies, as a table of one byte a slot; a word's slot is the top bits of its hash. Words that
 * share a slot share their count, which errs towards "common".
 */
export class Weights {
  /** Paragraphs counted. */
  readonly size: number;
  /** 2^n bytes; 0 for a word that no paragraph has, else 1 + 16 ln(df), rounded. */
  readonly table: Uint8Array;
  readonly #shift: number;
  /** ln(1 + N/df), above 0, by what the table holds. */
  readonly #rarities: Float32Array;

  constructor(size: number, table: Uint8Array) {
    this.size = size;
    this.table = table;
    this.#shift = 32 - Math.log2(table.length);
    this.#rarities = Float32Array.from({ length: 256 }, (_, step) => {
      const frequency = step === 0 ? 0.5 : Math.exp((step - 1) / STEPS);
      return Math.log(1 + size / frequency);
    });
  }

  /** Counts the words of all paragraphs. The table has at least eight slots for each different word. */
  static count(paragraphs: Iterable<string>): Weights {
    const counts = new Map<number, number>();
    let size = 0;
    for (const plain of paragraphs) {
      size++;
      for (const hash of new Set(wordsOf(plain).map(hashWord))) counts.set(hash, (counts.get(hash) ?? 0) + 1);
    }
    const bits = Math.min(21, Math.max(10, Math.ceil(Math.log2(8 * (counts.size + 1)))));
    const slots = new Uint32Array(2 ** bits);
    for (const [hash, count] of counts) {
      const slot = hash >>> (32 - bits);
      slots[slot] = (slots[slot] ?? 0) + count;
    }
    const table = Uint8Array.from(slots, (df) =>
      df === 0 ? 0 : Math.min(255, 1 + Math.round(STEPS * Math.log(df))),
    );
    return new Weights(size, table);
  }

  /** The weight of a word, above 0. */
  of(word: string, hash: number): number {
    const rarity = this.#rarities[this.table[hash >>> this.#shift] ?? 0] ?? 0;
    return isNumber(word) ? rarity * NUMBER_SHARE : rarity;
  }
}
