/** Marks side by side without a comma between them. */
import type { Draft, Span } from '../text/model.ts';
import type { Rule } from './model.ts';
import { clustersOf } from './notes/clusters.ts';
import { labelOf, type MarkGroup } from './notes/labels.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const footnoteSeparator: Rule = {
  id: 'footnote-separator',
  group: 'footnotes',
  level: 'information',
  profiles,
  page: {
    summary: 'Two footnote marks stand side by side without a comma',
    why: 'Raised numbers that touch read as one: the marks 1 and 2 become 12.',
    bad: '# Reports\n\n*The General Assembly*,\n\n*Having considered* the reports of the Secretary-General,[^1][^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: A/79/112.\n\n[^2]: A/79/244.\n',
    good: '# Reports\n\n*The General Assembly*,\n\n*Having considered* the reports of the Secretary-General,[^1],[^2]\n\n1. *Requests* the Secretary-General to report.\n\n[^1]: A/79/112.\n\n[^2]: A/79/244.\n',
    source: 'United Nations Editorial Manual, on footnote indicators and their place in the text.',
  },
  check: ({ draft }) =>
    gapsOf(draft).map(({ at, gap }) => ({
      span: at,
      message: 'A comma parts one footnote mark from the next.',
      fixes: [{ title: 'Put a comma between the marks', edits: [{ ...gap, text: ',' }], safe: true }],
    })),
};

/** What stands between two marks without a comma, and both marks together. */
function gapsOf(draft: Draft): readonly { readonly at: Span; readonly gap: Span }[] {
  return clustersOf(draft).flatMap(({ groups }) =>
    groups.slice(1).flatMap(({ span }, index) => {
      const before = groups[index]?.span;
      if (!before || draft.source.slice(before.end, span.start).includes(',')) return [];
      // The same mark twice is another rule's matter: one of the two is too much.
      if (isSame(groups[index], groups[index + 1])) return [];
      return [{ at: { start: before.start, end: span.end }, gap: { start: before.end, end: span.start } }];
    }),
  );
}

function isSame(one: MarkGroup | undefined, other: MarkGroup | undefined): boolean {
  const [labels, others] = [one, other].map((group) => group?.marks.map(({ mark }) => labelOf(mark)).join());
  return labels === others;
}
