/** Finds the columns of a page, and puts its rows into the order in which they are read. */
import type { Row } from './model.ts';
import { rowsOf } from './rows.ts';

/** Rows that are read from top to bottom, with their left and right edge. */
export interface Region {
  readonly left: number;
  readonly right: number;
  readonly rows: readonly Row[];
}

/** Fewer rows make no columns. */
const fewestRows = 8;
/** Between columns there is this much white, in points, at least. */
const leastGutter = 8;
/** The gutter lies in this middle share of the text. */
const middle = 0.4;
/** Across a gutter run hardly any rows: headings and the like. */
const mostAcross = 0.15;
/** Each column has text in this share of the rows, and its rows fill this share of its width. */
const leastRows = 0.3;
const leastFilled = 0.55;
/** Where this share of the pages shows columns, the document has them. */
const leastPages = 1 / 3;

function edges(rows: readonly Row[]): { readonly left: number; readonly right: number } {
  return {
    left: rows.reduce((left, row) => Math.min(left, row.left), Infinity),
    right: rows.reduce((right, row) => Math.max(right, row.right), 0),
  };
}

/** How many rows have ink in each point across the page. */
function inked(rows: readonly Row[], left: number, width: number): Uint32Array {
  const counts = new Uint32Array(width);
  for (const { spans } of rows) {
    const seen = new Uint8Array(width);
    spans.forEach(({ x, width: own, text, size }, index) => {
      if (text.trim() === '') return;
      const before = spans[index - 1];
      const end = before === undefined ? x : before.x + before.width;
      // A space between words is no gutter.
      const from = x - end < 0.6 * size ? end : x;
      const first = Math.max(0, Math.floor(from - left));
      seen.fill(1, first, Math.min(width, Math.max(first, Math.ceil(x + own - left))));
    });
    for (let i = 0; i < width; i++) counts[i] = (counts[i] ?? 0) + (seen[i] ?? 0);
  }
  return counts;
}

/** The middle of the longest stretch in which fewest rows have ink: text that begins further in leaves more white. */
function whitest(counts: Uint32Array, start: number, end: number): number {
  const least = counts.subarray(start, end).reduce((few, count) => Math.min(few, count), Infinity);
  let [best, length] = [start, 0];
  for (let i = start, from = start; i <= end; i++) {
    if (i < end && counts[i] === least) continue;
    if (i - from > length) [best, length] = [from, i - from];
    from = i + 1;
  }
  return best + length / 2;
}

/** The middle of the gutter that a page shows by itself, or undefined. */
function gutterOf(rows: readonly Row[]): number | undefined {
  if (rows.length < fewestRows) return undefined;
  const { left, right } = edges(rows);
  const width = Math.min(10_000, Math.ceil(right - left));
  const counts = inked(rows, left, width);
  const most = rows.length * mostAcross;
  let best: { readonly start: number; readonly end: number } | undefined;
  let start: number | undefined;
  const from = Math.floor(width * (0.5 - middle / 2));
  const to = Math.ceil(width * (0.5 + middle / 2));
  for (let i = from; i <= to; i++) {
    const white = i < to && (counts[i] ?? 0) <= most;
    if (white) start ??= i;
    else if (start !== undefined) {
      if (i - start >= leastGutter && (!best || i - start > best.end - best.start)) best = { start, end: i };
      start = undefined;
    }
  }
  if (!best) return undefined;
  const gutter = left + whitest(counts, best.start, best.end);
  const filled = (own: readonly Row[], columnWidth: number): boolean =>
    own.length >= rows.length * leastRows &&
    own.reduce((sum, row) => sum + row.right - row.left, 0) >= own.length * columnWidth * leastFilled;
  const [first, second] = [side(rows, gutter, 'left'), side(rows, gutter, 'right')];
  return filled(first, best.start) && filled(second, width - best.end) ? gutter : undefined;
}

function crosses(row: Row, gutter: number): boolean {
  return row.spans.some(({ x, width, text }) => text.trim() !== '' && x < gutter && x + width > gutter);
}

/**
 * The rows on one side of a gutter; those that run across it are left out. They are put together anew, for the
 * baselines of two columns are not the same.
 */
function side(rows: readonly Row[], gutter: number, which: 'left' | 'right'): readonly Row[] {
  const spans = rows.filter((row) => !crosses(row, gutter)).flatMap((row) => row.spans);
  return rowsOf(spans.filter(({ x }) => x < gutter === (which === 'left')));
}

/**
 * The gutter of each page, undefined where it has one column. What most pages show holds for those, too, that
 * are too short to show it, and have no text across it.
 */
function guttersOf(pages: readonly (readonly Row[])[]): readonly (number | undefined)[] {
  const own = pages.map(gutterOf);
  const known = own.filter((gutter) => gutter !== undefined).sort((a, b) => a - b);
  const usual = known[Math.floor(known.length / 2)];
  if (usual === undefined || known.length < pages.length * leastPages) return own;
  return own.map((gutter, index) => {
    const rows = pages[index] ?? [];
    const across = rows.filter((row) => crosses(row, usual)).length;
    return gutter ?? (across <= rows.length * mostAcross ? usual : undefined);
  });
}

/** The regions of each page, in reading order; rows run from top to bottom. */
export function regionsOf(pages: readonly (readonly Row[])[]): readonly (readonly Region[])[] {
  const gutters = guttersOf(pages);
  return pages.map((rows, index) => regionsOfPage(rows, gutters[index]));
}

function regionsOfPage(rows: readonly Row[], gutter: number | undefined): readonly Region[] {
  if (rows.length === 0) return [];
  if (gutter === undefined) return [{ ...edges(rows), rows }];
  const regions: Region[] = [];
  const columns: Row[] = [];
  const flush = (): void => {
    for (const which of ['left', 'right'] as const) {
      const own = side(columns, gutter, which);
      if (own.length > 0) regions.push({ ...edges(own), rows: own });
    }
    columns.length = 0;
  };
  let across: Row[] = [];
  const flushAcross = (): void => {
    if (across.length > 0) regions.push({ ...edges(across), rows: across });
    across = [];
  };
  for (const row of rows) {
    if (crosses(row, gutter)) {
      flush();
      across.push(row);
    } else {
      flushAcross();
      columns.push(row);
    }
  }
  flush();
  flushAcross();
  return regions;
}
