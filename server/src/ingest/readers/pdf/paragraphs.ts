/** Puts rows together into paragraphs, by where they begin and end and how far they stand apart. */
import { standsAlone } from '../../blocks.ts';
import { opensPreambular } from '../../shapes.ts';
import type { Region } from './columns.ts';
import { gapBefore, textOf, type Row } from './model.ts';

/** Rows that form one paragraph, from one region or, across the end of a page, from several. */
export interface Paragraph {
  readonly rows: Row[];
  heading: boolean;
  /** True where its first row is that of a table. */
  readonly table: boolean;
}

/** Rows further apart than this share of the usual distance stand in different paragraphs. */
const apart = 1.3;
/** A row that leaves more room than the next word needs, and this many sizes more, ends a paragraph. */
const slack = 1;
/** A row that begins this many sizes further in begins a paragraph. */
const indent = 0.8;
/** A row hangs below text that begins within this many points of it. */
const hanging = 3;
/** A longer one is set in bold type for emphasis. */
const longestHeading = 400;

const opening = /^(?:\d{1,3}\.|\([A-Za-z]{1,5}\)|[A-Z]\.|[IVXLC]{1,7}\.|[a-z]\.|[•–-])(?=[\s\t]|$)/u;

/** A heading of a text whose number stands on the next row. */
const unnumbered = /^(?:draft )?(?:resolution|decision)$/iu;
const numeral = /^(?:[IVXLC]{1,7}|(?:[A-Z]+-)?\d+\/\d+)$/u;

/** True for a row that a paragraph, or a part of one, may end with, the marks behind it aside. */
function mayEnd({ spans }: Row): boolean {
  return /[.,;:]["”’)]*(?: ?↩\ufe0e?)?$/u.test(textOf(spans.filter(({ raised }) => !raised)));
}

/** True for a row that opens with a lead of the preamble, where the row before may end a paragraph. */
function opensRecital(row: Row, before: Row): boolean {
  return mayEnd(before) && opensPreambular(textOf(row.spans));
}

function boldShare({ spans }: Row): number {
  const inked = spans.filter(({ text }) => text.trim() !== '');
  const all = inked.reduce((sum, { text }) => sum + text.length, 0);
  return all === 0 ? 0 : inked.reduce((sum, { text, bold }) => sum + (bold ? text.length : 0), 0) / all;
}

function isItalic({ spans }: Row): boolean {
  return spans.every(({ text, italic }) => italic || text.trim() === '');
}

/** True where a row begins below the text behind the label of the first, or between the two. */
function hangs(row: Row, first: Row): boolean {
  const behind = first.spans.find(({ text }, index) => index > 0 && text.trim() !== '');
  if (behind && opening.test(textOf(first.spans)) && row.left < behind.x) return true;
  return first.spans.some(
    ({ x, text }, index) => index > 0 && text.trim() !== '' && Math.abs(x - row.left) < hanging,
  );
}

function isBold(row: Row): boolean {
  return boldShare(row) > 0.8;
}

function endsBold({ spans }: Row): boolean {
  return spans.findLast(({ text }) => text.trim() !== '')?.bold === true;
}

/** A row that reaches this share of its region may go on with the next. */
const full = 0.8;

/** The usual distance between the rows of a paragraph, in sizes of their type. */
export function usualLeading(regions: readonly (readonly Row[])[]): number {
  const counts = new Map<number, number>();
  for (const rows of regions) {
    const left = rows.reduce((least, row) => Math.min(least, row.left), Infinity);
    const right = rows.reduce((most, row) => Math.max(most, row.right), 0);
    rows.forEach((row, index) => {
      const above = rows[index - 1];
      // Short rows stand as far apart as paragraphs do.
      const before = above && above.right - left > (right - left) * full ? above : undefined;
      const distance = before ? Math.round(((row.y - before.y) / row.size) * 20) / 20 : 0;
      if (distance > 0.8 && distance < 3) counts.set(distance, (counts.get(distance) ?? 0) + 1);
    });
  }
  let [best, most] = [1.2, 0];
  for (const [distance, count] of counts) if (count > most) [best, most] = [distance, count];
  return best;
}

/** Right edges within this many points are one. */
const sameEdge = 1.2;
/** In a justified text, this share of the rows ends at one edge; without such an edge, the text is ragged. */
const justifiedShare = 0.12;
const fewestJustified = 3;
/** In a ragged one, this share of the rows ends before the edge; the others are tables that stand out. */
const raggedShare = 0.97;

/** The right edges at which rows of a document end when they are full. */
export function rightEdges(regions: readonly (readonly Row[])[], bodySize: number): readonly number[] {
  const ends = regions
    .flat()
    .filter((row) => Math.abs(row.size - bodySize) < 0.6 && !textOf(row.spans).includes('\t'))
    .map(({ right }) => right)
    .sort((a, b) => a - b);
  const edges: number[] = [];
  for (let from = 0, to = 0; from < ends.length; from++) {
    const start = ends[from] ?? 0;
    while (to < ends.length && (ends[to] ?? 0) - start <= 2 * sameEdge) to++;
    if (to - from < Math.max(fewestJustified, ends.length * justifiedShare)) continue;
    edges.push(ends[to - 1] ?? start);
    from = to - 1;
  }
  return edges.length > 0 ? edges : [ends[Math.floor((ends.length - 1) * raggedShare)] ?? 0];
}

/** How wide the first word of a row is, with the space before it; a word may be set in pieces. */
function firstWord({ spans, size }: Row): number {
  const from = spans.findIndex(({ text }) => text.trim() !== '');
  let width = 0.25 * size;
  for (let at = from; at >= 0 && at < spans.length; at++) {
    const span = spans[at];
    if (!span || (at > from && gapBefore(spans, at) !== '')) break;
    const text = at === from ? span.text.trimStart() : span.text;
    const space = text.search(/\s/u);
    width += space < 0 ? span.width : (span.width * space) / text.length;
    if (space >= 0) break;
  }
  return width;
}

type Edges = Pick<Region, 'left' | 'right'>;

/** What the rows of a document have in common. */
export interface Layout {
  readonly bodySize: number;
  readonly leading: number;
  /** The right edges of full rows, ascending; empty where the region's own edge is all that is known. */
  readonly edges: readonly number[];
}

/** Builds paragraphs from region after region. */
export class Paragraphs {
  private readonly layout: Layout;
  private open: Paragraph | undefined;
  /** Where the first row of the open paragraph begins. */
  private firstLeft = 0;
  /** Where the rows of the open paragraph behind the first begin. */
  private continuation: number | undefined;
  /** The edges of the region that the open paragraph stands in. */
  private left = 0;
  private right = 0;

  constructor(layout: Layout) {
    this.layout = layout;
  }

  /**
   * Takes the rows of one region; the first may go on with the region before. Gives the paragraphs that begin in
   * it; `doubtful` where the first of them may go on with the one before all the same.
   */
  take(
    rows: readonly Row[],
    { left, right }: Edges,
  ): { readonly begun: readonly Paragraph[]; readonly doubtful: boolean } {
    const begun: Paragraph[] = [];
    let doubtful = false;
    rows.forEach((row, index) => {
      const before = rows[index - 1];
      const last = this.open?.rows.at(-1);
      const goesOn = before ? this.goesOn(before, row, right) : this.goesOnAcross(row, { left, right });
      if (goesOn && this.open) {
        if (!before) this.shift(row);
        this.continuation ??= row.left;
        this.open.rows.push(row);
      } else {
        doubtful ||= index === 0 && last !== undefined && !this.hasRoom(last, row, this.right);
        begun.push(this.start(row));
      }
    });
    this.left = left;
    this.right = right;
    return { begun, doubtful };
  }

  /** Ends the paragraph that is open: the next row begins one. */
  end(): void {
    this.open = undefined;
  }

  /** Left edges are measured anew where a paragraph goes on in another region, from its first row there. */
  private shift(row: Row): void {
    this.firstLeft += row.left - (this.continuation ?? this.firstLeft);
    this.continuation = row.left;
  }

  /** True where the first word of `next` would have had room at the end of `row`. */
  private hasRoom(row: Row, next: Row, right: number): boolean {
    // Two rows that end at one edge are justified, wherever that edge is.
    if (Math.abs(row.right - next.right) < sameEdge) return false;
    const edge = this.layout.edges.find((one) => one >= row.right - sameEdge) ?? right;
    return row.right + firstWord(next) + slack * row.size < Math.min(edge, right);
  }

  private start(row: Row): Paragraph {
    const text = textOf(row.spans);
    const large = row.size > this.layout.bodySize * 1.12;
    this.open = {
      rows: [row],
      heading: (isBold(row) || large) && /\p{L}/u.test(text),
      table: text.includes('\t'),
    };
    this.continuation = undefined;
    this.firstLeft = row.left;
    return this.open;
  }

  /** True where two words, set apart to fill a row of a narrow column, look like those of a table. */
  private fills(before: Row, row: Row): boolean {
    const left = this.continuation ?? before.left;
    return (
      Math.abs(row.right - before.right) < sameEdge && Math.abs(row.left - left) < sameEdge && !mayEnd(before)
    );
  }

  private sameType(a: Row, b: Row): boolean {
    return Math.abs(a.size - b.size) < 0.1 * a.size && isBold(a) === isBold(b);
  }

  private goesOn(before: Row, row: Row, right: number): boolean {
    const { open } = this;
    if (!open || open.table) return false;
    const text = textOf(row.spans);
    if (numeral.test(text) && unnumbered.test(textOf(before.spans))) return this.sameType(before, row);
    if (text.includes('\t') && !this.fills(before, row)) return false;
    const room = this.hasRoom(before, row, right);
    // The rows of a narrow column may hold nothing but the name of an organ, too.
    if (standsAlone(text) && (open.heading || room || mayEnd(before))) return false;
    const head = open.rows.length === 2 ? open.rows : [before];
    if (standsAlone(head.map(({ spans }) => textOf(spans)).join(' ')) && (room || /^\p{Lu}/u.test(text)))
      return false;
    if (row.y - before.y > this.layout.leading * apart * Math.max(row.size, before.size)) return false;
    if (open.heading) {
      if (this.sameType(before, row)) return !opening.test(text);
      // A paragraph may begin with a whole row in bold type; a heading is shorter.
      if (isBold(row) || row.size < before.size * 0.9 || opening.test(text)) return false;
      if (room || /^\p{Lu}/u.test(text)) return false;
      open.heading = false;
    }
    if (Math.abs(before.size - row.size) > 0.12 * before.size) return false;
    // A mark follows the word that it belongs to; at the beginning of a row, it opens a note.
    if (row.spans[0]?.raised === true) return false;
    if (isItalic(row) && isItalic(before) && !mayEnd(before)) return true;
    // Bold type may begin with a row, inside a paragraph; a heading stands below a row that has ended.
    if (isBold(row) && !endsBold(before) && room) return false;
    const [first] = open.rows;
    const step = indent * row.size;
    const within = this.continuation !== undefined && Math.abs(row.left - this.continuation) < sameEdge;
    // Where paragraphs neither begin further in nor stand apart, only their words tell where they begin.
    const distinct = Math.abs(this.firstLeft - row.left) > step;
    if (opening.test(text) && (room || (!(within && distinct) && mayEnd(before)))) return false;
    if (!distinct && opensRecital(row, before)) return false;
    if (this.continuation === undefined) {
      // The second row of a paragraph stands out from an indented first, or hangs behind a label.
      if (first && row.left > this.firstLeft + step && !hangs(row, first)) return false;
    } else if (Math.abs(row.left - this.continuation) > step) return false;
    return !room;
  }

  /** True where a row that opens a region stands where the open paragraph would go on, and nowhere else. */
  private alignedAcross(row: Row, left: number): boolean {
    const [first] = this.open?.rows ?? [];
    if (!first || this.continuation === undefined) return false;
    // Left and right pages, and columns, have margins of their own.
    const aligned =
      Math.abs(row.left - this.continuation) < sameEdge ||
      Math.abs(row.left - left - (this.continuation - this.left)) < sameEdge;
    const distinct = Math.abs(this.firstLeft - this.continuation) > indent * first.size;
    return aligned && (distinct || opening.test(textOf(first.spans)));
  }

  /** A row that opens a region goes on with the paragraph before where nothing speaks against it. */
  private goesOnAcross(row: Row, { left, right }: Edges): boolean {
    const { open } = this;
    const before = open?.rows.at(-1);
    if (!open || !before || open.table) return false;
    const text = textOf(row.spans);
    if (open.heading) return this.sameType(before, row) && /^\p{Ll}/u.test(text);
    if (opening.test(text) || text.includes('\t') || row.spans[0]?.raised === true) return false;
    if (Math.abs(before.size - row.size) > 0.1 * row.size || this.hasRoom(before, row, this.right))
      return false;
    if (opensRecital(row, before)) return false;
    const aligned = this.alignedAcross(row, left);
    if (isBold(row) && !endsBold(before) && !(aligned && !this.ends(row, right))) return false;
    // What ends like a paragraph and begins like one is left for repair to tell by its words.
    return aligned || !/[.,;:]["”’)]*(?:\d{1,3})?$/u.test(textOf(before.spans)) || /^[\p{Ll}(]/u.test(text);
  }

  /** True where a row ends before the edge. */
  private ends(row: Row, right: number): boolean {
    const edge = this.layout.edges.find((one) => one >= row.right - sameEdge) ?? right;
    return row.right + slack * row.size < Math.min(edge, right);
  }
}

/** True where a paragraph that looks like a heading is short enough to be one. */
export function isHeading({ heading, rows }: Paragraph): boolean {
  if (!heading) return false;
  const text = textOf(rows.flatMap(({ spans }) => spans));
  return text.length <= longestHeading && !/[;,]$/u.test(text) && !/^\p{Ll}/u.test(text);
}
