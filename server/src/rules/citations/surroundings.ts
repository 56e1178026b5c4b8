/** What stands around a citation in its paragraph. */
import { actOfKey } from '../../citations/keys.ts';
import type { Citation, DateCitation } from '../../citations/model.ts';
import { sessionWindow } from '../../citations/numbering.ts';
import { spanAround } from '../../citations/quotes.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Block, Span } from '../../text/model.ts';
import { citationsIn } from '../notes/subject.ts';

const bracketed = new WeakMap<Block, readonly Span[]>();

/** True where a place of the plain text lies between round brackets. */
export function inBrackets(block: Block, at: number): boolean {
  let spans = bracketed.get(block);
  if (!spans) {
    spans = bracketSpans(block.plain);
    bracketed.set(block, spans);
  }
  return spanAround(spans, at) !== undefined;
}

/** What stands between outermost brackets; those that are never closed enclose nothing. */
function bracketSpans(plain: string): readonly Span[] {
  const spans: Span[] = [];
  let depth = 0;
  let open = 0;
  for (const { 0: bracket, index } of plain.matchAll(/[()]/gu)) {
    if (bracket === '(' && depth++ === 0) open = index + 1;
    else if (bracket === ')' && depth > 0 && --depth === 0) spans.push({ start: open, end: index });
  }
  return spans;
}

const dates = new WeakMap<readonly Citation[], readonly DateCitation[]>();

/** Dates of a paragraph that are looked at; more stand in tables, and none of them is a resolution's. */
const MOST_DATES = 40;

/**
 * True where a paragraph gives the date of the act of that key apart from its number: "the adoption on 29 November 2013 of resolution
 * 5/6", "at its session held from 2 to 6 November 2015".
 */
export function isDatedNearby(block: Block, key: string, known: string | undefined, corpus: Corpus): boolean {
  const citations = citationsIn(block, corpus);
  let free = dates.get(citations);
  if (!free) {
    free = citations.filter((one) => one.kind === 'date').slice(0, MOST_DATES);
    dates.set(citations, free);
  }
  if (free.length === 0) return false;
  const act = actOfKey(key);
  const session = act && sessionWindow(act.organ, act.number);
  const window = known === undefined ? session : { from: known, to: known };
  return free.some(({ from, to }) => !window || (from <= window.to && to >= window.from.slice(0, to.length)));
}
