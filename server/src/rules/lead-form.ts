/** A lead in the form of the other part. */
import type { LeadPart } from '../language/leads.ts';
import type { Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Profile, Rule } from './model.ts';
import { rewriteLead } from './shared/opening-lead.ts';
import { rightLead, stepsOf } from './shared/series.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const leadForm: Rule = {
  id: 'lead-form',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'A finite verb opens a preambular paragraph, or a participle an operative one',
    why: 'A resolution is one sentence: the organ, recalling and noting, decides and requests. A finite verb among the reasons, or a participle among the decisions, breaks it, and leaves it open whether the organ has decided anything.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalls* the purposes of the Charter of the United Nations,\n\n1. *Encouraging* Member States to act;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Encourages* Member States to act;\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on preambular and operative paragraphs.',
  },
  check: ({ draft, profileAt }) =>
    textsOf(draft)
      .filter((text) => !isDecision(text))
      .flatMap((text) => [
        ...problemsOf(text, 'preambular', profileAt(text.span.start)),
        ...problemsOf(text, 'operative', profileAt(text.span.start)),
      ]),
};

const wants: Readonly<Record<LeadPart, string>> = {
  preambular: 'A preambular paragraph opens with a participle or an adjective',
  operative: 'An operative paragraph opens with a finite verb',
};

function problemsOf(text: Text, part: LeadPart, profile: Profile): readonly Problem[] {
  return stepsOf(text, part).flatMap((step) => {
    const { paragraph, opening } = step;
    if (!opening || opening.near || opening.lead.form === part) return [];
    const right = rightLead(step, part, profile);
    const edits = right === undefined ? [] : [rewriteLead(paragraph.placed, opening.span, right)];
    return [
      {
        span: absoluteSpan(paragraph.placed, opening.span),
        message: `${wants[part]}${right === undefined ? '' : `: “${right}”`}.`,
        fixes: right === undefined ? [] : [{ title: `Change to “${right}”`, edits, safe: true }],
      },
    ];
  });
}
