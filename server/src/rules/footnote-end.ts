/** A note that does not end with a full stop. */
import type { Draft, Note, TextEdit } from '../text/model.ts';
import type { Rule } from './model.ts';
import { noteContentSpan, noteMarkSpan } from './notes/labels.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteEnd: Rule = {
  id: 'footnote-end',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: 'A note does not end with a full stop',
    why: 'Every note ends with a full stop, even one that is only a document symbol. Without it a reader cannot tell a whole note from one that was cut.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n',
    source: 'United Nations Editorial Manual, on points of style in footnotes.',
  },
  check: ({ draft }) =>
    draft.notes.flatMap((note) => {
      const edit = endingEdit(draft, note);
      if (!edit) return [];
      const fix = { title: 'End the note with a full stop', edits: [edit], safe: true };
      return [{ span: noteMarkSpan(note), message: 'The note ends with a full stop.', fixes: [fix] }];
    }),
};

/** The edit that ends the note; undefined where it is empty or ends as it should. */
function endingEdit({ source }: Draft, note: Note): TextEdit | undefined {
  const { text } = note;
  if (text === '' || /[.?!…][)\]”"’']*$/u.test(text)) return undefined;
  const span = noteContentSpan(note);
  const end = commentFree(note, span.end);
  const wrong = /[\s,;:]*[,;:]$/u.exec(source.slice(Math.max(span.start, end - 8), end));
  // The full stop of *Ibid* belongs to the word and stands in its italics.
  const inside = /^(?:see )?ibid$/iu.test(text) && /[*_]$/u.test(source.slice(span.start, end)) ? 1 : 0;
  return wrong
    ? { start: end - wrong[0].length, end, text: '.' }
    : { start: end - inside, end: end - inside, text: '.' };
}

/** Where the words of a note end, a comment behind them left out. */
function commentFree({ placed }: Note, end: number): number {
  const { block, start } = placed;
  let stop = end;
  for (const { span } of block.comments.toReversed()) {
    if (start + span.end !== stop) break;
    stop = start + block.source.slice(0, span.start).trimEnd().length;
  }
  return stop;
}
