/** What the rules about numbers must know of a block. */
import type { Citation } from '../../citations/model.ts';
import { spanAround } from '../../citations/quotes.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Block, Span } from '../../text/model.ts';
import { citationsIn } from '../notes/subject.ts';
import { ownWords, type OwnWord } from './own-words.ts';
import { union } from './spans.ts';

/** A number that is written in the wrong way. */
export interface NumberSlip extends Span {
  /** What is to be written there. */
  readonly right: string;
  /** Why: a whole sentence. */
  readonly reason: string;
}

/** The words of a block, those that belong to a citation told apart. */
export interface NumberContext {
  readonly plain: string;
  readonly words: readonly OwnWord[];
  /** The places in `words` of those that begin with a figure. */
  readonly figures: readonly number[];
  /** The word that stands `steps` behind the word at `place`, where nothing but single spaces parts them all. */
  readonly near: (place: number, steps: number) => OwnWord | undefined;
  /** True for a number of a date, a reference or a document. */
  readonly cited: (word: Span) => boolean;
  /** Which sentence, or part of one that a colon or semicolon ends, holds an offset; they are counted from 0. */
  readonly sentence: (at: number) => number;
}

/** Reads the block once for all that is asked about its numbers. */
export function numberContext(block: Block, corpus: Corpus): NumberContext {
  const { plain } = block;
  const words = ownWords(block);
  let citations: readonly Span[] | undefined;
  let stops: readonly number[] | undefined;
  return {
    plain,
    words,
    figures: figuresIn(words),
    near: (place, steps) => {
      const step = Math.sign(steps);
      for (let at = place; at !== place + steps; at += step) {
        const [first, second] = step > 0 ? [words[at], words[at + 1]] : [words[at - 1], words[at]];
        if (!first || !second || !/^[ \u00a0]$/u.test(plain.slice(first.end, second.start))) return undefined;
      }
      return words[place + steps];
    },
    sentence: (at) => {
      stops ??= Array.from(plain.matchAll(/[.;:] /gu), ({ index }) => index);
      return rankOf(stops, at);
    },
    cited: ({ start }) => {
      citations ??= union(citationsIn(block, corpus).flatMap(spansOf));
      return spanAround(citations, start) !== undefined;
    },
  };
}

function figuresIn(words: readonly OwnWord[]): readonly number[] {
  const places: number[] = [];
  for (let place = 0; place < words.length; place++) {
    const code = words[place]?.text.charCodeAt(0) ?? 0;
    if (code >= 48 && code <= 57) places.push(place);
  }
  return places;
}

function spansOf(citation: Citation): readonly Span[] {
  const pinpoints = 'pinpoints' in citation ? citation.pinpoints.map(({ span }) => span) : [];
  return [citation.span, ...pinpoints];
}

/** How many of ascending numbers are less than `value`. */
function rankOf(ascending: readonly number[], value: number): number {
  let low = 0;
  let high = ascending.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((ascending[middle] ?? 0) < value) low = middle + 1;
    else high = middle;
  }
  return low;
}
