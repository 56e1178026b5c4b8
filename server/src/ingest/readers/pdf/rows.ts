/** Puts the spans of a page into rows, and tells raised ones by their place above the row that they belong to. */
import type { Placed, Row, Span } from './model.ts';

/** Baselines nearer than this share of the type's size are one. */
const sameBaseline = 0.2;
/** A raised span is smaller than this share of the type beside it … */
const raisedSize = 0.85;
/** … and its baseline this share of that type's size higher, at least and at most. */
const raisedFrom = 0.12;
const raisedTo = 0.75;
/** … and it stands within this share of the size beside the text. */
const raisedGap = 0.8;
/** … or, where it is the label of a note, within so many sizes before it: white is stretched in a justified row. */
const labelGap = 2.5;
/** Between a raised span and its row stand at most other raised ones, such as the ends of italics. */
const rowsBelow = 4;

interface Draft {
  y: number;
  size: number;
  /** Where its ink begins. */
  left: number;
  readonly spans: Placed[];
}

/** The size that most characters of a row have. */
function sizeOf(spans: readonly Span[]): number {
  const weights = new Map<number, number>();
  for (const { size, text } of spans) {
    const key = Math.round(size * 2) / 2;
    weights.set(key, (weights.get(key) ?? 0) + text.trim().length);
  }
  let [best, most] = [spans[0]?.size ?? 0, -1];
  for (const [size, weight] of weights) if (weight > most) [best, most] = [size, weight];
  return best;
}

/** Rows by baseline, from top to bottom. */
function byBaseline(spans: readonly Span[]): Draft[] {
  const rows: Draft[] = [];
  for (const span of spans.toSorted((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    const placed = { ...span, raised: false };
    if (row && span.y - row.y <= sameBaseline * Math.min(row.size, span.size)) row.spans.push(placed);
    else rows.push({ y: span.y, size: span.size, left: 0, spans: [placed] });
  }
  for (const row of rows) {
    row.size = sizeOf(row.spans);
    row.left = row.spans.reduce(
      (left, { x, text }) => (text.trim() === '' ? left : Math.min(left, x)),
      Infinity,
    );
  }
  return rows;
}

/** True where `span` stands beside one of the spans of a row with no room for a word between, or opens it as a label. */
function beside(span: Span, row: Draft): boolean {
  const room = raisedGap * row.size;
  const gap = row.left - span.x - span.width;
  if (gap > 0 && gap < labelGap * row.size && /^(?:\d{1,3}|[*†‡§]{1,3})$/u.test(span.text.trim()))
    return true;
  return row.spans.some(
    ({ x, width }) => Math.abs(span.x - x - width) < room || Math.abs(x - span.x - span.width) < room,
  );
}

/** Moves raised spans down into the rows that they belong to. */
function lowerRaised(rows: readonly Draft[]): readonly Draft[] {
  return rows.filter((row, index) => {
    const kept = row.spans.filter((span) => {
      if (span.text.trim() === '') return true;
      for (const below of rows.slice(index + 1, index + 1 + rowsBelow)) {
        const rise = (below.y - span.y) / below.size;
        if (span.size > raisedSize * below.size || rise < raisedFrom || rise > raisedTo) continue;
        if (!beside(span, below)) continue;
        below.spans.push({ ...span, raised: true });
        return false;
      }
      return true;
    });
    row.spans.length = 0;
    row.spans.push(...kept);
    return kept.some(({ text }) => text.trim() !== '');
  });
}

/** Bold type is sometimes made by setting it twice, a hair apart; links begin with white space after a bracket. */
function once(spans: readonly Placed[]): readonly Placed[] {
  return spans.filter((span, index) => {
    const before = spans[index - 1];
    if (span.text.trim() === '' && before?.text.endsWith('(') === true) return false;
    return before?.text !== span.text || span.x - before.x > 0.05 * span.size || span.text.trim() === '';
  });
}

function finish({ y, size, spans }: Draft): Row {
  const sorted = once(spans.toSorted((a, b) => a.x - b.x));
  const inked = sorted.filter(({ text }) => text.trim() !== '');
  return {
    y,
    size,
    spans: trimmed(sorted),
    left: inked[0]?.x ?? 0,
    right: inked.reduce((right, { x, width }) => Math.max(right, x + width), 0),
  };
}

/** Without white space at both ends. */
function trimmed(spans: readonly Placed[]): readonly Placed[] {
  const inked = ({ text }: Placed): boolean => text.trim() !== '';
  return spans.slice(spans.findIndex(inked), spans.findLastIndex(inked) + 1);
}

/** The rows of a page, or of a column, from top to bottom. */
export function rowsOf(spans: readonly Span[]): readonly Row[] {
  return lowerRaised(byBaseline(spans)).map(finish);
}
