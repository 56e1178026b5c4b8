/** The passages of a text that stand between double quotation marks, curly or straight. */
import type { Span } from '../text/model.ts';

/** Quoted passages without their marks, ascending, none within another; a mark without its twin opens none. */
export function quotedSpans(plain: string): readonly Span[] {
  const spans: Span[] = [];
  let curly: number | undefined;
  let straight: number | undefined;
  for (const { 0: mark, index } of plain.matchAll(/[“”"]/g)) {
    if (mark === '“') curly ??= index + 1;
    else if (mark === '"' && curly === undefined) {
      if (straight !== undefined) spans.push({ start: straight, end: index });
      straight = straight === undefined ? index + 1 : undefined;
    } else if (mark === '”' && curly !== undefined) {
      spans.push({ start: curly, end: index });
      curly = straight = undefined;
    }
  }
  return spans;
}

/** The last of ascending spans that starts at or before `at` and ends after it. */
export function spanAround(spans: readonly Span[], at: number): Span | undefined {
  let low = 0;
  let high = spans.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((spans[middle]?.start ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  const span = spans[low - 1];
  return span && at < span.end ? span : undefined;
}
