/** Tells the notes at the foot of a page or column from the text above them. */
import type { Region } from './columns.ts';
import { textOf, type Placed, type Row } from './model.ts';

/** A note, or the rest of one that the page before began: then it has no label. */
export interface FootNote {
  readonly label: string | undefined;
  readonly rows: readonly Row[];
  /** The spans of the first row without the label. */
  readonly first: readonly Placed[];
}

/** A region, its notes apart. */
export interface Parted {
  readonly body: readonly Row[];
  readonly notes: readonly FootNote[];
}

/** Type below this share of the text's size is that of notes. */
const smallSize = 0.95;
/** Notes in the type of the text stand at least this many sizes below it. */
const whiteAbove = 1.4;
const label = /^(?:\d{1,3}|[*†‡§]{1,3}|[a-z])$/u;
const labelBefore = /^(\d{1,3}|[*†‡§]{1,3})\.?(?=\s|$)/u;
/** A line of underscores or dashes between text and notes. */
const rule = /^[_\-–—\s]{5,}$/u;

/** The label that a row opens with, and the spans behind it. */
function labelOf(
  row: Row,
): { readonly label: string; readonly raised: boolean; readonly first: readonly Placed[] } | undefined {
  const [first] = row.spans;
  if (!first) return undefined;
  const text = first.text.trim();
  if (label.test(text) && (first.raised || /^[\d*†‡§]/u.test(text))) {
    const rest = row.spans.slice(1);
    // A note's label stands alone or before text; a number in a table stands far from the next.
    return textOf(rest) === '' ? undefined : { label: text, raised: first.raised, first: rest };
  }
  const own = labelBefore.exec(first.text.trimStart());
  if (!own || /^\d+\.$/u.test(own[0])) return undefined;
  const behind = first.text.trimStart().slice(own[0].length);
  if (behind.trim() === '' && row.spans.length === 1) return undefined;
  return {
    label: own[1] ?? '',
    raised: first.raised,
    first: [{ ...first, text: behind }, ...row.spans.slice(1)],
  };
}

/** True where notes may be numbered so: one behind the other, or not in figures at all. */
function inOrder(labels: readonly string[]): boolean {
  const numbers = labels.filter((one) => /^\d+$/u.test(one)).map(Number);
  return numbers.every((n, index) => index === 0 || n === (numbers[index - 1] ?? 0) + 1);
}

/** Where the notes of a region begin, as the index of a row; the number of rows where there are none. */
function notesFrom(rows: readonly Row[], bodySize: number): number {
  const small = (row: Row | undefined): boolean => row !== undefined && row.size < bodySize * smallSize;
  // Notes in small type: all rows of that type at the foot, from the first that has a label.
  let from = rows.length;
  while (from > 0 && small(rows[from - 1])) from--;
  const starts = (at: number, raisedOnly: boolean): readonly string[] =>
    rows.slice(at).flatMap((row) => {
      const own = labelOf(row);
      return own && (own.raised || !raisedOnly) ? [own.label] : [];
    });
  if (from < rows.length) {
    for (let at = from; at < rows.length; at++) {
      const row = rows[at];
      if (row && labelOf(row) && inOrder(starts(at, false))) return at;
      if (row && labelOf(row)?.raised === true && inOrder(starts(at, true))) return at;
    }
    return rows.length;
  }
  // Notes in the type of the text: their labels are raised figures and number on; white stands above them.
  for (let at = 1; at < rows.length; at++) {
    const [before, row] = [rows[at - 1], rows[at]];
    const own = row && labelOf(row);
    if (!before || !row || own?.raised !== true || !/^[\d*]/u.test(own.label)) continue;
    if (row.y - before.y > row.size * whiteAbove && inOrder(starts(at, true))) return at;
  }
  return rows.length;
}

/**
 * Parts one region. `open` says that the notes of the page before broke off, so that small type above the first
 * label goes on with them.
 */
export function partNotes({ rows: all }: Region, bodySize: number, open: boolean): Parted {
  const rows = all.filter(({ spans }) => !rule.test(textOf(spans)));
  let from = notesFrom(rows, bodySize);
  let begin = from;
  if (open) while (begin > 0 && (rows[begin - 1]?.size ?? bodySize) < bodySize * smallSize) begin--;
  // Nothing but small type is a page of notes only, or a table; without a label it is the latter.
  if (begin === 0 && from === rows.length) begin = from = rows.length;
  const notes: { label: string | undefined; rows: Row[]; first: readonly Placed[] }[] = [];
  for (const row of rows.slice(begin)) {
    const own = labelOf(row);
    const last = notes.at(-1);
    const next = Number(own?.label) === Number(last?.label) + 1;
    const starts = own && (own.raised || !last?.label || next || !/^\d+$/u.test(own.label));
    if (own && starts) notes.push({ label: own.label, rows: [row], first: own.first });
    else if (last) last.rows.push(row);
    else notes.push({ label: undefined, rows: [row], first: row.spans });
  }
  return { body: rows.slice(0, begin), notes };
}
