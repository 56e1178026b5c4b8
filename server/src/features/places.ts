/** What of a draft stands at an offset. */
import type { Draft, Item, Paragraph, Placed, PlacedMark, Span, Text } from '../text/model.ts';

/** A paragraph or an item, with the text it belongs to. */
export interface Unit {
  readonly text: Text;
  readonly paragraph: Paragraph;
  /** The item, where the unit is one. */
  readonly item: Item | undefined;
  /** Its block. */
  readonly placed: Placed;
}

/** True where the offset stands in the span or at either edge. */
export function touches(span: Span, offset: number): boolean {
  return span.start <= offset && offset <= span.end;
}

/** The innermost text at the offset. */
export function textAt(draft: Draft, offset: number): Text | undefined {
  let found: Text | undefined;
  for (let texts: readonly Text[] = draft.texts; ; texts = found.nested) {
    // At the seam of two texts, the second.
    const inner = texts.findLast(({ span }) => touches(span, offset));
    if (!inner) return found;
    found = inner;
  }
}

/** All paragraphs of a text in document order, its annexes' included, those of nested texts not. */
export function paragraphsOf(text: Text): readonly Paragraph[] {
  const all = [...text.preambular, ...text.operative, ...text.annexes.flatMap((annex) => annex.paragraphs)];
  return all.sort((a, b) => a.span.start - b.span.start);
}

/** The paragraph or item at the offset; undefined between paragraphs and in everything else. */
export function unitAt(draft: Draft, offset: number): Unit | undefined {
  const text = textAt(draft, offset);
  const paragraph = text && paragraphsOf(text).find(({ span }) => touches(span, offset));
  if (!paragraph) return undefined;
  const item = paragraph.items.find(({ span }) => touches(span, offset));
  const placed = (item ?? paragraph).placed;
  const { start, block } = placed;
  // Between a paragraph and its items there may be blank lines and notes.
  return offset > start + block.content.end ? undefined : { text, paragraph, item, placed };
}

/** The footnote mark at the offset. */
export function markAt(draft: Draft, offset: number): PlacedMark | undefined {
  let low = 0;
  let high = draft.marks.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const mark = draft.marks[middle];
    if (!mark) return undefined;
    if (touches(mark.span, offset)) return mark;
    if (mark.span.end < offset) low = middle + 1;
    else high = middle - 1;
  }
  return undefined;
}
