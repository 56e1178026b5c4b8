/** Items that are not labelled in order. */
import type { Draft, Paragraph, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { relabelItems } from './renumber.ts';
import { labelsFor } from './shared/numbering.ts';
import { isSettled } from './shared/references.ts';
import { annexParagraphs, textsOf } from './shared/texts.ts';

/** The rule. */
export const itemLabel: Rule = {
  id: 'item-label',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A label of an item is skipped, repeated, or of another series than its depth has',
    why: 'Items are cited by label: “paragraph 2 (b) (ii)”. They run (a), (b), (c); those below them (i), (ii), (iii), then a., b., c.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) To act;\n\n   (c) To cooperate;\n\n2. *Requests* the Secretary-General to report on paragraph 1 (c) above.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) To act;\n\n   (b) To cooperate;\n\n2. *Requests* the Secretary-General to report on paragraph 1 (b) above.\n',
    source: 'United Nations Editorial Manual, on subparagraphs.',
  },
  check: ({ draft }) =>
    textsOf(draft).flatMap((text) =>
      [...text.preambular, ...text.operative, ...annexParagraphs(text)].flatMap(
        (paragraph) => problemOf(draft, text, paragraph) ?? [],
      ),
    ),
};

const title = 'Label the items anew, with the references to them';

/** One problem for a paragraph, at its first slip: where an item was put in, all behind it are off. */
function problemOf(draft: Draft, text: Text, paragraph: Paragraph): Problem | undefined {
  if (paragraph.items.length === 0) return undefined;
  const slip = labelsFor(paragraph).find(({ item, wanted }) => item.label.raw !== wanted);
  if (!slip) return undefined;
  const { placed, label } = slip.item;
  return {
    span: { start: placed.start + label.span.start, end: placed.start + label.span.end },
    message: `This item is ${slip.wanted}, not ${label.raw}.`,
    fixes: [lazyFix(title, isSettled(draft, text), () => relabelItems(draft, paragraph), false)],
  };
}
