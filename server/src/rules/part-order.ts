/** Parts out of order. */
import type { Paragraph, Text } from '../text/model.ts';
import { contentSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. */
export const partOrder: Rule = {
  id: 'part-order',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A preambular paragraph after the first operative one, or a second enacting line',
    why: 'A resolution is one sentence: the organ, why it acts, what it does. A reason among the actions, or the organ named twice, breaks the sentence.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States to act;\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Urges* Member States to act;\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on the parts of a resolution.',
  },
  check: ({ draft }) => textsOf(draft).flatMap(problemsOf),
};

function problemsOf(text: Text): readonly Problem[] {
  return [
    ...runsOf(text).map(outOfPlace),
    ...text.strayEnacting.map(({ placed, organ }) => ({
      span: contentSpan(placed),
      message: `The text has an enacting line already; a second one, “${organ}”, belongs to a text of its own, or to one that this text recommends for adoption.`,
      fixes: [],
    })),
  ];
}

/** The first of each run of misplaced paragraphs with nothing operative between them: such a run is one slip. */
function runsOf({ preambular, operative }: Text): readonly Paragraph[] {
  let passed = 0;
  let counted = 0;
  return preambular.filter(({ misplaced, placed }) => {
    if (!misplaced) return false;
    while ((operative[passed]?.placed.start ?? Infinity) < placed.start) passed++;
    const opens = passed > counted;
    counted = passed;
    return opens;
  });
}

function outOfPlace({ placed }: Paragraph): Problem {
  return {
    span: contentSpan(placed),
    message: 'This is a preambular paragraph: it belongs above the first operative one.',
    fixes: [],
  };
}
