/** An operative paragraph that does not end in a semicolon, or the last in a full stop. */
import type { Paragraph, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { endSpan, endWith, endingOf } from './shared/ending.ts';
import { goesOn } from './shared/opening-lead.ts';
import { closesSection, isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const operativeEnd: Rule = {
  id: 'operative-end',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc'],
  page: {
    summary:
      'An operative paragraph does not end in a semicolon, the last in a full stop, or in a colon before items',
    why: 'The operative paragraphs are the predicates of one sentence, parted by semicolons; the only full stop ends the resolution.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States to act.\n\n2. *Requests* the Secretary-General to report;\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States to act;\n\n2. *Requests* the Secretary-General to report.\n',
    source:
      'United Nations Editorial Manual, on operative paragraphs; measured on resolutions of the Security Council.',
  },
  check: ({ draft }) => textsOf(draft).flatMap((text) => (isDecision(text) ? [] : problemsOf(text))),
};

const messages = {
  ':': 'A paragraph ends in a colon where items or a text follow.',
  ';': 'An operative paragraph ends in a semicolon; only the last of the text ends in a full stop.',
  '.': 'The last operative paragraph ends in a full stop.',
} as const;

function problemsOf(text: Text): readonly Problem[] {
  return text.operative.flatMap((paragraph, index) => {
    const { placed, items } = paragraph;
    const { mark } = endingOf(placed.block);
    const next = text.operative[index + 1];
    if (placed.block.plain === '') return [];
    // The words of a statute or a quotation stand under the paragraph that introduces them, ended in their way.
    if (goesOn(paragraph) || (mark === ':' && introduces(text, paragraph, next))) return [];
    const wanted = items.length > 0 ? ':' : next === undefined || goesOn(next) ? '.' : ';';
    if (mark === wanted || (mark === '.' && wanted === ';' && closesSection(text, paragraph))) return [];
    if (mark === ';' && wanted === '.' && next !== undefined) return [];
    return [
      {
        span: endSpan(placed),
        message: messages[wanted],
        fixes: [{ title: `End with “${wanted}”`, edits: [endWith(placed, wanted)], safe: true }],
      },
    ];
  });
}

/** True where something stands below that a colon may announce: prose, a recommended text, an annex. */
function introduces(text: Text, { placed }: Paragraph, next: Paragraph | undefined): boolean {
  if (next) return goesOn(next);
  const below = Math.max(text.nested.at(-1)?.span.start ?? 0, text.annexes.at(-1)?.span.start ?? 0);
  return below > placed.start;
}
