/** The bodies that a block names, to tell whose "its resolution 9/8" may be. */
import { meantOrgans } from '../../citations/organ-mentions.ts';
import { quotedSpans, spanAround } from '../../citations/quotes.ts';
import { organByName, organsByShort } from '../../language/organs.ts';
import type { Block, Span } from '../../text/model.ts';

/** A body that may have adopted something. */
export interface Body {
  /** The organs that may be meant, by full name: several for *the Council*, none for a body that is not known. */
  readonly names: readonly string[];
  /** Where the block names it first: the offset behind its name, in plain text. */
  readonly end: number;
  /** True for "…, in which the Assembly …", which speaks of a resolution whose organ has been named. */
  readonly isCarriedOn: boolean;
}

/** What bodies that adopt numbered texts are called. */
const WORD =
  /(?<![\p{L}-])(?:Agency|Assembly|Authority|Board|Commission|Committee|Conference|Congress|Council|Forum|Meeting|Organi[sz]ation|Parliament|Sub-Commission|Union)(?![\p{L}-])/gu;

const CARRIED_ON = /\b(?:(?:by|in|through) which|whereby) the $/u;

const known = new WeakMap<Block, readonly Body[]>();

/** Congresses and main committees recommend; what they adopt has no number of this kind. */
function numbers(name: string): boolean {
  const kind = organByName(name)?.kind;
  return kind !== 'congress' && kind !== 'main committee';
}

/** The bodies that a block names outside quotation marks, each at its first place, in order. */
export function bodiesIn(block: Block): readonly Body[] {
  const before = known.get(block);
  if (before) return before;
  const { plain } = block;
  const named = meantOrgans(plain);
  const organs = named.map(({ span }) => span);
  const quotes = quotedSpans(plain);
  const bodies = [
    ...named.map(({ name, span }) => ({ names: [name], ...span, isCarriedOn: false })),
    ...Array.from(plain.matchAll(WORD), ({ 0: word, index }) => ({
      names: isShort(plain, index, word) ? organsByShort(word).map(({ name }) => name) : [],
      ...{ start: index, end: index + word.length },
      isCarriedOn: CARRIED_ON.test(plain.slice(Math.max(0, index - 16), index)),
    })).filter(({ start }) => !spanAround(organs, start)),
  ].filter(({ start }) => !spanAround(quotes, start));
  const first = new Map<string, Body>();
  for (const { names, end, isCarriedOn } of bodies.sort((a, b) => a.end - b.end)) {
    const identity = names.join();
    if (names.length > 0 && !names.some(numbers)) continue;
    if (!first.has(identity)) first.set(identity, { names, end, isCarriedOn });
  }
  const found = [...first.values()];
  known.set(block, found);
  return found;
}

/** True where the word stands alone, "the Council", and is no part of a longer name, "the European Council". */
function isShort(plain: string, start: number, word: string): boolean {
  const before = plain.slice(Math.max(0, start - 24), start);
  const behind = plain.slice(start + word.length, start + word.length + 4);
  return !/\p{Lu}[\p{L}’'-]* $/u.test(before) && !/^ (?:of|on|for)\b/u.test(behind);
}

/** True where the span ends before the body is named: the words before cannot mean it. */
export function isNamedBehind({ end }: Body, span: Span): boolean {
  return end > span.start;
}
