/** How marks and notes are written, in each of the forms that a draft may hold. */
import type { MarkForm, Note, PlacedMark, Span } from '../../text/model.ts';

const superscripts = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** Marks written as one: `<sup>1, 2</sup>` is two marks, `[^1]` one. */
export interface MarkGroup {
  readonly form: MarkForm;
  /** Absolute. */
  readonly span: Span;
  readonly marks: readonly PlacedMark[];
}

/** What marks and notes are known by: numbers without leading zeros, all else as it stands. */
export function labelOf({ label }: { readonly label: string }): string {
  return /^\d{1,6}$/u.test(label) ? String(Number(label)) : label;
}

/** The number in a label; undefined for `a`, `*`. */
export function numberIn(label: string): number | undefined {
  return /^\d{1,6}$/u.test(label) ? Number(label) : undefined;
}

function raised(label: string): string | undefined {
  return /^\d+$/u.test(label)
    ? [...label].map((digit) => superscripts.charAt(Number(digit))).join('')
    : undefined;
}

/** One or more marks in a form; letters, which have no raised form, are written as the draft format does. */
export function writeMarks(form: MarkForm, labels: readonly string[]): string {
  if (form === 'sup') return `<sup>${labels.join(', ')}</sup>`;
  const wrap = (label: string): string => {
    if (form === 'superscript') return raised(label) ?? `[^${label}]`;
    return form === 'circumflex' && /^\d+$/u.test(label) ? `^${label}^` : `[^${label}]`;
  };
  return labels.map(wrap).join(',');
}

/** The mark that opens a note, in a form. */
export function writeNoteMark(form: MarkForm, label: string): string {
  const mark = writeMarks(form, [label]);
  return mark.startsWith('[^') ? `${mark}:` : mark;
}

/** The marks, those that are written as one together, in document order. */
export function groupsOf(marks: readonly PlacedMark[]): readonly MarkGroup[] {
  const groups: { form: MarkForm; span: Span; marks: PlacedMark[] }[] = [];
  for (const mark of marks) {
    const last = groups.at(-1);
    if (last?.span.start === mark.span.start) last.marks.push(mark);
    else groups.push({ form: mark.mark.form, span: mark.span, marks: [mark] });
  }
  return groups;
}

/** The mark that opens a note, absolute. */
export function noteMarkSpan({ placed }: Note): Span {
  const span = placed.block.noteLabel?.span ?? { start: 0, end: 0 };
  return { start: placed.start + span.start, end: placed.start + span.end };
}

/** What a note says, without its mark: absolute, and empty where it says nothing. */
export function noteContentSpan({ placed }: Note): Span {
  const { start, end } = placed.block.content;
  return { start: placed.start + start, end: placed.start + Math.max(start, end) };
}

/** The things under each key, in the order in which they were given. */
export function grouped<K, T>(things: Iterable<T>, keyOf: (thing: T) => K): ReadonlyMap<K, readonly T[]> {
  const groups = new Map<K, T[]>();
  for (const thing of things) {
    const key = keyOf(thing);
    const group = groups.get(key);
    if (group) group.push(thing);
    else groups.set(key, [thing]);
  }
  return groups;
}
