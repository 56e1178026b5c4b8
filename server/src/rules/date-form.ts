/** A date in another form than “15 December 2022”. */
import type { Block, Span } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { replaced } from './citations/edits.ts';
import type { BlockRule, Problem } from './model.ts';
import { citationsIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';
import { dateSlips } from './style/date-forms.ts';
import { isOwn } from './style/own-words.ts';

/** The rule. */
export const dateForm: BlockRule = {
  id: 'date-form',
  group: 'style',
  level: 'warning',
  profiles,
  page: {
    summary: 'A date in another form than “15 December 2022”, or a day that does not exist',
    why: 'Day, month in full and year, without ordinals and commas, read the same everywhere; figures alone do not.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the workshop held on March 12th, 2024,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the workshop held on 12 March 2024,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on numbers, dates and time.',
  },
  kinds: prose,
  checkBlock: (block, { corpus }) => {
    const forms = dateSlips(block.plain)
      .filter(({ start }) => isOwn(block, start))
      .map(({ right, ...plain }) => problemAt(block, plain, right));
    const impossible = citationsIn(block, corpus).flatMap((citation) =>
      citation.kind === 'date' && citation.fault === 'impossible' && isOwn(block, citation.span.start)
        ? [noSuchDay(block, citation.span, citation.from > citation.to)]
        : [],
    );
    return [...forms, ...impossible];
  },
};

function problemAt(block: Block, plain: Span, right: string | undefined): Problem {
  const span = sourceSpan(block, plain);
  if (right === undefined) {
    const message = 'A date has its month in words: “15 December 2022”.';
    return { span, message, fixes: [], unmended: 'the figures do not tell the day from the month' };
  }
  const message = `A date is written day first, without ordinals and commas: “${right}”.`;
  const edit = replaced({ block, start: 0 }, plain, right);
  return edit
    ? { span, message, fixes: [{ title: `Write “${right}”`, edits: [edit], safe: true }] }
    : { span, message, fixes: [], unmended: 'markup stands within the date' };
}

function noSuchDay(block: Block, plain: Span, backwards: boolean): Problem {
  return {
    span: sourceSpan(block, plain),
    message: backwards ? 'The first day of this range is after its last.' : 'There is no such day.',
    fixes: [],
    unmended: 'only the drafter knows which day is meant',
  };
}
