/** Finds given names in running text: a trie of words, built once, asked often. */
import type { Span } from '../text/model.ts';

/** A name to look for. */
export interface Name<T> {
  /** Without article. */
  readonly name: string;
  readonly value: T;
}

/** A name found. */
export interface FoundName<T> {
  readonly value: T;
  /** The name as it was given. */
  readonly name: string;
  readonly span: Span;
  /** True where the text has the name letter by letter; false where case or white space differ. */
  readonly exact: boolean;
}

interface Node<T> {
  readonly next: Map<string, Node<T>>;
  entry: Name<T> | undefined;
}

const LETTER = /[\p{L}\p{N}]/u;
const SPACE = /\s/u;

/** True for a letter or digit; told without a pattern for those of ASCII, which are nearly all. */
function isLetter(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  if (code < 0x80)
    return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || (code >= 48 && code <= 57);
  return code >= 0x80 && LETTER.test(String.fromCodePoint(plain.codePointAt(at) ?? 0));
}

function isSpace(plain: string, at: number): boolean {
  const code = plain.charCodeAt(at);
  return code === 32 || (code < 0x80 ? code >= 9 && code <= 13 : SPACE.test(plain.charAt(at)));
}

/** How many units the character at `at` takes: two for one beyond the basic plane. */
const widthAt = (plain: string, at: number): number => ((plain.codePointAt(at) ?? 0) > 0xffff ? 2 : 1);

/** Where the word that begins at `at` ends: letters and digits, with apostrophes and hyphens between them. */
function wordEnd(plain: string, at: number): number {
  let end = at;
  for (;;) {
    if (isLetter(plain, end)) end += widthAt(plain, end);
    else if (end > at && "'’-".includes(plain.charAt(end)) && end < plain.length && isLetter(plain, end + 1))
      end += 1;
    else return end;
  }
}

/** In lower case, with a straight apostrophe. */
export const fold = (word: string): string => {
  const lower = word.toLowerCase();
  return lower.includes('’') ? lower.replace('’', "'") : lower;
};

/** A word or a mark of punctuation. */
export interface Token {
  readonly text: string;
  readonly folded: string;
  readonly start: number;
}

let lastPlain = '';
let lastTokens: readonly Token[] = [];

/** The tokens of a text; kept for the next finder, which is asked about the same text. */
export function tokensOf(plain: string): readonly Token[] {
  if (plain === lastPlain) return lastTokens;
  const tokens: Token[] = [];
  for (let start = 0; start < plain.length;) {
    if (isSpace(plain, start)) {
      start += 1;
      continue;
    }
    const word = wordEnd(plain, start);
    const end = word > start ? word : start + widthAt(plain, start);
    const text = plain.slice(start, end);
    tokens.push({ text, folded: fold(text), start });
    start = end;
  }
  lastPlain = plain;
  lastTokens = tokens;
  return tokens;
}

/**
 * Looks for many names at once. Time is linear in the text: each word is followed down the trie at most as far as
 * the longest name has words.
 */
export class NameFinder<T> {
  readonly #root: Node<T> = { next: new Map(), entry: undefined };

  /** Of two names that differ in case alone, the first counts. */
  constructor(names: Iterable<Name<T>>) {
    for (const name of names) {
      let node = this.#root;
      for (const { folded } of tokensOf(name.name)) {
        const next = node.next.get(folded) ?? { next: new Map(), entry: undefined };
        node.next.set(folded, next);
        node = next;
      }
      if (node !== this.#root) node.entry ??= name;
    }
  }

  /**
   * The names in a text, ascending; where several begin at one word the longest, and none within another. A name
   * whose first letter is a capital is not found in small letters.
   */
  find(plain: string): readonly FoundName<T>[] {
    const tokens = tokensOf(plain);
    const found: FoundName<T>[] = [];
    for (let at = 0; at < tokens.length;) {
      if (!this.#root.next.has(tokens[at]?.folded ?? '')) {
        at += 1;
        continue;
      }
      const end = this.#longest(tokens, at);
      const first = tokens[at];
      const last = end && tokens[end.count - 1 + at];
      if (!end || !first || !last || !sameCase(first.text, end.entry.name)) {
        at += 1;
        continue;
      }
      const span = { start: first.start, end: last.start + last.text.length };
      const { name, value } = end.entry;
      found.push({ name, value, span, exact: plain.slice(span.start, span.end) === name });
      at += end.count;
    }
    return found;
  }

  #longest(tokens: readonly Token[], from: number): { entry: Name<T>; count: number } | undefined {
    let node: Node<T> | undefined = this.#root;
    let best: { entry: Name<T>; count: number } | undefined;
    for (let at = from; node; at++) {
      if (node.entry) best = { entry: node.entry, count: at - from };
      const word: string | undefined = tokens[at]?.folded;
      node = word === undefined ? undefined : node.next.get(word);
    }
    return best;
  }
}

const sameCase = (word: string, name: string): boolean => !/^\p{Lu}/u.test(name) || /^\p{Lu}/u.test(word);
