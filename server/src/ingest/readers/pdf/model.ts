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
/** Gaps that differ by less than this share are those of words set apart to fill a row. */
const evenly = 0.1;
/** How many spans are looked at for such gaps. */
const fewSpans = 8;

/** The white between the ink of two spans that stand side by side, spans of white space in between or not. */
function inkGap(spans: readonly Placed[], index: number): number | undefined {
  const here = spans[index];
  if (!here || here.text.trim() === '') return undefined;
  const before = [spans[index - 1], spans[index - 2]].find((span) => span && span.text.trim() !== '');
  return before && here.x - before.x - before.width;
}

/** True where other words near by stand as far apart as those on both sides of a gap. */
function isStretched(spans: readonly Placed[], index: number, gap: number): boolean {
  for (let at = Math.max(1, index - fewSpans); at <= index + fewSpans; at++) {
    const other = at === index ? undefined : inkGap(spans, at);
    if (other !== undefined && Math.abs(other - gap) < evenly * gap) return true;
  }
  return false;
}

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
    return (index <= 4 && leading.test(label)) || isStretched(spans, index, gap) ? ' ' : '\t';
  }
  return gap > 0.18 * size && !/\s$/u.test(before.text) && !/^\s/u.test(here.text) ? ' ' : '';
}
