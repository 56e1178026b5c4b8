/** Letters, asterisks or words as marks. */
import type { Draft, PlacedMark } from '../text/model.ts';
import type { Rule } from './model.ts';
import { faultsOf } from './notes/faults.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { renumber } from './notes/renumber.ts';
import { profiles } from './profile.ts';
import { isDecision } from './shared/texts.ts';

/** The rule. Asterisks are right in decisions on elections, and at a title, as adopted texts have them. */
export const footnoteLetter: Rule = {
  id: 'footnote-letter',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: 'A letter, an asterisk or a word stands as a footnote mark',
    why: 'Resolutions and their annexes number their notes. Letters belong to tables and figures, and asterisks to decisions on elections.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners,[^a]\n\n1. *Requests* the Secretary-General to report.\n\n[^a]: Resolution 70/175, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners,[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n',
    source: 'United Nations Editorial Manual, on the types of footnote indicators.',
  },
  check: ({ draft }) =>
    faultsOf(draft).flatMap(({ series, letters }) => {
      const fix = lazyFix('Number the notes', true, () => renumber(draft, series));
      return letters
        .filter((mark) => !isRightSign(draft, mark))
        .map((mark) => ({
          span: mark.span,
          message: `The note “${mark.mark.label}” takes a number.`,
          fixes: [fix],
        }));
    }),
};

function isRightSign({ texts }: Draft, { mark, placed, span }: PlacedMark): boolean {
  if (/[\p{L}\p{N}]/u.test(mark.label)) return false;
  const text = texts.findLast((one) => one.span.start <= span.start);
  return placed.block.kind === 'heading' || (text !== undefined && isDecision(text));
}
