/** Two notes with one number. */
import type { Draft } from '../text/model.ts';
import type { Fix, Rule } from './model.ts';
import { faultsOf, type Duplicate, type Faults } from './notes/faults.ts';
import { markdownOf } from './notes/full.ts';
import { labelOf, noteMarkSpan } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { renumber } from './notes/renumber.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteDuplicate: Rule = {
  id: 'footnote-duplicate',
  group: 'footnotes',
  level: 'error',
  profiles,
  page: {
    summary: 'Two notes have the same number',
    why: 'A mark must lead to one note. Where a number stands twice, one of the two sources is lost to the reader.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n\n[^1]: Resolution 65/229, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the Standard Minimum Rules for the Treatment of Prisoners[^1] and the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.\n',
    source: 'United Nations Editorial Manual, on footnote indicators and their place in the text.',
  },
  check: ({ draft }) =>
    faultsOf(draft).flatMap((faults) =>
      faults.duplicates.map((one) => ({
        span: noteMarkSpan(one.note),
        message: `There are two notes ${labelOf(one.note)}.`,
        fixes: [fixOf(draft, faults, one)],
      })),
    ),
};

function fixOf(draft: Draft, { series }: Faults, { note, first, mark }: Duplicate): Fix {
  if (mark) return lazyFix('Number the notes anew', true, () => renumber(draft, series));
  const same = markdownOf(draft, note) === markdownOf(draft, first);
  const title = same ? 'Remove the second note, which says the same' : 'Remove the second note';
  return lazyFix(title, same, () => renumber(draft, series, { dropNote: note }));
}
