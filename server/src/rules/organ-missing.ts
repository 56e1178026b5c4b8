/** A text that does not say whose it is. */
import type { Draft, Paragraph, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Fix, Problem, Rule } from './model.ts';
import { enactingLine, nearEnacting, organNamed } from './shared/organ-line.ts';
import { isDecision, lineEnd } from './shared/texts.ts';

/** The rule. A decision names the organ in its sentence or not at all. */
export const organMissing: Rule = {
  id: 'organ-missing',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'A text has no enacting line',
    why: 'The organ is the subject of the sentence that a resolution is. Without it nobody recalls, requests or decides anything, and “its resolution” is nobody’s.',
    bad: '---\norgan: General Assembly\n---\n\n# Crime prevention\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '---\norgan: General Assembly\n---\n\n# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on the parts of a resolution.',
  },
  check: ({ draft }) => draft.texts.flatMap((text) => problemsOf(draft, text)),
};

function problemsOf(draft: Draft, text: Text): readonly Problem[] {
  const first = text.preambular[0] ?? text.operative[0];
  if (text.enacting || !first || isDecision(text) || nearEnacting(text)) return [];
  return [
    {
      span: contentSpan(first.placed),
      message: 'The organ is missing: an enacting line such as “*The General Assembly*,” stands above this.',
      fixes: fixes(draft, first),
    },
  ];
}

function fixes(draft: Draft, { placed }: Paragraph): readonly Fix[] {
  const named = draft.frontMatter?.organ;
  if (named === undefined || named === '') return [];
  const line = enactingLine(organNamed(named)?.name ?? named);
  const end = lineEnd(draft.source);
  return [
    {
      title: `Insert “${line}”`,
      edits: [{ start: placed.start, end: placed.start, text: `${line}${end}${end}` }],
      safe: true,
    },
  ];
}
