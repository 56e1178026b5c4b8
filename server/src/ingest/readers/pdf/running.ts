/** Tells running heads and feet by where they stand: at the same height of many pages, and nothing else there. */
import { textOf, type Page, type Row } from './model.ts';

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
  readonly key: string;
}

/** What a row says, whatever its numbers. */
export function withoutNumbers(row: Row): string {
  const text = textOf(row.spans).replace(/\s+/gu, ' ');
  return /^[ivxlc]{1,7}$/u.test(text) ? '#' : text.replace(/\d+/gu, '#');
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
      outer(rows, height, side).map((row): Candidate => ({ page: number, row, key: withoutNumbers(row) })),
    )
    .sort((a, b) => a.row.y - b.row.y);
  const printers = candidates.filter(({ row }) => printer.test(textOf(row.spans))).map(({ row }) => row);
  const recurring = bands(candidates).flatMap((band) => {
    const pagesOf = new Map<string, Set<number>>();
    for (const { key, page } of band) pagesOf.set(key, (pagesOf.get(key) ?? new Set()).add(page));
    const again = band.filter(({ key }) => (pagesOf.get(key)?.size ?? 0) > 1);
    // A heading at the top of several pages stands where other pages have their first line.
    return again.length >= band.length * leastShare ? again.map(({ row }) => row) : [];
  });
  return [...printers, ...recurring];
}

/** All running heads and feet of a document. */
export function runningRows(pages: readonly Page[]): ReadonlySet<Row> {
  return new Set([...runningOn(pages, 'head'), ...runningOn(pages, 'foot')]);
}
