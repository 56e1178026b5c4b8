/** Numbers in figures that are to be words, and the reverse. */
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { profiles } from './profile.ts';
import { largeWords } from './style/large-words.ts';
import { numberContext, type NumberSlip } from './style/number-context.ts';
import { ordinalFigures } from './style/ordinal-figures.ts';
import { smallFigures } from './style/small-figures.ts';

/** The rule. Notes are left out: they are references more than running text. */
export const number: BlockRule = {
  id: 'number',
  group: 'style',
  level: 'information',
  profiles,
  page: {
    summary:
      'A number under 10 in figures, from 10 on in words, or in figures at the beginning of a sentence; the ordinal of a session in figures',
    why: 'One way of writing numbers keeps texts that many hands have drafted of a piece, and lets them be searched.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Decides* to convene, within existing resources, 3 meetings of fifteen experts each before its 81st session.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the principles of the Charter of the United Nations,\n\n1. *Decides* to convene, within existing resources, three meetings of 15 experts each before its eighty-first session.\n',
    source: 'United Nations Editorial Manual, on numbers, dates and time.',
  },
  kinds: new Set(['heading', 'paragraph', 'numbered', 'item']),
  checkBlock: (block, { corpus }) => {
    const context = numberContext(block, corpus);
    return [...smallFigures(context), ...largeWords(context), ...ordinalFigures(context)].map((slip) =>
      problemAt(block, slip),
    );
  },
};

function problemAt(block: Block, { right, reason, ...plain }: NumberSlip): Problem {
  const span = sourceSpan(block, plain);
  const message = `${reason}: “${right}”.`;
  const edit = replaced({ block, start: 0 }, plain, right);
  return edit
    ? { span, message, fixes: [{ title: `Write “${right}”`, edits: [edit], safe: true }] }
    : { span, message, fixes: [], unmended: 'markup stands within the number' };
}
