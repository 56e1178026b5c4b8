/** A preambular paragraph that does not end in a comma. */
import type { Paragraph, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { endSpan, endWith, endingOf } from './shared/ending.ts';
import { openingLead } from './shared/opening-lead.ts';
import { preambleOf } from './shared/organ-line.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const preambularEnd: Rule = {
  id: 'preambular-end',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'A preambular paragraph does not end in a comma, or in a colon before its items',
    why: 'The preamble is one long clause of the sentence that a resolution is. A semicolon or a full stop ends the sentence before the organ has decided anything.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations;\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    source:
      'United Nations Editorial Manual, on preambular paragraphs; measured on resolutions of the Security Council.',
  },
  check: ({ draft }) => textsOf(draft).flatMap((text) => (isDecision(text) ? [] : problemsOf(text))),
};

function problemsOf(text: Text): readonly Problem[] {
  const preamble = preambleOf(text);
  return preamble.flatMap((paragraph, index) => {
    const { placed, items } = paragraph;
    const { mark } = endingOf(placed.block);
    const wanted = items.length > 0 ? ':' : ',';
    if (placed.block.plain === '' || mark === wanted) return [];
    if (mark === ':' && introduces(preamble[index + 1])) return [];
    return [
      {
        span: endSpan(placed),
        message:
          wanted === ':'
            ? 'A paragraph ends in a colon where items follow.'
            : 'A preambular paragraph ends in a comma.',
        fixes: [{ title: `End with “${wanted}”`, edits: [endWith(placed, wanted)], safe: true }],
      },
    ];
  });
}

/** True where what follows a colon is no paragraph of its own: a list without labels, a quotation. */
function introduces(next: Paragraph | undefined): boolean {
  return next !== undefined && !next.lead && !openingLead(next.placed.block, 'preambular');
}
