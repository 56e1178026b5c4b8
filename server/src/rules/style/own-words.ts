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
  const opening = openingAt(block);
  const own: OwnWord[] = [];
  let next = 0;
  for (let index = 0; index < words.length; index++) {
    const word = words[index];
    if (!word) break;
    const { start, end, text, folded, quoted } = word;
    while ((foreign[next]?.end ?? Infinity) <= start) next++;
    if ((foreign[next]?.start ?? Infinity) <= start) continue;
    const capital = isCapital(text);
    // A small letter opens no sentence but a paragraph or an item.
    const opens = start <= opening || ((capital || isFigure(text)) && endsSentence(block.plain, start));
    const named = capital && (!opens || goesOnAsName(block.plain, words, index));
    own.push({ start, end, text, folded, quoted, index, opens, named });
  }
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

/** Of what words begin with; letters beyond ASCII are rare enough for the slower test. */
function isCapital(word: string): boolean {
  const code = word.charCodeAt(0);
  return code < 128 ? code >= 65 && code <= 90 : /^\p{Lu}/u.test(word);
}

function isFigure(word: string): boolean {
  const code = word.charCodeAt(0);
  return code >= 48 && code <= 57;
}

/** Words with a stop that ends no sentence stand before figures, which no sentence begins with: "para. 3". */
function endsSentence(plain: string, at: number): boolean {
  return plain.charAt(at - 1) === ' ' && /[.?!][”"’)]{0,2} $/u.test(plain.slice(at - 4, at));
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
