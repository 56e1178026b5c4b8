/** Texts as one sequence of numbers, for the search for runs that recur. */
import { SLOT_KINDS, slotsIn, type Slot } from '../citations/slots.ts';
import type { StoredText } from '../corpus/rows.ts';

/** A word too rare to recur; no clause holds it. */
export const RARE = -1;
/** Between two tokens of a sequence stands something that no clause passes. */
export const BREAK = 0;
/** A comma. */
export const COMMA = 1;
/** The first word; numbers between are slots, by their kind. */
const FIRST_WORD = 2 + SLOT_KINDS.length;

/** Words with their apostrophes, hyphens and slashes, commas, and the possessive behind a slot. */
const TOKEN = /[\p{L}\p{N}]+(?:['’\-–/.][\p{L}\p{N}]+)*(?:(?<=s)['’](?=\s))?|,|['’]s(?!\p{L})/gu;

/** A token of a paragraph: its place, and what it is. */
export interface Token {
  readonly start: number;
  readonly end: number;
  /** Undefined for a break. */
  readonly word: string | undefined;
  readonly slot: Slot | undefined;
}

/** The tokens of a paragraph in order, breaks where anything but white space stands between them, and at its end. */
export function tokensOf(plain: string): readonly Token[] {
  const tokens: Token[] = [];
  const slots = slotsIn(plain);
  let next = 0;
  let end = 0;
  TOKEN.lastIndex = 0;
  for (let match = TOKEN.exec(plain); match; match = TOKEN.exec(plain)) {
    const { 0: word, index: start } = match;
    while ((slots[next]?.start ?? Infinity) < start) next++;
    const slot = slots[next]?.start === start ? slots[next] : undefined;
    if (plain.slice(end, start).trim() !== '')
      tokens.push({ start, end: start, word: undefined, slot: undefined });
    end = slot?.end ?? start + word.length;
    TOKEN.lastIndex = end;
    tokens.push({ start, end, word, slot });
  }
  tokens.push({ start: plain.length, end: plain.length, word: undefined, slot: undefined });
  return tokens;
}

/** True for a word that may be part of a name, but not for the first of a paragraph. */
const isCapital = (word: string): boolean => /^\p{Lu}/u.test(word);

/** A list of numbers that grows. */
class Numbers {
  #values = new Int32Array(1 << 12);
  size = 0;

  push(value: number): void {
    if (this.size === this.#values.length) {
      const grown = new Int32Array(Math.ceil(this.#values.length * 1.25));
      grown.set(this.#values);
      this.#values = grown;
    }
    this.#values[this.size++] = value;
  }

  values(): Int32Array {
    return this.#values.subarray(0, this.size);
  }
}

/** All texts, token by token. */
export interface Sequence {
  /** `RARE`, `BREAK`, `COMMA`, the kind of a slot, or a word; words that stand too seldom are `RARE`. */
  readonly codes: Int32Array;
  /** 1 where a word begins with a capital that the start of a paragraph does not explain. */
  readonly capitals: Uint8Array;
  /** By text: where its tokens begin; then where the last ends. */
  readonly starts: Int32Array;
  /** By number: the word in lower case; nothing for slots and signs. */
  readonly words: readonly string[];
}

/** True for the number of a slot. */
export const isSlot = (code: number): boolean => code > COMMA && code < FIRST_WORD;

/** A copy of a part of a paragraph that does not keep the paragraph alive, as slices do. */
export const detached = (word: string): string => Buffer.from(word, 'utf16le').toString('utf16le');

/** Reads all texts; words that stand less than `least` times become `RARE`. */
export function readSequence(texts: Iterable<StoredText>, least: number): Sequence {
  const codes = new Numbers();
  const capitals = new Numbers();
  const starts = new Numbers();
  const words: string[] = Array.from({ length: FIRST_WORD }, () => '');
  const numbers = new Map<string, number>();
  const counts: number[] = [];
  const codeOf = ({ word, slot }: Token): number => {
    if (word === undefined) return BREAK;
    if (slot) return 2 + SLOT_KINDS.indexOf(slot.kind);
    if (word === ',') return COMMA;
    const folded = word.toLowerCase().replaceAll('’', "'");
    let code = numbers.get(folded);
    if (code === undefined) {
      code = words.length;
      const kept = detached(folded);
      words.push(kept);
      numbers.set(kept, code);
    }
    counts[code] = (counts[code] ?? 0) + 1;
    return code;
  };
  for (const { paragraphs } of texts) {
    starts.push(codes.size);
    for (const { plain } of paragraphs) {
      for (const [index, token] of tokensOf(plain).entries()) {
        if (index > 0 && !token.slot && isCapital(token.word ?? '')) capitals.push(codes.size);
        codes.push(codeOf(token));
      }
    }
  }
  starts.push(codes.size);
  const sequence = codes.values();
  for (const [place, code] of sequence.entries())
    if (code >= FIRST_WORD && (counts[code] ?? 0) < least) sequence[place] = RARE;
  const flags = new Uint8Array(sequence.length);
  for (const place of capitals.values()) flags[place] = 1;
  return { codes: sequence, capitals: flags, starts: starts.values(), words };
}

/** The place in `starts` of the text that a token belongs to. */
export function textAt(starts: Int32Array, place: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (high - low > 1) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) <= place) low = middle;
    else high = middle;
  }
  return low;
}
