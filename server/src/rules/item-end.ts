/** Items that do not end as their paragraph does. */
import type { Item, Paragraph, Text } from '../text/model.ts';
import type { Problem, Rule } from './model.ts';
import { labelsFor } from './shared/numbering.ts';
import { endSpan, endWith, endingOf } from './shared/ending.ts';
import { preambleOf } from './shared/organ-line.ts';
import { closesSection, textsOf } from './shared/texts.ts';

/** The rule. Items of an annex follow the text that the annex is; agendas have no punctuation of their own. */
export const itemEnd: Rule = {
  id: 'item-end',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'An item does not end as its paragraph would',
    why: 'Items go on with the sentence of their paragraph: they are parted by semicolons, the last ends as the paragraph would without them, and one with items of its own ends in a colon.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States:\n\n   (a) To act.\n\n   (b) To cooperate;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States:\n\n   (a) To act;\n\n   (b) To cooperate;\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'Editorial practice of the General Assembly.',
  },
  check: ({ draft }) =>
    textsOf(draft).flatMap((text) =>
      [...preambleOf(text), ...text.operative].flatMap((paragraph) => problemsOf(text, paragraph)),
    ),
};

function problemsOf(text: Text, paragraph: Paragraph): readonly Problem[] {
  const { items } = paragraph;
  if (items.some(({ label }) => label.style === 'number')) return [];
  const parting = partingMarks(paragraph);
  const labelled = labelsFor(paragraph).every(({ item, wanted }) => item.label.raw === wanted);
  return items.flatMap((item, index) => {
    const { placed } = item;
    const { mark } = endingOf(placed.block);
    const next = items[index + 1];
    const allowed = endsOf(text, paragraph, item, next, parting);
    const [wanted = ';'] = allowed;
    if (placed.block.plain === '' || allowed.includes(mark)) return [];
    // Where a label is wrong, so may be the depth.
    if (!labelled && next && /^[,:;]$/u.test(mark)) return [];
    return [
      {
        span: endSpan(placed),
        message: `This item ends in ${names[wanted] ?? 'a semicolon'}.`,
        fixes: [{ title: `End with “${wanted}”`, edits: [endWith(placed, wanted)], safe: true }],
      },
    ];
  });
}

const names: Readonly<Record<string, string>> = {
  ':': 'a colon, since items of its own follow',
  ',': 'a comma',
  ';': 'a semicolon',
  '.': 'a full stop, as the last of the text',
};

/** The marks that an item may end in, the usual one first. */
function endsOf(
  text: Text,
  paragraph: Paragraph,
  item: Item,
  next: Item | undefined,
  parting: readonly string[],
): readonly string[] {
  if (next && next.depth > item.depth) return [':'];
  if (paragraph.part === 'preambular') return next ? parting : [','];
  if (next) return [';'];
  if (text.operative.at(-1) === paragraph) return ['.'];
  return closesSection(text, paragraph) ? [';', '.'] : [';'];
}

/** What parts the items of a preambular paragraph: commas or semicolons, whichever most of them have. */
function partingMarks({ items }: Paragraph): readonly string[] {
  const marks = items.slice(0, -1).map(({ placed }) => endingOf(placed.block).mark);
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  if (count(',') === 0 && count(';') === 0) return [',', ';'];
  return count(';') > count(',') ? [';'] : [','];
}
