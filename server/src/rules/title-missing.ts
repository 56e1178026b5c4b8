/** A text without a title. */
import type { Span, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Rule } from './model.ts';

/** The rule. A text that another recommends bears the title of that other one. */
export const titleMissing: Rule = {
  id: 'title-missing',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'A text has no title',
    why: 'A draft is listed in the agenda, in the journal and in the report under its title, and is found again by it. Only resolutions of the Security Council go without.',
    bad: '*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report at its next session.\n',
    good: '# Peaceful settlement of disputes\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report at its next session.\n',
    source:
      'United Nations Editorial Manual, on the parts of a resolution; practice of the Security Council.',
  },
  check: ({ draft }) =>
    draft.texts.flatMap((text) => {
      const span = text.title.trim() === '' ? openingSpan(text) : undefined;
      const message = 'This text has no title: put one in a heading above it, as in “# Title”.';
      return span ? [{ span, message, fixes: [] }] : [];
    }),
};

/** The first thing that the text has; nothing where it is only a stray line. */
function openingSpan({ heading, enacting, preambular, operative }: Text): Span | undefined {
  const first = heading ?? enacting?.placed ?? preambular[0]?.placed ?? operative[0]?.placed;
  return first && contentSpan(first);
}
