/** Which note belongs to which mark. */
import type { Draft, Note, PlacedMark, Span } from '../text/model.ts';

/** Notes are numbered through a text or through a file, so the same label may stand once in each text. */
function textSpan(draft: Draft, offset: number): Span | undefined {
  return draft.texts.findLast(({ span }) => span.start <= offset)?.span;
}

function inside(span: Span | undefined, offset: number): boolean {
  return span !== undefined && span.start <= offset && offset < span.end;
}

/** The notes that a mark may mean: those of its text with its label, or else those of the file. */
export function notesOf(draft: Draft, { mark, span }: PlacedMark): readonly Note[] {
  const same = draft.notes.filter(({ label }) => label === mark.label);
  const own = textSpan(draft, span.start);
  const near = same.filter((note) => inside(own, note.span.start));
  return near.length > 0 ? near : same;
}

/** The marks that mean a note. */
export function marksOf(draft: Draft, note: Note): readonly PlacedMark[] {
  return draft.marks.filter(
    (mark) =>
      mark.mark.label === note.label &&
      notesOf(draft, mark).some(({ span }) => span.start === note.span.start),
  );
}

/** The note whose own mark, `[^1]:`, stands at the offset. */
export function noteLabelAt(draft: Draft, offset: number): Note | undefined {
  return draft.notes.find(({ placed }) => {
    const label = placed.block.noteLabel;
    return label && placed.start + label.span.start <= offset && offset <= placed.start + label.span.end;
  });
}
