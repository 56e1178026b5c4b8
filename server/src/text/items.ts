/** Decides the depth of items from their labels. */
import type { Item, ItemLabel, Placed } from './model.ts';

/** The series a label can belong to, outermost first. */
export type Series = 'number' | 'letter' | 'roman' | 'letter-stop' | 'roman-stop';

const order: readonly Series[] = ['number', 'letter', 'roman', 'letter-stop', 'roman-stop'];
const romanForm = /^(?:x{0,3})(?:ix|iv|v?i{0,3})$/u;

/** The value of a small roman number, or undefined where the letters are none. */
export function romanValue(letters: string): number | undefined {
  if (letters === '' || !/^[ivxlc]+$/u.test(letters)) return undefined;
  const values: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };
  let sum = 0;
  for (let i = 0; i < letters.length; i++) {
    const value = values[letters.charAt(i)] ?? 0;
    sum += value < (values[letters.charAt(i + 1)] ?? 0) ? -value : value;
  }
  return letters.length > 1 && !romanForm.test(letters) && sum < 40 ? undefined : sum;
}

/** The value of a letter label: a is 1, z 26, aa 27; undefined where the letters are none. */
export function letterValue(letters: string): number | undefined {
  const first = letters.codePointAt(0);
  if (first === undefined || !/^([a-z])\1{0,2}$/u.test(letters)) return undefined;
  return first - 96 + 26 * (letters.length - 1);
}

/** The value of a label read in one series, or undefined where it cannot belong to it. */
export function valueIn(series: Series, label: ItemLabel): number | undefined {
  if ((label.style === 'number') !== (series === 'number')) return undefined;
  if (series === 'number') return Number(label.value);
  if ((label.style === 'stop') !== series.endsWith('-stop')) return undefined;
  return series.startsWith('letter') ? letterValue(label.value) : romanValue(label.value);
}

interface Level {
  readonly series: Series;
  last: number;
  label: string;
}

/** The level that a label belongs to: an open one it continues, one it opens, or the likeliest of its kind. */
function seriesOf(open: readonly Level[], label: ItemLabel, next: ItemLabel | undefined): Series {
  const candidates = order.filter((series) => valueIn(series, label) !== undefined);
  const continued = [...open]
    .reverse()
    .filter((level) => valueIn(level.series, label) === level.last + 1)
    .map((level) => level.series);
  const [first, second] = continued;
  // (i) after (h): a letter, unless the next label goes on in roman numbers. (v) likewise.
  const opens = candidates.find((series) => valueIn(series, label) === 1);
  if (first !== undefined && opens !== undefined && opens !== first && next) {
    if (valueIn(opens, next) === 2 && valueIn(first, next) !== (valueIn(first, label) ?? 0) + 1) return opens;
    return first;
  }
  if (first !== undefined && second !== undefined && next) {
    const follows = (series: Series): boolean => valueIn(series, next) === (valueIn(series, label) ?? 0) + 1;
    if (!follows(first) && follows(second)) return second;
  }
  if (first !== undefined) return first;
  // (i) alone after (g): a letter that skips one, rather than a roman series that ends where it begins.
  if (opens !== undefined && (next === undefined || valueIn(opens, next) !== 2)) {
    const skipped = open.find(
      // (i) after (j): one that changed places with the other.
      ({ series, last }) =>
        series !== opens && [last - 1, last, last + 2].includes(valueIn(series, label) ?? 0),
    );
    if (skipped) return skipped.series;
  }
  if (opens !== undefined) return opens;
  // A label that goes on with no level is a slip: it belongs to the level whose count it misses least.
  const stood = open
    .filter(({ series }) => candidates.includes(series))
    .map(({ series, last }) => ({ series, off: Math.abs((valueIn(series, label) ?? 0) - last - 1) }))
    .reduce<{ series: Series; off: number } | undefined>(
      (best, one) => (best && best.off <= one.off ? best : one),
      undefined,
    );
  if (stood) return stood.series;
  // Two letters and more are roman before they are doubled letters; a single one is a letter.
  const roman = candidates.find((series) => series.startsWith('roman'));
  return (label.value.length > 1 ? roman : undefined) ?? candidates[0] ?? 'letter';
}

/** An item whose depth is known. */
export type Leveled = Pick<Item, 'depth' | 'path'> & { readonly series: Series };

/** The depth and path of each label of one paragraph, in order. Total and linear. */
export function levelItems(labels: readonly ItemLabel[]): readonly Leveled[] {
  const open: Level[] = [];
  return labels.map((label, index) => {
    const series = seriesOf(open, label, labels[index + 1]);
    const standing = open.findIndex((level) => level.series === series);
    if (standing >= 0) open.length = standing + 1;
    else {
      while (open.length > 0 && order.indexOf((open.at(-1) as Level).series) > order.indexOf(series))
        open.pop();
      open.push({ series, last: 0, label: '' });
    }
    const level = open.at(-1);
    if (level) {
      level.last = valueIn(series, label) ?? level.last + 1;
      level.label = label.raw;
    }
    return { series, depth: open.length, path: open.map((one) => one.label) };
  });
}

/** Items of their placed blocks. */
export function makeItems(blocks: readonly Placed[]): readonly Item[] {
  const labelled = blocks.flatMap((placed) =>
    placed.block.label ? [{ placed, label: placed.block.label }] : [],
  );
  const levels = levelItems(labelled.map(({ label }) => label));
  return labelled.map(({ placed, label }, index) => ({
    placed,
    label,
    depth: levels[index]?.depth ?? 1,
    path: levels[index]?.path ?? [label.raw],
    span: { start: placed.start + label.span.start, end: placed.start + placed.block.content.end },
  }));
}
