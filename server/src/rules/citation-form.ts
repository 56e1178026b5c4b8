/** A number that the organ of a resolution or decision cannot have given it. */
import type { ActCitation } from '../citations/model.ts';
import type { Placed } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, type Act } from './citations/acts.ts';
import { replaced } from './citations/edits.ts';
import { faultyInNotes, type NoteNumber } from './citations/note-numbers.ts';
import { verdictOn } from './citations/owner.ts';
import { renderingsOf, type Rendering } from './citations/renderings.ts';
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
  check: (context) => [
    ...actsOf(context.draft, context.corpus).flatMap((act) => inText(act, context)),
    ...faultyInNotes(context).map((found) => inNote(found, context)),
  ],
};

function inText(act: Act, context: RuleContext): readonly Problem[] {
  const verdict = verdictOn(act, context);
  if (verdict.kind !== 'form') return [];
  const { organ, example } = verdict;
  const message = `The ${organ} has no ${act.citation.kind} numbered like this: its numbers look like ${example}.`;
  return [problemAt(act.placed, act.citation, message, renderingsOf(act, organ, context.corpus))];
}

function inNote({ note, organs, ...act }: NoteNumber, { corpus }: RuleContext): Problem {
  const [organ = '', ...others] = organs;
  const who = others.length === 0 ? `The ${organ} has no` : 'No organ has a';
  const message = `${who} ${act.citation.kind} numbered like this.`;
  const renderings = organs.flatMap((one) => renderingsOf(act, one, corpus));
  const sure = renderings.filter((one) => one.registered);
  return problemAt(
    note.placed,
    act.citation,
    message,
    sure.length > 0 || others.length > 0 ? sure : renderings,
  );
}

function problemAt(
  placed: Placed,
  { numberSpan }: ActCitation,
  message: string,
  renderings: readonly Rendering[],
): Problem {
  const fixes = renderings.flatMap(({ number, registered }): readonly Fix[] => {
    const edit = replaced(placed, numberSpan, number);
    const safe = registered && renderings.length === 1;
    return edit ? [{ title: `Write “${number}”`, edits: [edit], safe }] : [];
  });
  return {
    span: absoluteSpan(placed, numberSpan),
    message,
    fixes,
    ...(fixes.length === 0 && { unmended: 'the corpus does not know which number is meant' }),
  };
}
