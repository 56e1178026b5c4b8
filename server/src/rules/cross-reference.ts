/** References to paragraphs, items, sections and annexes that do not exist. */
import type { Draft } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { pointersOf } from './shared/references.ts';
import type { Pointer } from './shared/references.ts';

/** The rule. */
export const crossReference: Rule = {
  id: 'cross-reference',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A reference to a paragraph, item, section or annex of the text that does not exist',
    why: 'Paragraphs move while a text is negotiated, and references are forgotten. A reader who looks for “paragraph 12 above” in a text of nine paragraphs cannot know what was meant.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States to act;\n\n2. *Requests* the Secretary-General to report on paragraph 12 above.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States to act;\n\n2. *Requests* the Secretary-General to report on paragraph 1 above.\n',
    source: 'United Nations Editorial Manual, on references within a document.',
  },
  check: ({ draft }) => pointersOf(draft).flatMap((pointer) => problemOf(draft, pointer) ?? []),
};

function problemOf({ source }: Draft, pointer: Pointer): Problem | undefined {
  const { placed, reference, meant, span } = pointer;
  const words = source.slice(span.start, span.end);
  if (meant === 'missing') {
    const unit = reference.unit === 'item' ? 'subparagraph' : reference.unit;
    const message =
      words.toLowerCase() === unit ? `This text has no ${unit}.` : `This text has no ${unit} ${words}.`;
    return { span, message, fixes: [] };
  }
  if (meant === 'unclear' || meant.paragraph.placed.start === placed.start) return undefined;
  const { where } = reference;
  if (where !== 'above' && where !== 'below') return undefined;
  const target = (meant.item ?? meant.paragraph).placed.start;
  const right = target < placed.start ? 'above' : 'below';
  if (right === where) return undefined;
  const end = reference.span.end;
  const word = absoluteSpan(placed, { start: end - where.length, end });
  return {
    span: word,
    message: `What this refers to stands ${right}.`,
    fixes: [{ title: `Change to “${right}”`, edits: [{ ...word, text: right }], safe: false }],
  };
}
