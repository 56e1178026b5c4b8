/** One mark used twice. */
import type { Draft, PlacedMark } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { clustersOf } from './notes/clusters.ts';
import { faultsOf, type Faults, type Reuse } from './notes/faults.ts';
import { inFull, markdownOf } from './notes/full.ts';
import { labelOf } from './notes/labels.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { renumber } from './notes/renumber.ts';
import { explains } from './notes/source.ts';
import { profiles } from './profile.ts';

/**
 * The practice changed between the reports of May 2019, which repeat their marks, and those of May 2021, which do
 * not; the Manual's own example of the new practice is of the seventy-fourth session, which began in September 2019.
 */
const newPractice = '2020';

/** The rule. An explanation may be pointed to again: the Manual says so, and the reports do. */
export const footnoteReused: Rule = {
  id: 'footnote-reused',
  group: 'footnotes',
  level: 'warning',
  profiles,
  page: {
    summary: 'One footnote mark is used twice',
    why: 'In resolutions a mark is no longer repeated. A source is noted where it is first mentioned; where it has to be noted again, it takes a new note with the same text. Explanations may still be pointed to more than once.',
    bad: '# Reports\n\n*The General Assembly*,\n\n*Having considered* the reports of the Secretary-General,[^1]\n\n1. *Approves* the measures outlined in the first of those reports.[^1]\n\n[^1]: A/79/112.\n',
    good: '# Reports\n\n*The General Assembly*,\n\n*Having considered* the reports of the Secretary-General,[^1]\n\n1. *Approves* the measures outlined in the first of those reports.[^2]\n\n[^1]: A/79/112.\n\n[^2]: A/79/112.\n',
    source: 'United Nations Editorial Manual, on repeated footnote references.',
  },
  check: ({ draft }) => {
    const isOld = (draft.frontMatter?.date ?? newPractice) < newPractice;
    const twice = doubled(draft);
    return faultsOf(draft).flatMap((faults) =>
      faults.reused
        .filter(({ mark, note }) => twice.has(mark) || (!isOld && !explains(note)))
        .map((reuse) => problemOf(draft, faults, reuse, twice.has(reuse.mark))),
    );
  },
};

/** Marks that stand beside the same mark: there is nothing between that a second note could be about. */
function doubled(draft: Draft): ReadonlySet<PlacedMark> {
  const twice = new Set<PlacedMark>();
  for (const { groups } of clustersOf(draft)) {
    const seen = new Set<string>();
    for (const mark of groups.flatMap(({ marks }) => marks)) {
      const label = labelOf(mark.mark);
      if (seen.has(label)) twice.add(mark);
      seen.add(label);
    }
  }
  return twice;
}

function problemOf(draft: Draft, { series }: Faults, { mark, note }: Reuse, twice: boolean): Problem {
  const { span } = mark;
  const label = labelOf(note);
  const remove = lazyFix('Remove the mark', twice, () => renumber(draft, series, { dropMark: mark }));
  if (twice) return { span, message: `The mark ${label} stands here twice.`, fixes: [remove] };
  const text = inFull(draft, series).get(note) ?? markdownOf(draft, note);
  const meanings = new Map([[mark, { text }]]);
  const add = lazyFix('Give it a note of its own, with the same text', true, () =>
    renumber(draft, series, { meanings }),
  );
  const message = `The mark ${label} stands in the text before: a source that is noted again takes a new note.`;
  return { span, message, fixes: [add, remove] };
}
