/** A resolution or decision that the corpus does not know. */
import type { CorpusDocument } from '../corpus/model.ts';
import { actsOf, listsOf, type Act } from './citations/acts.ts';
import { replaced } from './citations/edits.ts';
import { isHeld, reportOn } from './citations/held.ts';
import { isLaterAct, lastDayOf } from './citations/later.ts';
import { nearNumbers } from './citations/near-numbers.ts';
import { verdictOn } from './citations/owner.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/**
 * The rule. A corpus knows what its documents cite, which is little of what there is: not to be known is a hint, one
 * for neighbours in a list. It is an error where the corpus holds the organ's own report on the session up to that
 * date, and nothing is missing.
 */
export const citationUnknown: Rule = {
  id: 'citation-unknown',
  group: 'citations',
  level: 'hint',
  profiles,
  page: {
    summary: 'A resolution or decision is cited that the corpus does not know',
    why: 'A number that no adopted text has ever cited may be a slip of the keys. Where the organ’s own report on the session has no such number, it is one.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/223 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'What the documents of the corpus cite and hold.',
  },
  check: (context) => {
    if (context.corpus.stats().register === 0) return [];
    const seen = new Set<string>();
    return listsOf(actsOf(context.draft, context.corpus)).flatMap((list) => problemsIn(list, seen, context));
  },
};

/** @param seen the keys that were asked about before: each is said to be unknown once */
function problemsIn(list: readonly Act[], seen: Set<string>, context: RuleContext): readonly Problem[] {
  const problems: Problem[] = [];
  let run: Act[] = [];
  const close = (): void => {
    if (run.length > 0) problems.push(hintAt(run, context));
    run = [];
  };
  for (const act of list) {
    const { key } = act;
    const isUnknown = key !== undefined && !seen.has(key) && !isKnown(act, key, context);
    if (key !== undefined) seen.add(key);
    const report = isUnknown ? reportWithout(act, key, context) : undefined;
    if (isUnknown && !report) run.push(act);
    else close();
    if (report) problems.push(errorAt(act, report, context));
  }
  close();
  return problems;
}

/** True also where the number is no organ's, or is yet to come: those are other rules' matters. */
function isKnown(act: Act, key: string, context: RuleContext): boolean {
  const { draft, corpus } = context;
  const { entry, citation } = act;
  if (entry || isHeld(key, corpus)) return true;
  const day = lastDayOf(draft.frontMatter);
  if (day !== undefined && isLaterAct({ key, entry, given: citation.date?.iso }, day)) return true;
  const verdict = verdictOn(act, context);
  return verdict.kind !== 'sound' || !verdict.certain;
}

/** The organ's own report that should have the act, by its date, and has not. */
function reportWithout({ citation }: Act, key: string, { corpus }: RuleContext): CorpusDocument | undefined {
  const report = reportOn(key, corpus);
  return report && citation.date && citation.date.iso <= report.date ? report : undefined;
}

function hintAt(run: readonly Act[], { corpus }: RuleContext): Problem {
  const [start, end] = [run[0]?.span.start ?? 0, run.at(-1)?.span.end ?? 0];
  const [only] = run;
  const message =
    only && run.length === 1
      ? `The corpus does not know ${only.citation.kind} ${only.citation.number}.`
      : `The corpus does not know these ${run.length} numbers.`;
  return { span: { start, end }, message, fixes: run.flatMap((act) => fixesFor(act, corpus)) };
}

function errorAt(act: Act, { symbol }: CorpusDocument, { corpus }: RuleContext): Problem {
  const { kind, number } = act.citation;
  const fixes = fixesFor(act, corpus);
  return {
    span: act.span,
    level: 'error',
    message: `The report on that session, ${symbol}, has no ${kind} ${number}.`,
    fixes,
    ...(fixes.length === 0 && { unmended: 'the corpus does not know which number is meant' }),
  };
}

/** Numbers one figure apart that the corpus knows with the date given. */
function fixesFor(act: Act, corpus: RuleContext['corpus']): readonly Fix[] {
  const { placed, citation } = act;
  const numbers = citation.date ? nearNumbers(act, citation.date.iso, corpus) : [];
  return numbers.flatMap((number) => {
    const edit = replaced(placed, citation.numberSpan, number);
    return edit ? [{ title: `Write “${number}”, which is of that day`, edits: [edit], safe: false }] : [];
  });
}
