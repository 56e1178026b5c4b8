/** One mark used twice. */
import type { Draft } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
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
    if ((draft.frontMatter?.date ?? newPractice) < newPractice) return [];
    return faultsOf(draft).flatMap((faults) =>
      faults.reused.filter(({ note }) => !explains(note)).map((reuse) => problemOf(draft, faults, reuse)),
    );
  },
};

function problemOf(draft: Draft, { series }: Faults, { mark, note }: Reuse): Problem {
  const text = inFull(draft, series).get(note) ?? markdownOf(draft, note);
  return {
    span: mark.span,
    message: `The mark ${labelOf(note)} stands in the text before: a source that is noted again takes a new note.`,
    fixes: [
      lazyFix('Give it a note of its own, with the same text', true, () =>
        renumber(draft, series, { meanings: new Map([[mark, { text }]]) }),
      ),
      lazyFix('Remove the mark', false, () => renumber(draft, series, { dropMark: mark })),
    ],
  };
}
