/** How paragraphs and items are called: `3`, `3 bis`, `3 (b) (i)`; in the preamble, the ordinal. */
import type { Item, Paragraph } from './model.ts';

/**
 * The label of a paragraph, or of one of its items. A paragraph without a number goes by its ordinal; in an annex,
 * where others have printed numbers, that stands in square brackets, as what an editor adds does.
 */
export function labelOf(paragraph: Paragraph, item?: Item): string {
  const { number, ordinal, part } = paragraph;
  const place = part === 'annex' ? `[${String(ordinal)}]` : String(ordinal);
  const own = number ? [String(number.value), number.suffix].filter(Boolean).join(' ') : place;
  return item ? [own, ...item.path].join(' ') : own;
}
