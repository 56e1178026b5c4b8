/** A lead repeated without *also* and *further*, or with them where nothing comes before. */
import type { LeadPart } from '../language/leads.ts';
import type { Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { rewriteLead } from './shared/opening-lead.ts';
import { stepsOf } from './shared/series.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. The Security Council repeats its leads as they are. */
export const leadSequence: Rule = {
  id: 'lead-sequence',
  group: 'structure',
  level: 'warning',
  profiles: ['ga'],
  page: {
    summary: 'A series of paragraphs with one lead is not marked by “also”, then “further”',
    why: 'Two paragraphs in a row with the same lead are told apart by “also”, three by “also” and “further”; then the series may begin again. In the preamble the word follows the verb, in the operative part it comes first. Without a paragraph of the same lead before it, the word points nowhere, mostly because a paragraph was moved.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n*Recalling* the Universal Declaration of Human Rights,\n\n1. *Encourages* Member States to act;\n\n2. *Encourages also* Member States to cooperate.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n*Recalling also* the Universal Declaration of Human Rights,\n\n1. *Encourages* Member States to act;\n\n2. *Also encourages* Member States to cooperate.\n',
    source:
      'Editorial practice of the General Assembly; measured on reports of the Commission on Crime Prevention and Criminal Justice.',
  },
  check: ({ draft }) =>
    textsOf(draft)
      .filter((text) => !isDecision(text))
      .flatMap((text) => [...problemsOf(text, 'preambular'), ...problemsOf(text, 'operative')]),
};

/** One problem for a series, at its first slip: a paragraph moved in or out shifts all words after it. */
function problemsOf(text: Text, part: LeadPart): readonly Problem[] {
  const wrong = stepsOf(text, part).flatMap(({ paragraph, opening, right, outOfSeries, series }) =>
    outOfSeries && opening && right !== undefined && !opening.near && opening.lead.form === part
      ? [{ placed: paragraph.placed, span: opening.span, right, series }]
      : [],
  );
  const runs: (typeof wrong)[] = [];
  for (const one of wrong) {
    const run = runs.at(-1);
    if (run?.[0]?.series === one.series) run.push(one);
    else runs.push([one]);
  }
  return runs.flatMap((run) => {
    const [first] = run;
    if (!first) return [];
    const { placed, span, right } = first;
    const title = run.length === 1 ? `Change to “${right}”` : 'Put “also” and “further” in order';
    const edits = run.map((one) => rewriteLead(one.placed, one.span, one.right));
    return [
      {
        span: absoluteSpan(placed, span),
        message: `In this series the lead is “${right}”.`,
        fixes: [{ title, edits, safe: true }],
      },
    ];
  });
}
