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
  const words = Array.from(block.plain.matchAll(word), ({ 0: text, index: start }): Word => {
    while ((quotes[quote]?.end ?? Infinity) <= start) quote++;
    return {
      ...{ text, start, end: start + text.length },
      folded: text.toLowerCase().replaceAll('’', "'"),
      quoted: (quotes[quote]?.start ?? Infinity) <= start,
    };
  });
  known.set(block, words);
  return words;
}

/** A phrase of a table, where it stands: words `from` to `to` (not included), and its span in the plain text. */
export interface PhraseMatch<T> extends Span {
  readonly value: T;
  readonly words: readonly Word[];
}

/** Phrases to look for, longest first where several begin alike. Looking takes time in proportion to the words. */
export class PhraseTable<T> {
  readonly #byFirst = new Map<string, { readonly rest: readonly string[]; readonly value: T }[]>();

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
      const match = this.#at(block.plain, words, at, between);
      if (match) found.push(match);
      at += match?.words.length ?? 1;
    }
    return found;
  }

  #at(plain: string, words: readonly Word[], at: number, between: RegExp): PhraseMatch<T> | undefined {
    for (const { rest, value } of this.#byFirst.get(words[at]?.folded ?? '') ?? []) {
      const matched = words.slice(at, at + rest.length + 1);
      const [first, last] = [matched[0], matched.at(-1)];
      const fits = rest.every((folded, index) => {
        const [before, next] = [matched[index], matched[index + 1]];
        return before && next?.folded === folded && between.test(plain.slice(before.end, next.start));
      });
      if (fits && first && last) return { value, words: matched, start: first.start, end: last.end };
    }
    return undefined;
  }
}
