/** The sign for per cent in running text. */
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';
import { ownWords } from './style/own-words.ts';

/** The rule. */
export const percent: BlockRule = {
  id: 'percent',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'The sign % in running text',
    why: 'Running text has words; the sign belongs in tables, where space is short.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Noting* that 80% of the approved budget is funded,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Noting* that 80 per cent of the approved budget is funded,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on numbers: percentages.',
  },
  kinds: prose,
  checkBlock: (block) => {
    // A table has cells, and no running text.
    if (!block.plain.includes('%') || block.plain.startsWith('|')) return [];
    const figures = ownWords(block).filter(({ text }) => /\d$/u.test(text));
    return figures.flatMap(({ end }) => problemsBehind(block, end));
  },
};

/** The sign, and whether letters go on behind it: "20%-based" wants other words. */
const SIGN = /(\s?)%(?![\d\p{L}])(-\p{L})?/uy;

function problemsBehind(block: Block, end: number): readonly Problem[] {
  SIGN.lastIndex = end;
  const [sign, , compound] = SIGN.exec(block.plain) ?? [];
  if (sign === undefined) return [];
  const plain = { start: end + sign.indexOf('%'), end: end + sign.indexOf('%') + 1 };
  const span = sourceSpan(block, plain);
  const message = 'In running text “per cent” is written out.';
  const right = plain.start > end ? 'per cent' : ' per cent';
  const edit = compound === undefined ? replaced({ block, start: 0 }, plain, right) : undefined;
  return [
    edit
      ? { span, message, fixes: [{ title: 'Write “per cent”', edits: [edit], safe: true }] }
      : { span, message, fixes: [], unmended: 'the sign is part of a compound' },
  ];
}
