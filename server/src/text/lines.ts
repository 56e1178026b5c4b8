/** What a line opens, told from the line alone. */

/** A line that opens a block of its own, or `text`, which opens or continues one. */
export type LineKind = 'blank' | 'heading' | 'note' | 'numbered' | 'item' | 'comment' | 'text';

/** Ordinals that follow a number while a text is negotiated. */
const suffix = '(?:bis|ter|quater|quinquies|sexies|septies|octies|alt(?:\\s?\\d{1,2})?)';

/** White space, a bullet, an opening bracket of a text under negotiation: all may stand before a number. */
const before = '([ \\t\\u00a0]*)((?:[-*+•][ \\t\\u00a0]+)?)(\\[?)';

/** Groups: indent, bullet, bracket, number, suffix. */
export const numberedLine = new RegExp(
  `^${before}(\\d{1,3})(?:[ \\u00a0]?(${suffix}))?\\\\?\\.(?=[\\s\\u00a0*_\\[“"]|$)`,
  'u',
);

/** Groups: indent, bullet, bracket, bracketed label, label with a full stop. */
export const itemLine = new RegExp(
  `^${before}(?:\\(([A-Za-z]|([a-z])\\5|[ivxlcIVXLC]{2,8})\\)|([a-z]|[ivxlc]{2,8})\\.(?=[\\s\\u00a0]|$))`,
  'u',
);

/** Groups: indent, then the label as caret, sup, superscript or circumflex. */
export const noteLine =
  /^([ \t]*)(?:\[\^([^\]\s]{1,20})\]:|<sup>\s*(\d{1,3}|[a-z*†‡]{1,2})\s*<\/sup>(?=\s*\S)|([⁰¹²³⁴-⁹]{1,4})(?=\s*\S)|\^(\d{1,3})\^(?=\s*\S))/u;

/** Groups: marker with its white space. */
export const headingLine = /^(\uFEFF? {0,3}#{1,6})(?:[ \t]+|$)/u;

/** What the line opens; `line` is without its line end. */
export function lineKind(line: string): LineKind {
  const first = /[^\s]/u.exec(line)?.[0];
  if (first === undefined) return 'blank';
  if (first === '#' && headingLine.test(line)) return 'heading';
  if (first === '<' && /^\s*<!--/u.test(line)) return 'comment';
  if (/^[[<^⁰¹²³⁴-⁹]$/u.test(first) && noteLine.test(line)) return 'note';
  if (numberedLine.test(line)) return 'numbered';
  if (itemLine.test(line)) return 'item';
  return 'text';
}
