/** Items of the operative part that begin with a small letter. */
import { absoluteSpan } from '../text/positions.ts';
import type { Item } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { openingAt } from './shared/opening-lead.ts';
import { textsOf } from './shared/texts.ts';

/** The rule. */
export const itemCapital: Rule = {
  id: 'item-capital',
  group: 'structure',
  level: 'information',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'An item of the operative part begins with a small letter',
    why: 'Each item is set as a paragraph of its own and begins with a capital, although it goes on with the sentence above it.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) to act;\n\n   (b) To cooperate.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States:\n\n   (a) To act;\n\n   (b) To cooperate.\n',
    source: 'United Nations Editorial Manual, on subparagraphs.',
  },
  check: ({ draft }) =>
    textsOf(draft).flatMap((text) =>
      text.operative.flatMap((paragraph) => paragraph.items.flatMap((item) => problemOf(item) ?? [])),
    ),
};

function problemOf({ placed }: Item): Problem | undefined {
  const start = openingAt(placed.block);
  const word = /^\p{Ll}[\p{L}’'-]*/u.exec(placed.block.plain.slice(start, start + 60))?.[0];
  // Names such as eSwatini or iPhone have their capital behind.
  if (word === undefined || /\p{Lu}/u.test(word)) return undefined;
  const letter = word.charAt(0).toUpperCase();
  return {
    span: absoluteSpan(placed, { start, end: start + word.length }),
    message: 'An item begins with a capital letter.',
    fixes: [
      {
        title: `Capitalize “${word}”`,
        edits: [{ ...absoluteSpan(placed, { start, end: start + 1 }), text: letter }],
        safe: true,
      },
    ],
  };
}
