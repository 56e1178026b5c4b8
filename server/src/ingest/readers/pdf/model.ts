/** What stands on a page, and where. All measures are points from the top left corner; y is that of the baseline. */

/** A stretch of text as the file sets it. */
export interface Span {
  readonly text: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  /** The size of the type. */
  readonly size: number;
  readonly italic: boolean;
  readonly bold: boolean;
}

/** A span in its row; raised where it is smaller and higher than its neighbours. */
export interface Placed extends Span {
  readonly raised: boolean;
}

/** What stands on one line, from left to right. */
export interface Row {
  readonly y: number;
  readonly left: number;
  readonly right: number;
  /** The size of most of its type. */
  readonly size: number;
  readonly spans: readonly Placed[];
}

/** A page with its rows from top to bottom. */
export interface Page {
  /** Counted from 1. */
  readonly number: number;
  readonly height: number;
  readonly rows: readonly Row[];
}

/** The text of spans, a space where they stand apart, a tab where they stand far apart. */
export function textOf(spans: readonly Placed[]): string {
  let text = '';
  spans.forEach((span, index) => {
    text += gapBefore(spans, index) + span.text;
  });
  return text.replace(/ {2,}/gu, ' ').trim();
}

/** Beyond this many sizes of the type, white space separates columns of a table. */
const wide = 3;
/** A number or label at the start of a row stands apart from its text. */
const leading = /^[\s•–-]*(?:\d{1,3}\.|[A-Z]\.|[IVXLC]{1,7}\.|\([A-Za-z]{1,5}\)|Article \d+\.?)?[\s•–-]*$/u;

/** What stands between a span and the one before it: nothing, a space, or a tab. */
export function gapBefore(spans: readonly Placed[], index: number): '' | ' ' | '\t' {
  const [before, here] = [spans[index - 1], spans[index]];
  if (!before || !here) return '';
  if (before.text.endsWith('(') || here.text.startsWith(')')) return '';
  const gap = here.x - before.x - before.width;
  const size = Math.max(before.size, here.size);
  if (gap > wide * size) {
    const label = spans
      .slice(0, Math.min(index, 4))
      .map(({ text }) => text)
      .join('');
    return index <= 4 && leading.test(label) ? ' ' : '\t';
  }
  return gap > 0.18 * size && !/\s$/u.test(before.text) && !/^\s/u.test(here.text) ? ' ' : '';
}
