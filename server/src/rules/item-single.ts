/** An (a) without a (b). */
import type { Item, Paragraph } from '../text/model.ts';
import { annexParagraphs, textsOf } from './shared/texts.ts';
import type { Problem, Rule } from './model.ts';

/** The rule. */
export const itemSingle: Rule = {
  id: 'item-single',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'An item stands alone',
    why: 'Items divide what a paragraph says; one alone divides nothing, and mostly means that its neighbour was lost or merged.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) To act and to cooperate;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) To act;\n\n   (b) To cooperate;\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'General editorial practice.',
  },
  check: ({ draft }) =>
    textsOf(draft).flatMap((text) =>
      [...text.preambular, ...text.operative, ...annexParagraphs(text)].flatMap(problemsOf),
    ),
};

function problemsOf({ items }: Paragraph): readonly Problem[] {
  const siblings = new Map<string, Item[]>();
  for (const item of items) {
    const parent = item.path.slice(0, -1).join(' ');
    const list = siblings.get(parent);
    if (list) list.push(item);
    else siblings.set(parent, [item]);
  }
  return [...siblings.values()].flatMap((list) => {
    const [only] = list;
    if (!only || list.length > 1) return [];
    const { start } = only.placed;
    const { span } = only.label;
    return [
      {
        span: { start: start + span.start, end: start + span.end },
        message: `${only.label.raw} stands alone: an item needs a second beside it.`,
        fixes: [],
      },
    ];
  });
}
