/** A resolution or decision that the corpus does not know. */
import { actsOf, type Act } from './citations/acts.ts';
import { isHeld, reportOn } from './citations/held.ts';
import { isLaterAct, lastDayOf } from './citations/later.ts';
import { nearNumbers } from './citations/near-numbers.ts';
import { replaced } from './citations/edits.ts';
import { verdictOn } from './citations/owner.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/**
 * The rule. A corpus knows what its documents cite, which is little of what there is: not to be known is a hint. It
 * is an error where the corpus holds the organ's own report on the session up to that date, and nothing is missing.
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
    const { draft, corpus } = context;
    if (corpus.stats().register === 0) return [];
    const seen = new Set<string>();
    return actsOf(draft, corpus).flatMap((act) => {
      const { key } = act;
      if (key === undefined || seen.has(key) || act.entry || isHeld(key, corpus)) return [];
      seen.add(key);
      return problemOf(act, key, context) ?? [];
    });
  },
};

function problemOf(act: Act, key: string, context: RuleContext): Problem | undefined {
  const { citation, entry, span } = act;
  const { draft, corpus } = context;
  const verdict = verdictOn(act, context);
  if (verdict.kind !== 'sound' || !verdict.certain) return undefined;
  const given = citation.date?.iso;
  const day = lastDayOf(draft.frontMatter);
  if (day !== undefined && isLaterAct({ key, entry, given }, day)) return undefined;
  const report = reportOn(key, corpus);
  const isMissing = report !== undefined && given !== undefined && given <= report.date;
  const fixes =
    given === undefined ? [] : nearNumbers(act, given, corpus).flatMap((number) => fixOf(act, number));
  return {
    span,
    message: isMissing
      ? `The report on that session, ${report.symbol}, has no ${citation.kind} ${citation.number}.`
      : `The corpus does not know ${citation.kind} ${citation.number}.`,
    ...(isMissing && { level: 'error' }),
    fixes,
    ...(fixes.length === 0 && { unmended: 'the corpus does not know which number is meant' }),
  };
}

/** A number that the corpus knows with that date. */
function fixOf({ placed, citation }: Act, number: string): readonly Fix[] {
  const edit = replaced(placed, citation.numberSpan, number);
  return edit ? [{ title: `Write “${number}”, which is of that day`, edits: [edit], safe: false }] : [];
}
