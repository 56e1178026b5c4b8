/** Find references: the places of a footnote. */
import type { Draft, Span } from '../text/model.ts';
import { marksOf, noteLabelAt, notesOf } from './notes.ts';
import { markAt } from './places.ts';

/** The marks of the note at the offset, or of the note that the mark there means; with the note where wanted. */
export function references(draft: Draft, offset: number, withNote: boolean): readonly Span[] {
  const mark = markAt(draft, offset);
  const notes = mark
    ? notesOf(draft, mark)
    : [noteLabelAt(draft, offset)].filter((note) => note !== undefined);
  const spans = notes.flatMap((note) => [
    ...(withNote ? [note.span] : []),
    ...marksOf(draft, note).map(({ span }) => span),
  ]);
  return [...new Map(spans.map((span) => [span.start, span])).values()].sort((a, b) => a.start - b.start);
}
