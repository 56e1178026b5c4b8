/** An annex that its text never calls. */
import type { Annex, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. */
export const annexUnreferenced: Rule = {
  id: 'annex-unreferenced',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'An annex is never mentioned in its text',
    why: 'An annex has the force that a paragraph gives it: adopted, endorsed, taken note of. One that no paragraph calls has been given none.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Adopts* the guidelines on crime prevention.\n\n# Annex\n\n## Guidelines on crime prevention\n\n1. Prevention comes first.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Adopts* the guidelines on crime prevention annexed to the present resolution.\n\n# Annex\n\n## Guidelines on crime prevention\n\n1. Prevention comes first.\n',
    source: 'General editorial practice.',
  },
  check: ({ draft }) => textsOf(draft).flatMap(problemsOf),
};

function problemsOf(text: Text): readonly Problem[] {
  const words = [...text.preambular, ...text.operative]
    .flatMap(({ placed, items }) => [placed, ...items.map((item) => item.placed)])
    .map(({ block }) => block.plain)
    .join('\n');
  const called = /\bannex(?:es|ed)?\b/iu.test(words);
  return text.annexes.flatMap((annex) => {
    // What has another heading, as an agenda below a decision, is called by what it is.
    if (!/^annex/iu.test(annex.placed.block.plain)) return [];
    const number = /^annex\s+([IVXLC]+|\d+|[A-Z])\b/iu.exec(annex.placed.block.plain)?.[1];
    if (number === undefined ? called : callsNumber(words, number)) return [];
    return [problem(annex)];
  });
}

/** "Annex II", "annexes I and II", "annexes I to III", "the annexes". */
function callsNumber(words: string, number: string): boolean {
  if (/\b(?:the|its) annexes\b|\bannexed\b/iu.test(words)) return true;
  const lists = words.match(/\bannex(?:es)?(?:,? (?:and |to |or )?[IVXLC\d]{1,7}\b){1,20}/giu) ?? [];
  return lists.some((list) => list.includes(' to ') || list.split(/[\s,]+/u).includes(number));
}

function problem({ placed }: Annex): Problem {
  const message = 'No paragraph of the text mentions this annex.';
  return { span: contentSpan(placed), message, fixes: [] };
}
