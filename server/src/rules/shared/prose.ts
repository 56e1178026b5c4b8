/** The words of a block, and tables of words and phrases to look for in them. */
import { quotedSpans } from '../../citations/quotes.ts';
import type { Block, BlockKind, Span } from '../../text/model.ts';

/** The blocks whose words are the drafter's own. */
export const prose: ReadonlySet<BlockKind> = new Set(['heading', 'paragraph', 'numbered', 'item', 'note']);

/** A word of a block's plain text. */
export interface Word extends Span {
  /** As written. */
  readonly text: string;
  /** In lower case, with a straight apostrophe. */
  readonly folded: string;
  /** True between quotation marks: in a title, not in the words of the text itself. */
  readonly quoted: boolean;
}

const word = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’.-](?=[\p{L}\p{N}]))*/gu;

const known = new WeakMap<Block, readonly Word[]>();

/** The words of a block in order: letters and digits, with hyphens, stops and apostrophes inside them. */
export function wordsOf(block: Block): readonly Word[] {
  const before = known.get(block);
  if (before) return before;
  const quotes = quotedSpans(block.plain);
  let quote = 0;
  const words: Word[] = [];
  word.lastIndex = 0;
  for (let match = word.exec(block.plain); match; match = word.exec(block.plain)) {
    const [text] = match;
    const start = match.index;
    while ((quotes[quote]?.end ?? Infinity) <= start) quote++;
    const lower = text.toLowerCase();
    const folded = lower.includes('’') ? lower.replaceAll('’', "'") : lower;
    const quoted = (quotes[quote]?.start ?? Infinity) <= start;
    words.push({ start, end: start + text.length, text, folded, quoted });
  }
  known.set(block, words);
  return words;
}

/** A phrase of a table, where it stands: words `from` to `to` (not included), and its span in the plain text. */
export interface PhraseMatch<T> extends Span {
  readonly value: T;
  readonly words: readonly Word[];
}

/** A phrase without its first word. */
interface Phrase<T> {
  readonly rest: readonly string[];
  readonly value: T;
}

/** Phrases to look for, longest first where several begin alike. Looking takes time in proportion to the words. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, Phrase<T>[]>();

  /** `phrases` are in any case; words are parted by single spaces. */
  constructor(phrases: Iterable<readonly [phrase: string, value: T]>) {
    for (const [phrase, value] of phrases) {
      const [first = '', ...rest] = phrase.toLowerCase().replaceAll('’', "'").split(' ');
      const list = this.#byFirst.get(first) ?? [];
      list.push({ rest, value });
      this.#byFirst.set(first, list);
    }
    for (const list of this.#byFirst.values()) list.sort((a, b) => b.rest.length - a.rest.length);
  }

  /** The phrases among the words, none overlapping another; `between` must hold for what parts two words. */
  in(block: Block, between = /^[ \u00a0]$/u): readonly PhraseMatch<T>[] {
    const words = wordsOf(block);
    const found: PhraseMatch<T>[] = [];
    for (let at = 0; at < words.length;) {
      const phrases = this.#byFirst.get(words[at]?.folded ?? '');
      // Most words begin no phrase.
      const match = phrases && this.#at(phrases, block.plain, words, at, between);
      if (match) found.push(match);
      at += match?.words.length ?? 1;
    }
    return found;
  }

  #at(
    phrases: readonly Phrase<T>[],
    plain: string,
    words: readonly Word[],
    at: number,
    between: RegExp,
  ): PhraseMatch<T> | undefined {
    for (const { rest, value } of phrases) {
      const fits = rest.every((folded, index) => {
        const next = words[at + index + 1];
        if (next?.folded !== folded) return false;
        return between.test(plain.slice(words[at + index]?.end ?? 0, next.start));
      });
      const [first, last] = [words[at], words[at + rest.length]];
      if (!fits || !first || !last) continue;
      return { value, words: words.slice(at, at + rest.length + 1), start: first.start, end: last.end };
    }
    return undefined;
  }
}
