/** A title that another text of the same session bears. */
import type { CorpusText } from '../corpus/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Rule } from './model.ts';

/** The rule. */
export const titleDuplicate: Rule = {
  id: 'title-duplicate',
  group: 'structure',
  level: 'information',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'Another text of the same session bears this title',
    why: 'Texts are cited and indexed by title and session. Two of one name are taken for each other.',
    bad: '---\nsession: 80\n---\n\n# Technical assistance\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '---\nsession: 80\n---\n\n# Technical assistance for the implementation of the conventions against terrorism\n\n*The General Assembly*,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on titles of resolutions and decisions.',
  },
  check: ({ draft, corpus }) => {
    const { session, symbol } = draft.frontMatter ?? {};
    if (session === undefined) return [];
    const titles = new Map<string, CorpusText>();
    for (const text of corpus.texts())
      if (text.document.session === session && text.document.symbol !== symbol)
        titles.set(folded(text.title), text);
    return draft.texts.flatMap(({ title, titlePlaced, number }) => {
      const other = title === '' ? undefined : titles.get(folded(title));
      // A resolution as adopted bears the title of the draft that it was.
      if (!titlePlaced || !other || (number !== undefined && other.number === number)) return [];
      const name = [other.kind, other.number].filter(Boolean).join(' ');
      const message = `This is also the title of ${name} in ${other.document.symbol}, of the same session.`;
      return [{ span: contentSpan(titlePlaced), message, fixes: [] }];
    });
  },
};

function folded(title: string): string {
  return title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
