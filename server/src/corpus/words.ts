/** Texts as sequences of word hashes: what the index of precedents and the likeness of paragraphs are made of. */

const WORD = /[\p{L}\p{N}]+/gu;

/** Scripts written without spaces: each character counts as a word, and pairs of them do the rest. */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Thai}]/u;
const UNSPACED_WORD = new RegExp(`${UNSPACED.source}|${UNSPACED.source.replace('[', '[^')}+`, 'gu');

/** Letters alone: accents go, so that a name is the same word however a conversion wrote it. */
const bare = (text: string): string =>
  text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();

/** The words of a text, in lower case, without accents and punctuation. */
export function wordsOf(text: string): readonly string[] {
  const words: readonly string[] = bare(text).match(WORD) ?? [];
  return UNSPACED.test(text) ? words.flatMap((word) => word.match(UNSPACED_WORD) ?? []) : words;
}

/** Mixes the bits of a 32-bit number until each depends on all. (The finalizer of MurmurHash3.) */
export function scramble(value: number): number {
  let hash = value;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return hash ^ (hash >>> 16);
}

/** A signed 32-bit hash of a word (FNV-1a over UTF-16 units, scrambled). */
export function hashWord(word: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < word.length; at++) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193);
  return scramble(hash);
}

/** A signed 32-bit hash of two words that stand side by side. */
export function hashPair(first: number, second: number): number {
  return scramble(Math.imul(first, 0x9e3779b1) ^ second ^ 0x2545f491);
}

/** True for `2022`, `77`: what changes from one issue of a paragraph to the next and says least about it. */
export function isNumber(word: string): boolean {
  const first = word.charCodeAt(0);
  return first < 0x80 ? first < 0x3a : /^\p{N}/u.test(word);
}
