/** The first mention of a resolution or decision without the date of its adoption. */
import { dateInWords } from '../citations/dates.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, listsOf, type Act } from './citations/acts.ts';
import { firstMentions } from './citations/first-mentions.ts';
import { registeredDate, undatedIn } from './citations/dates.ts';
import { insertedBehind } from './citations/edits.ts';
import { isLaterAct, lastDayOf } from './citations/later.ts';
import { verdictOn } from './citations/owner.ts';
import { inBrackets, isDatedNearby } from './citations/surroundings.ts';
import type { Problem, Rule, RuleContext } from './model.ts';

/** The rule. The Security Council cites by number and year alone. */
export const citationDateMissing: Rule = {
  id: 'citation-date-missing',
  group: 'citations',
  level: 'warning',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'The first mention of a resolution or decision lacks the date of its adoption',
    why: 'At its first mention a resolution is cited by number and date, later by number alone. What is given in brackets needs none.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232,\n\n1. *Requests* the Secretary-General to implement resolution 77/232.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to implement resolution 77/232.\n',
    source:
      'Practice: of the 333 first mentions in the reports that ship, 326 give the date behind the number, and three more elsewhere in the sentence.',
  },
  check: (context) => {
    const first = firstMentions(context);
    const acts = actsOf(context.draft, context.corpus);
    const next = new Map(acts.map((act, index) => [act, acts[index + 1]]));
    return listsOf(acts).flatMap((list) => {
      const lacking = undatedIn(list).flatMap((act) => {
        const key = first.get(act);
        const lack = key === undefined ? undefined : lackOf(act, key, context);
        return lack && !isDatedByNext(lack, next.get(act), context) ? [lack] : [];
      });
      return runsOf(lacking, list).map(problemOf);
    });
  },
};

/** A first mention without a date. */
interface Lack {
  readonly act: Act;
  /** The date (ISO) of what is meant, where the register is certain of it. */
  readonly date: string | undefined;
}

/** A committee is named by the resolution that established it. */
const NAME =
  /\b(?:Committee|Monitoring Team|Panel of Experts) (?:established )?pursuant to (?:[A-Z]\p{L}+ )*$/u;

function lackOf(act: Act, key: string, context: RuleContext): Lack | undefined {
  const { number, placed, citation } = act;
  const verdict = verdictOn(act, context);
  if (verdict.kind === 'time' || (verdict.kind === 'sound' && !verdict.certain)) return undefined;
  const entry = context.corpus.entry(key);
  const day = lastDayOf(context.draft.frontMatter);
  // What is yet to come has a wrong number.
  if (day !== undefined && isLaterAct({ key, entry, given: undefined }, day)) return undefined;
  const date = registeredDate({ key, entry });
  // The year stands in the number.
  if (number.shape === 'council' && date === undefined) return undefined;
  const { start } = citation.phrase;
  const before = placed.block.plain.slice(Math.max(0, start - 80), start);
  if (inBrackets(placed.block, citation.span.start) || NAME.test(before)) return undefined;
  return isDatedNearby(placed.block, key, date, context.corpus) ? undefined : { act, date };
}

const BETWEEN = /^(?:,? and |, )$/u;

/** What parts two acts of one paragraph. */
const between = (one: Act, next: Act): string =>
  next.placed.block.plain.slice(one.citation.span.end, next.citation.span.start);

/**
 * True where the next act has the date for both: "A/RES/69/193 and 69/196 of 18 December 2014", which the recognizers
 * do not read as one list, or "69/193 and 196 (LXIX) of 18 December 2014", once its number is right.
 */
function isDatedByNext({ act, date }: Lack, next: Act | undefined, context: RuleContext): boolean {
  const given = next?.placed === act.placed ? next.citation.date?.iso : undefined;
  if (!next || given === undefined || !BETWEEN.test(between(act, next))) return false;
  return date === undefined ? verdictOn(next, context).kind !== 'sound' : date === given;
}

/** Acts next to each other in a list that share one date, of one session: the last of them takes it for all. */
function runsOf(lacking: readonly Lack[], list: readonly Act[]): readonly (readonly [Lack, ...Lack[]])[] {
  const wanted = new Map(lacking.map((lack) => [lack.act, lack]));
  const runs: [Lack, ...Lack[]][] = [];
  list.forEach((act, index) => {
    const lack = wanted.get(act);
    const before = list[index - 1];
    const last = before && wanted.get(before);
    if (!lack) return;
    if (last && takeOne(last, lack)) runs.at(-1)?.push(lack);
    else runs.push([lack]);
  });
  return runs;
}

function takeOne(one: Lack, next: Lack): boolean {
  const [a, b] = [one.act, next.act];
  const isOneSession = a.number.session === b.number.session && a.number.shape === b.number.shape;
  return isOneSession && one.date === next.date && BETWEEN.test(between(a, b));
}

function problemOf(run: readonly [Lack, ...Lack[]]): Problem {
  const [{ act: first, date }] = run;
  const { placed, citation } = run.at(-1)?.act ?? first;
  const { end } = citation.numberSpan;
  const span = absoluteSpan(placed, { start: first.citation.numberSpan.start, end });
  const message = 'At its first mention a resolution or decision is cited with its date.';
  if (date === undefined)
    return { span, message, fixes: [], unmended: 'the corpus does not know its date for certain' };
  const words = dateInWords(date) ?? date;
  const edit = insertedBehind(placed, end, ` of ${words}`);
  return { span, message, fixes: [{ title: `Insert “of ${words}”`, edits: [edit], safe: true }] };
}
