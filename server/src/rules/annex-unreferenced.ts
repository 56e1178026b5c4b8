/** An annex that its text never calls. */
import type { Annex, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { annexNumber } from './shared/references.ts';
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
  if (text.annexes.length === 0) return [];
  const words = [...text.preambular, ...text.operative]
    .flatMap(({ placed, items }) => [placed, ...items.map((item) => item.placed)])
    .map(({ block }) => block.plain)
    .join('\n');
  const called = /\bannex(?:es|ed)?\b/iu.test(words);
  const numbers = calledNumbers(words);
  return text.annexes.flatMap((annex) => {
    // What has another heading, as an agenda below a decision, is called by what it is.
    if (!/^annex/iu.test(annex.placed.block.plain)) return [];
    const number = annexNumber(annex);
    return called && (number === undefined || !numbers || numbers.has(number)) ? [] : [problem(annex)];
  });
}

/** The numbers of "annex II" and "annexes I and II"; none where all may be meant: "the annexes", "annexes I to III". */
function calledNumbers(words: string): ReadonlySet<string> | undefined {
  if (/\b(?:the|its) annexes\b|\bannexed\b/iu.test(words)) return undefined;
  const lists = words.match(/\bannex(?:es)?(?:,? (?:and |to |or )?[IVXLC\d]{1,7}\b){1,20}/giu) ?? [];
  return lists.some((list) => list.includes(' to '))
    ? undefined
    : new Set(lists.flatMap((list) => list.split(/[\s,]+/u)));
}

function problem({ placed }: Annex): Problem {
  return { span: contentSpan(placed), message: 'No paragraph of the text mentions this annex.', fixes: [] };
}
