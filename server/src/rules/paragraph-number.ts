/** Paragraphs that are not numbered in order. */
import type { Draft, Paragraph, Span, Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { lazyFix } from './notes/lazy-fix.ts';
import { renumberParagraphs } from './renumber.ts';
import { numbersFor, written } from './shared/numbering.ts';
import { openingAt, openingLead, stoplessNumber } from './shared/opening-lead.ts';
import { isSettled } from './shared/references.ts';
import { scopesOf, textsOf } from './shared/texts.ts';

/** The rule. */
export const paragraphNumber: Rule = {
  id: 'paragraph-number',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A paragraph has no number, or a number that is skipped, repeated or out of order',
    why: 'Operative paragraphs are cited, negotiated and voted on by number. They count from 1 through the text, anew in each roman-numbered section and each annex; a sole operative paragraph may go without, and “3 bis” is at home while a text is negotiated.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States to act;\n\n3. *Invites* the entities of the United Nations system to help;\n\n4. *Requests* the Secretary-General to report on paragraph 3 above.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Urges* Member States to act;\n\n2. *Invites* the entities of the United Nations system to help;\n\n3. *Requests* the Secretary-General to report on paragraph 2 above.\n',
    source: 'United Nations Editorial Manual, on the numbering of paragraphs.',
  },
  check: ({ draft }) =>
    textsOf(draft).flatMap((text) => scopesOf(text).flatMap((scope) => problemOf(draft, text, scope) ?? [])),
};

const title = 'Number the paragraphs anew, with the references to them';

/** One problem for a scope, at its first slip: where a paragraph was put in, all behind it are off. */
function problemOf(draft: Draft, text: Text, scope: readonly Paragraph[]): Problem | undefined {
  const numbers = numbersFor(scope);
  const wrong = numbers.findIndex(
    ({ paragraph: { number }, wanted }) => !number || written(number) !== wanted,
  );
  const slip = numbers[wrong];
  if (!slip) return undefined;
  const { paragraph, wanted } = slip;
  const before = numbers[wrong - 1]?.paragraph.number;
  const place = before ? `After ${written(before)} comes ${wanted}` : `The first number is ${wanted}`;
  return {
    span: numberSpan(paragraph),
    message: paragraph.number
      ? `${place}, not ${written(paragraph.number)}.`
      : stoplessNumber(paragraph.placed.block)
        ? `The number is written “${wanted}.”`
        : `This paragraph lacks its number, ${wanted}.`,
    // A reference that means nothing now might come to mean a paragraph by its new number.
    fixes: [lazyFix(title, isSettled(draft, text), () => renumberParagraphs(draft, scope), false)],
  };
}

/** The number, or the lead of a paragraph that has none. */
function numberSpan({ placed, number }: Paragraph): Span {
  const { start, block } = placed;
  if (number) return { start: start + number.span.start, end: start + number.span.end };
  const stopless = stoplessNumber(block);
  if (stopless) return absoluteSpan(placed, { start: stopless.start, end: stopless.end - 1 });
  const at = openingAt(block);
  return absoluteSpan(placed, openingLead(block, 'operative')?.span ?? { start: at, end: at + 1 });
}
