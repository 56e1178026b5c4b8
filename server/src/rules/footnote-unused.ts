/** A note to which no mark leads. */
import type { Draft, Note } from '../text/model.ts';
import type { Fix, Rule } from './model.ts';
import { faultsOf } from './notes/faults.ts';
import { labelOf, noteMarkSpan } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { lackingMarks, type Missing } from './notes/missing.ts';
import { renumber } from './notes/renumber.ts';
import type { Series } from './notes/series.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteUnused: Rule = {
  id: 'footnote-unused',
  group: 'footnotes',
  level: 'error',
  profiles,
  page: {
    summary: 'A note has no mark in the text',
    why: 'A note without a mark is left over from words that were cut, or its mark was lost with them. Readers cannot tell what it is about.',
    bad: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.\n',
    good: '# Treatment of prisoners\n\n*The General Assembly*,\n\n*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: Resolution 65/229, annex.\n',
    source: 'United Nations Editorial Manual, on footnote indicators and their place in the text.',
  },
  check: (context) => {
    const { lost } = lackingMarks(context);
    return faultsOf(context.draft).flatMap(({ series, unused }) =>
      unused.map((note) => ({
        span: noteMarkSpan(note),
        message: `No mark leads to note ${labelOf(note)}.`,
        fixes: fixesOf(context.draft, series, note, lost.get(note)),
      })),
    );
  },
};

function fixesOf(draft: Draft, series: Series, note: Note, mention: Missing | undefined): readonly Fix[] {
  const remove = lazyFix('Remove the note and number the others anew', false, () =>
    renumber(draft, series, { dropNote: note }),
  );
  if (!mention) return [remove];
  const name = draft.source.slice(mention.span.start, mention.span.end).replaceAll(/[*_\s]+/gu, ' ');
  const set = lazyFix(`Set the mark behind “${name}”`, true, () =>
    renumber(draft, series, { set: [{ at: mention.at, note }] }),
  );
  return [set, remove];
}
