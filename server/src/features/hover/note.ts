/** Hover on a footnote mark: the text of its note. */
import type { Draft } from '../../text/model.ts';
import { escaped } from '../markdown.ts';
import { noteOfMark } from '../notes.ts';
import { markAt } from '../places.ts';
import type { Hover } from './model.ts';

/** The note that the mark at the offset means. */
export function noteHover(draft: Draft, offset: number): Hover | undefined {
  const mark = markAt(draft, offset);
  if (!mark) return undefined;
  const text = escaped(noteOfMark(draft, mark)?.text ?? '');
  return {
    markdown: text === '' ? `No note ${escaped(mark.mark.label)} in this file\\.` : text,
    span: mark.span,
  };
}
