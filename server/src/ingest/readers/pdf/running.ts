/** Tells running heads and feet by where they stand: at the same height of many pages, and nothing else there. */
import { textOf, type Page, type Row } from './model.ts';
import { opensNote } from './notes.ts';

/** Heads and feet stand in these outer shares of the page … */
const margin = 0.15;
/** … and are the first or the last few rows of it. */
const mostRows = 3;
/** Heights within this many points are one. */
const sameHeight = 3;
/** The least share of what stands at a height that must recur. */
const leastShare = 0.6;

/** What printers put at an edge of the first page alone: job number, language, date; the same as a bar code. */
const printer =
  /^(?:(?:[A-Z]{1,3}\.?)?\d{2}-\d{4,6}(?: ?\([A-Z]\))?(?: ?\d{6})?|\*\d{5,9}\*|please recycle.{0,3})$/iu;

interface Candidate {
  readonly page: number;
  readonly row: Row;
  readonly keys: readonly string[];
}

/** What a row says, whatever its numbers. */
export function withoutNumbers(row: Row): string {
  const text = textOf(row.spans).replace(/\s+/gu, ' ');
  return /^[ivxlc]{1,7}$/u.test(text) ? '#' : text.replace(/\d+/gu, '#');
}

/** A head has few numbers, and is not long. */
const mostNumbers = 8;
const longestHead = 300;

/**
 * What a row has in common with the same row of another page: its words and numbers, of which one may count the
 * pages. Numbers at will would take two notes for one foot that cite resolutions 70/1 and 56/6.
 */
function keysOf(row: Row, page: number): readonly string[] {
  const text = textOf(row.spans).replace(/\s+/gu, ' ').slice(0, longestHead);
  if (/^[ivxlc]{1,7}$/u.test(text)) return ['#'];
  const numbers = [...text.matchAll(/\d{1,9}/gu)].slice(0, mostNumbers);
  const counted = numbers.map(({ 0: digits, index }) => {
    const before = text.slice(0, index);
    return `${before}#${String(Number(digits) - page)}${text.slice(index + digits.length)}`;
  });
  return [text, ...counted];
}

function outer(rows: readonly Row[], height: number, side: 'head' | 'foot'): readonly Row[] {
  const near = rows.filter(({ y }) => (side === 'head' ? y < height * margin : y > height * (1 - margin)));
  return side === 'head' ? near.slice(0, mostRows) : near.slice(-mostRows);
}

/** Groups that stand at one height; candidates are sorted by it. */
function bands(candidates: readonly Candidate[]): readonly (readonly Candidate[])[] {
  const found: Candidate[][] = [];
  for (const candidate of candidates) {
    const band = found.at(-1);
    const last = band?.at(-1);
    if (band && last && candidate.row.y - last.row.y <= sameHeight) band.push(candidate);
    else found.push([candidate]);
  }
  return found;
}

/** The running rows of a side; the distance is measured from the edge of the page on that side. */
function runningOn(pages: readonly Page[], side: 'head' | 'foot'): readonly Row[] {
  const candidates = pages
    .flatMap(({ number, height, rows }) =>
      outer(rows, height, side)
        .filter((row) => !opensNote(row))
        .map((row): Candidate => ({ page: number, row, keys: keysOf(row, number) })),
    )
    .sort((a, b) => a.row.y - b.row.y);
  const printers = candidates.filter(({ row }) => printer.test(textOf(row.spans))).map(({ row }) => row);
  const recurring = bands(candidates).flatMap((band) => {
    const pagesOf = new Map<string, Set<number>>();
    for (const { keys, page } of band)
      for (const key of keys) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
    const again = band.filter(({ keys }) => keys.some((key) => (pagesOf.get(key)?.size ?? 0) > 1));
    // A heading at the top of several pages stands where other pages have their first line.
    return again.length >= band.length * leastShare ? again.map(({ row }) => row) : [];
  });
  return [...printers, ...recurring];
}

/** All running heads and feet of a document. */
export function runningRows(pages: readonly Page[]): ReadonlySet<Row> {
  return new Set([...runningOn(pages, 'head'), ...runningOn(pages, 'foot')]);
}
