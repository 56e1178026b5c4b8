/** A number that the organ of a resolution or decision cannot have given it. */
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, type Act } from './citations/acts.ts';
import { replaced } from './citations/edits.ts';
import { verdictOn } from './citations/owner.ts';
import { renderingsOf } from './citations/renderings.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const citationForm: Rule = {
  id: 'citation-form',
  group: 'citations',
  level: 'error',
  profiles,
  page: {
    summary: 'A resolution or decision has a number that its organ cannot have given it',
    why: 'Every organ numbers in its own way, and some have changed it: the General Assembly wrote 3363 (XXX) to its thirtieth session and 31/16 A after it, the Security Council writes 1454 (2002), the Economic and Social Council wrote 155 C (VII) and writes 1982/29. A number of another build leads nowhere.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 232 (LXXVII) of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on the numbering of resolutions and decisions.',
  },
  check: (context) => actsOf(context.draft, context.corpus).flatMap((act) => problemOf(act, context) ?? []),
};

function problemOf(act: Act, context: RuleContext): Problem | undefined {
  const verdict = verdictOn(act, context);
  if (verdict.kind !== 'form') return undefined;
  const { organ, example } = verdict;
  const { placed, citation } = act;
  const renderings = renderingsOf(act, organ, context.corpus);
  const fixes = renderings.flatMap(({ number, registered }): readonly Fix[] => {
    const edit = replaced(placed, citation.numberSpan, number);
    const safe = registered && renderings.length === 1;
    return edit ? [{ title: `Write “${number}”`, edits: [edit], safe }] : [];
  });
  return {
    span: absoluteSpan(placed, citation.numberSpan),
    message: `The ${organ} has no ${citation.kind} numbered like this: its numbers look like ${example}.`,
    fixes,
    ...(fixes.length === 0 && { unmended: 'the corpus does not know which number is meant' }),
  };
}
