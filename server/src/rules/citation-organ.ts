/** A resolution or decision under another organ than the one that adopted it. */
import type { Span } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, listsOf, type Act } from './citations/acts.ts';
import { named, renamings } from './citations/naming.ts';
import { verdictOn, type Verdict } from './citations/owner.ts';
import type { Fix, Problem, Rule, RuleContext } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const citationOrgan: Rule = {
  id: 'citation-organ',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary: 'A resolution or decision is cited as that of another organ, or does not say whose it is',
    why: 'Every organ numbers its own resolutions. Without the right name, a number leads to another text or to none; “its” and no name at all stand for the organ that speaks.',
    bad: '# Technical assistance\n\n*The Economic and Social Council*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The Economic and Social Council*,\n\n*Recalling* General Assembly resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on references to resolutions and decisions.',
  },
  check: (context) => {
    let before: readonly Act[] = [];
    return listsOf(actsOf(context.draft, context.corpus)).flatMap((list) => {
      const goesOn = before[0]?.placed === list[0].placed && list[0].citation.organ === undefined;
      const problems = problemsIn(list, context);
      // "Council resolutions 2001/12 …, as well as resolution 2008/25": one name stands for all, and one finding.
      const isSame = goesOn && problems.length > 0 && sameOrgan(before, list, context);
      if (problems.length > 0) before = list;
      return isSame ? [] : problems;
    });
  },
};

/** True where both lists are said to be the same other organ's. */
function sameOrgan(one: readonly Act[], other: readonly Act[], context: RuleContext): boolean {
  const [a, b] = [one, other].map(([act]) => act && verdictOn(act, context));
  return a?.kind === 'organ' && b?.kind === 'organ' && a.is === b.is;
}

type Foreign = Extract<Verdict, { readonly kind: 'organ' }>;

function problemsIn(list: readonly [Act, ...Act[]], context: RuleContext): readonly Problem[] {
  const foreign = list.flatMap((act) => {
    const verdict = verdictOn(act, context);
    return verdict.kind === 'organ' ? [{ act, verdict }] : [];
  });
  const [first] = foreign;
  if (!first) return [];
  const isOne =
    foreign.length === list.length && foreign.every(({ verdict }) => verdict.is === first.verdict.is);
  const certain = foreign.some(({ verdict }) => verdict.certain);
  return isOne
    ? [ofList(list, { ...first.verdict, certain })]
    : foreign.map(({ act, verdict }) => ofOne(act, verdict));
}

/** All of a list are the same other organ's. */
function ofList(list: readonly [Act, ...Act[]], { is, certain }: Foreign): Problem {
  const [first] = list;
  const mention = first.citation.organ;
  const span = absoluteSpan(first.placed, mention?.span ?? first.citation.numberSpan);
  const message = messageOf(first, is, list.length > 1);
  if (is === undefined)
    return { span, message, fixes: [], unmended: 'the number alone does not tell which organ adopted it' };
  return { span, message, fixes: fixesOf(list, is, certain) };
}

function fixesOf(list: readonly [Act, ...Act[]], organ: string, certain: boolean): readonly Fix[] {
  const [first] = list;
  const mention = first.citation.organ;
  if (mention)
    return renamings(first, mention, organ).map(({ words, edit }) => ({
      title: `Replace by “${words}”`,
      edits: [edit],
      safe: certain,
    }));
  const edits = named(first, list.at(-1)?.citation.span.end ?? 0, organ);
  return [{ title: `Insert the name of the ${organ}`, edits, safe: certain }];
}

/** One of several is another organ's. */
function ofOne(act: Act, { is }: Foreign): Problem {
  return {
    span: numberSpan(act),
    message: messageOf(act, is, false),
    fixes: [],
    unmended: 'the organ that is named stands for the other numbers of the list, too',
  };
}

const numberSpan = ({ placed, citation }: Act): Span => absoluteSpan(placed, citation.numberSpan);

function messageOf({ citation }: Act, is: string | undefined, several: boolean): string {
  const noun = citation.kind === 'decision' ? 'decision' : 'resolution';
  const numbered = `${noun}${several ? 's' : ''} ${citation.number}`;
  if (is === undefined) return `Say whose ${numbered} ${several ? 'and the others are' : 'is'}.`;
  const what = several
    ? `These ${noun}s are those`
    : `${noun === 'decision' ? 'Decision' : 'Resolution'} ${citation.number} is that`;
  return `${what} of the ${is}.`;
}
