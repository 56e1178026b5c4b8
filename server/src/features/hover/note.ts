/** Hover on a footnote mark: the text of its note. */
import type { Draft } from '../../text/model.ts';
import { escaped } from '../markdown.ts';
import { notesOf } from '../notes.ts';
import { markAt } from '../places.ts';
import type { Hover } from './model.ts';

/** The note that the mark at the offset means. */
export function noteHover(draft: Draft, offset: number): Hover | undefined {
  const mark = markAt(draft, offset);
  if (!mark) return undefined;
  const notes = notesOf(draft, mark);
  const lines = notes.map((note) => escaped(note.text)).filter((text) => text !== '');
  const { label } = mark.mark;
  return {
    markdown: lines.length > 0 ? lines.join('\n\n') : `No note ${escaped(label)} in this file\\.`,
    span: mark.span,
  };
}
