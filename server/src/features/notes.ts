/** Which note belongs to which mark, as the rules of footnotes see it. */
import { numberingOf } from '../rules/notes/series.ts';
import type { Draft, Note, PlacedMark } from '../text/model.ts';

/** The note that a mark means. */
export function noteOfMark(draft: Draft, mark: PlacedMark): Note | undefined {
  for (const { meanings } of numberingOf(draft).series) {
    const note = meanings.get(mark);
    if (note) return note;
  }
  return undefined;
}

/** The marks that mean a note, in order. */
export function marksOfNote(draft: Draft, note: Note): readonly PlacedMark[] {
  return numberingOf(draft).series.flatMap(({ meanings }) =>
    [...meanings].filter(([, meant]) => meant === note).map(([mark]) => mark),
  );
}

/** The note whose own mark, `[^1]:`, stands at the offset. */
export function noteLabelAt(draft: Draft, offset: number): Note | undefined {
  return draft.notes.find(({ placed }) => {
    const label = placed.block.noteLabel;
    return label && placed.start + label.span.start <= offset && offset <= placed.start + label.span.end;
  });
}
