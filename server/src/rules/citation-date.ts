/** A resolution or decision with a date that is not the one on which it was adopted. */
import { dateInWords } from '../citations/dates.ts';
import { actOfKey } from '../citations/keys.ts';
import { numberFault, sessionWindow, type Window } from '../citations/numbering.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, listsOf, type Act } from './citations/acts.ts';
import { datesOf, registeredDate, wrongDate, type Dated } from './citations/dates.ts';
import { replaced } from './citations/edits.ts';
import { nearNumbers } from './citations/near-numbers.ts';
import { verdictOn } from './citations/owner.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. A date that the documents of the corpus dispute is right, whichever of them it is. */
export const citationDate: Rule = {
  id: 'citation-date',
  group: 'citations',
  level: 'error',
  profiles,
  page: {
    summary:
      'A resolution or decision is given another date than the corpus knows, or one that its session cannot have',
    why: 'A resolution is cited by number and date. Where the two disagree, the reader cannot tell which of them is meant.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2021,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'The adopted texts in the corpus; the dates of the sessions.',
  },
  check: (context) =>
    listsOf(actsOf(context.draft, context.corpus)).flatMap((list) =>
      datesOf(list).flatMap((dated) => problemOf(dated, context) ?? []),
    ),
};

function problemOf(dated: Dated, context: RuleContext): Problem | undefined {
  const { direct, date } = dated;
  const verdict = verdictOn(direct, context);
  if (verdict.kind !== 'time' && !(verdict.kind === 'sound' && verdict.certain)) return undefined;
  if (registeredDate(direct) !== undefined) return registered(dated, context);
  const organ = direct.key === undefined ? undefined : actOfKey(direct.key)?.organ;
  const fault = organ === undefined ? undefined : numberFault(organ, direct.number, date.iso);
  const window = organ === undefined ? undefined : sessionWindow(organ, direct.number);
  if (window && fault?.kind === 'date') return impossible(dated, window, context);
  return disputed(dated, context);
}

/** The register is certain of another date. */
function registered(dated: Dated, context: RuleContext): Problem | undefined {
  const { direct, date, acts } = dated;
  const right = wrongDate(dated);
  if (right === undefined) return undefined;
  // Others of the list may have the date that is given.
  const shared = acts.every((act) => [undefined, right].includes(wrongDate({ ...dated, direct: act })));
  const numbers = numberFixes(dated, context);
  return {
    span: absoluteSpan(direct.placed, date.span),
    message: `${nameOf(direct)} is of ${inWords(right)}.`,
    fixes: [...dateFix(dated, right, shared && numbers.length === 0), ...numbers],
  };
}

/** The register is not certain of the date; but the session did not sit then. */
function impossible(dated: Dated, { from, to }: Window, context: RuleContext): Problem {
  const { direct, date } = dated;
  const fixes = [
    ...disputedDates(direct, context).flatMap((value) => dateFix(dated, value, false)),
    ...numberFixes(dated, context),
  ];
  return {
    span: absoluteSpan(direct.placed, date.span),
    message: `${nameOf(direct)} must be of a day between ${inWords(from)} and ${inWords(to)}: either its number or its date is wrong.`,
    fixes,
    ...(fixes.length === 0 && { unmended: 'the corpus does not know which of the two is wrong' }),
  };
}

/** The documents of the corpus give several dates, and none of them is this one. */
function disputed(dated: Dated, context: RuleContext): Problem | undefined {
  const { direct, date } = dated;
  const values = disputedDates(direct, context);
  if (values.length === 0 || values.includes(date.iso)) return undefined;
  return {
    span: absoluteSpan(direct.placed, date.span),
    level: 'warning',
    message: `${nameOf(direct)} is of ${values.map(inWords).join(' or of ')} in adopted texts.`,
    fixes: values.flatMap((value) => dateFix(dated, value, false)),
  };
}

function disputedDates({ entry }: Act, { corpus }: RuleContext): readonly string[] {
  if (entry?.dateDisputed !== true) return [];
  return corpus.evidence(entry.id).flatMap(({ field, value }) => (field === 'date' ? [value] : []));
}

function dateFix({ direct, date }: Dated, right: string, safe: boolean): readonly Fix[] {
  const words = inWords(right);
  const edit = replaced(direct.placed, date.span, words);
  return edit ? [{ title: `Replace by “${words}”`, edits: [edit], safe }] : [];
}

/** Where a number nearly like the one given is of this very date, that one may have been meant. */
function numberFixes({ direct, date }: Dated, { corpus }: RuleContext): readonly Fix[] {
  return nearNumbers(direct, date.iso, corpus).flatMap((number) => {
    const edit = replaced(direct.placed, direct.citation.numberSpan, number);
    return edit ? [{ title: `Change the number to “${number}”`, edits: [edit], safe: false }] : [];
  });
}

function nameOf({ citation }: Act): string {
  return `${citation.kind === 'decision' ? 'Decision' : 'Resolution'} ${citation.number}`;
}

const inWords = (iso: string): string => dateInWords(iso) ?? iso;
