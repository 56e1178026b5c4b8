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

/** The note that the page before broke off. */
export interface BrokenNote {
  readonly label: string;
  /** True where it is set in type smaller than the text's. */
  readonly small: boolean;
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

/** Of raised labels, one or two may have been missed. */
const raisedStep = 3;

/** For each row, whether the labels from there on number on, by `most` at most; those that are no figures aside. */
function inOrder(labels: readonly (string | undefined)[], most: number): readonly boolean[] {
  const ordered: boolean[] = [];
  let next: number | undefined;
  let good = true;
  for (let at = labels.length - 1; at >= 0; at--) {
    const label = labels[at] ?? '';
    if (/^\d+$/u.test(label)) {
      const step = (next ?? Number(label) + 1) - Number(label);
      good &&= step > 0 && step <= most;
      next = Number(label);
    }
    ordered[at] = good;
  }
  return ordered;
}

/** Where the notes of a region begin, as the index of a row; the number of rows where there are none. */
function notesFrom(rows: readonly Row[], bodySize: number): number {
  const labels = rows.map(labelOf);
  const raised = labels.map((own) => (own?.raised === true ? own.label : undefined));
  const raisedOrdered = inOrder(raised, raisedStep);
  // Notes in small type: all rows of that type at the foot, from the first that has a label.
  let from = rows.length;
  while (from > 0 && isSmall(rows[from - 1], bodySize)) from--;
  if (from < rows.length) {
    const ordered = inOrder(
      labels.map((own) => own?.label),
      1,
    );
    for (let at = from; at < rows.length; at++)
      if (labels[at] && (ordered[at] || (raised[at] !== undefined && raisedOrdered[at]))) return at;
    return rows.length;
  }
  // Notes in the type of the text: their labels are raised figures and number on; white stands above them.
  for (let at = 1; at < rows.length; at++)
    if (/^[\d*]/u.test(raised[at] ?? '') && isApart(rows, at) && raisedOrdered[at]) return at;
  return rows.length;
}

/** True for a row in type smaller than the text's, as notes have it. */
export function isSmall(row: Row | undefined, bodySize: number): boolean {
  return row !== undefined && row.size < bodySize * smallSize;
}

/** True where white stands above a row, as above notes in the type of the text. */
function isApart(rows: readonly Row[], at: number): boolean {
  const [before, row] = [rows[at - 1], rows[at]];
  return before !== undefined && row !== undefined && row.y - before.y > row.size * whiteAbove;
}

/** A row of text that reaches this share of its region, and breaks off, has its paragraph go on elsewhere. */
const reaches = 0.75;

function breaksOff(row: Row | undefined, { left, right }: Region): boolean {
  if (!row || row.right - left < (right - left) * reaches) return false;
  return !/[.,;:]["”’)]*$/u.test(textOf(row.spans.filter(({ raised }) => !raised)));
}

/** Where the rest of a note in the type of the text begins, before the notes of this region at `from`, if any. */
function restFrom(rows: readonly Row[], from: number, label: string, region: Region): number {
  const next = rows.findIndex((row) => {
    const own = labelOf(row);
    return own?.raised === true && Number(own.label) === Number(label) + 1;
  });
  let begin = next < 0 ? rows.length - 1 : next;
  while (begin > 0 && !isApart(rows, begin)) begin--;
  // Above the next note, up to white. Without one, what stands apart at the foot and goes on with nothing above.
  if (next >= 0) return Math.min(begin, from);
  const apart = begin > 0 && (opensSmall(rows[begin]) || breaksOff(rows[begin - 1], region));
  return apart ? begin : from;
}

function opensSmall(row: Row | undefined): boolean {
  return row !== undefined && /^\p{Ll}/u.test(textOf(row.spans));
}

/**
 * A region, cut behind the notes that stand in the midst of it, as notes do behind each text where several texts
 * follow each other. `goesOn` says that the region before broke a small note off.
 */
export function cutBehindNotes(region: Region, bodySize: number, goesOn: boolean): readonly Region[] {
  const { rows } = region;
  const cuts: Region[] = [];
  let done = 0;
  for (let from = 0, to = 0; from < rows.length; from = to + 1) {
    to = from;
    while (isSmall(rows[to], bodySize)) to++;
    if (to === from || to === rows.length) continue;
    const labels = rows.slice(from, to).map(labelOf);
    const raised = labels.map((own) => (own?.raised === true ? own.label : undefined));
    const opens = raised[0] !== undefined || (from === 0 && goesOn);
    if (!opens || inOrder(raised, raisedStep)[0] !== true) continue;
    cuts.push({ ...region, rows: rows.slice(done, to) });
    done = to;
  }
  return done < rows.length ? [...cuts, { ...region, rows: rows.slice(done) }] : cuts;
}

/** Parts one region; `broken` is the note of the page before that may go on above the first label. */
export function partNotes(region: Region, bodySize: number, broken: BrokenNote | undefined): Parted {
  const rows = region.rows.filter(({ spans }) => !rule.test(textOf(spans)));
  let from = notesFrom(rows, bodySize);
  let begin = from;
  if (broken?.small === true) while (begin > 0 && isSmall(rows[begin - 1], bodySize)) begin--;
  else if (broken) begin = from = restFrom(rows, from, broken.label, region);
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

/** True for a row that opens with a raised label, as a note does. */
export function opensNote(row: Row): boolean {
  return labelOf(row)?.raised === true;
}
