/** Find references: the places of a footnote. */
import type { Draft, Span } from '../text/model.ts';
import { marksOfNote, noteLabelAt, noteOfMark } from './notes.ts';
import { markAt } from './places.ts';

/** The marks of the note at the offset, or of the note that the mark there means; with the note where wanted. */
export function references(draft: Draft, offset: number, withNote: boolean): readonly Span[] {
  const mark = markAt(draft, offset);
  const note = mark ? noteOfMark(draft, mark) : noteLabelAt(draft, offset);
  if (!note) return [];
  const spans = [...(withNote ? [note.span] : []), ...marksOfNote(draft, note).map(({ span }) => span)];
  return spans.sort((a, b) => a.start - b.start);
}
