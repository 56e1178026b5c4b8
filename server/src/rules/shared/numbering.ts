/** The numbers and labels that paragraphs and items should bear. */
import type { Item, ItemLabel, Paragraph, ParagraphNumber } from '../../text/model.ts';
import { levelItems } from '../../text/items.ts';
import type { Series } from '../../text/items.ts';
import { goesOn } from './opening-lead.ts';

/** A paragraph and the number that it should bear: `3`, `3 bis`. */
export interface Numbered {
  readonly paragraph: Paragraph;
  readonly wanted: string;
}

/**
 * The paragraphs of one scope that are numbered, or should be, with their numbers: all that bear one, and the
 * operative ones that open with a lead. None where a sole operative paragraph goes unnumbered. A paragraph with a
 * suffix, `3 bis`, keeps it, behind the number before.
 */
export function numbersFor(scope: readonly Paragraph[]): readonly Numbered[] {
  const counted = scope.filter((one) => one.number ?? (one.part === 'operative' && !goesOn(one)));
  if (counted.length === 1 && counted[0]?.number === undefined) return [];
  let n = 0;
  return counted.map((paragraph) => {
    const suffix = paragraph.number?.suffix ?? '';
    if (suffix === '' || n === 0) n++;
    return { paragraph, wanted: suffix === '' ? String(n) : `${String(n)} ${suffix}` };
  });
}

/** A number as written, without its full stop. */
export function written({ value, suffix }: ParagraphNumber): string {
  return suffix === '' ? String(value) : `${String(value)} ${suffix}`;
}

/** An item and the label that it should bear: `(c)`. */
export interface Labelled {
  readonly item: Item;
  readonly wanted: string;
}

const depths: readonly Series[] = ['letter', 'roman', 'letter-stop', 'roman-stop'];

/**
 * The labels that the items of a paragraph should bear, by depth: (a), (i), a., i. A numbered list stays one,
 * and the items of an annex keep to the series that they have, as an annex may be another body's text.
 */
export function labelsFor({ items, part }: Paragraph): readonly Labelled[] {
  const levels = levelItems(items.map(({ label }) => label));
  const capitals = items.filter(({ label }) => isCapital(label)).length * 2 > items.length;
  const counts: number[] = [];
  const open: Series[] = [];
  return items.map((item, index) => {
    const { depth, series } = levels[index] ?? { depth: item.depth, series: 'letter' as const };
    counts.length = Math.min(counts.length, depth);
    open.length = Math.min(open.length, depth);
    counts[depth - 1] = (counts[depth - 1] ?? 0) + 1;
    open[depth - 1] = series;
    const lettered = open.slice(0, depth).filter((one) => one !== 'number').length;
    const usual = series === 'number' || part === 'annex' ? series : depths[lettered - 1];
    const wanted = write(usual ?? series, counts[depth - 1] ?? 1);
    return { item, wanted: capitals && isCapital(item.label) ? wanted.toUpperCase() : wanted };
  });
}

function isCapital({ raw }: ItemLabel): boolean {
  return /[A-Z]/u.test(raw);
}

function write(series: Series, n: number): string {
  switch (series) {
    case 'number':
      return `${String(n)}.`;
    case 'letter':
      return `(${letter(n)})`;
    case 'letter-stop':
      return `${letter(n)}.`;
    case 'roman':
      return `(${roman(n)})`;
    case 'roman-stop':
      return `${roman(n)}.`;
  }
}

/** 1 is a, 26 z, 27 aa. */
function letter(n: number): string {
  return String.fromCharCode(97 + ((n - 1) % 26)).repeat(Math.ceil(n / 26));
}

const romans: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

function roman(n: number): string {
  let rest = n;
  let text = '';
  for (const [value, letters] of romans) for (; rest >= value; rest -= value) text += letters;
  return text;
}
