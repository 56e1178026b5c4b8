/** The words of a block that are the drafter's own: not quoted, no title, no address, no name. */
import type { Block, Span } from '../../text/model.ts';
import { quotedSpans, spanAround } from '../../citations/quotes.ts';
import { openingAt } from '../shared/opening-lead.ts';
import { wordsOf, type Word } from '../shared/prose.ts';
import { union } from './spans.ts';

/** A word with what style must know of it. */
export interface OwnWord extends Word {
  /** Its place in `wordsOf`. */
  readonly index: number;
  /** True where a sentence begins with it. */
  readonly opens: boolean;
  /** True where its capital is that of a name. A word that opens a sentence is one only where a name goes on. */
  readonly named: boolean;
}

const known = new WeakMap<Block, readonly OwnWord[]>();

/** The words of a block that are neither quoted, nor in italics behind the lead, nor in an address. */
export function ownWords(block: Block): readonly OwnWord[] {
  const before = known.get(block);
  if (before) return before;
  const words = wordsOf(block);
  const foreign = foreignOf(block);
  const own = words.flatMap((word, index): readonly OwnWord[] => {
    if (spanAround(foreign, word.start)) return [];
    const opens = opensSentence(block, word.start);
    const named = isCapital(word.text) && (!opens || goesOnAsName(block.plain, words, index));
    return [{ ...word, index, opens, named }];
  });
  known.set(block, own);
  return own;
}

/** True where what begins at an offset of the plain text is neither quoted, nor a title, nor part of an address. */
export function isOwn(block: Block, at: number): boolean {
  return spanAround(foreignOf(block), at) === undefined;
}

const foreignSpans = new WeakMap<Block, readonly Span[]>();

function foreignOf(block: Block): readonly Span[] {
  const before = foreignSpans.get(block);
  if (before) return before;
  const { plain } = block;
  const spans = union([...quotedSpans(plain), ...titlesOf(block), ...addressesOf(plain)]);
  foreignSpans.set(block, spans);
  return spans;
}

/** Italics that are no lead are titles of publications, names of ships and foreign words. */
function titlesOf(block: Block): readonly Span[] {
  return block.italics.filter(({ start }) => block.kind === 'note' || start > openingAt(block));
}

function addressesOf(plain: string): readonly Span[] {
  if (!/:\/\/|www\.|@/u.test(plain)) return [];
  return Array.from(plain.matchAll(/\S+/gu))
    .filter(([token]) => /:\/\/|www\.|@/u.test(token))
    .map(({ 0: token, index }) => ({ start: index, end: index + token.length }));
}

const isCapital = (word: string | undefined): boolean => word !== undefined && /^\p{Lu}/u.test(word);

/** Words with a stop that ends no sentence stand before figures, which no sentence begins with: "para. 3". */
const SENTENCE_END = /[.?!][”"’)]{0,2} $/u;

function opensSentence(block: Block, at: number): boolean {
  return at <= openingAt(block) || SENTENCE_END.test(block.plain.slice(Math.max(0, at - 5), at));
}

/** True where the word after it, but for "of the" and the like, has a capital too: "Organisation of African Unity". */
function goesOnAsName(plain: string, words: readonly Word[], index: number): boolean {
  const following = words.slice(index, index + 4);
  const gap = (first: Word, second: Word | undefined): boolean =>
    second !== undefined && /^[ \u00a0]$/u.test(plain.slice(first.end, second.start));
  for (const [place, word] of following.entries()) {
    const next = following[place + 1];
    if (!gap(word, next) || !next) return false;
    if (isCapital(next.text)) return place === 0 || naming.test(words[index]?.folded ?? '');
    if (!/^(?:for|of|the)$/u.test(next.folded)) return false;
  }
  return false;
}

/** What begins names, and not sentences only. */
const naming = /^(?:centers?|centres?|organi[sz]ations?|programs?|programmes?|co-?operation|departments?)$/u;
