/** Resolutions or decisions cited together that do not stand in the order of their numbers. */
import { romanValue } from '../citations/roman.ts';
import type { Span, TextEdit } from '../text/model.ts';
import { actsOf, listsOf, type Act } from './citations/acts.ts';
import { undatedIn } from './citations/dates.ts';
import { replaced } from './citations/edits.ts';
import { verdictOn } from './citations/owner.ts';
import type { Problem, Rule } from './model.ts';
import { profiles } from './profile.ts';

/** The rule. */
export const citationOrder: Rule = {
  id: 'citation-order',
  group: 'citations',
  level: 'information',
  profiles,
  page: {
    summary: 'Resolutions or decisions that are cited together do not stand in ascending order',
    why: 'Resolutions are listed as they were adopted, the earliest first. A reader who looks for one of ten, or adds an eleventh, goes by that order.',
    bad: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolutions 78/227 of 19 December 2023 and 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolutions 77/232 of 15 December 2022 and 78/227 of 19 December 2023,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'Measured on the adopted texts of the corpus.',
  },
  check: (context) =>
    listsOf(actsOf(context.draft, context.corpus)).flatMap((list) => {
      // Where a number is wrong, or one of several organs', that is the matter.
      const kinds = new Set(list.map((act) => verdictOn(act, context).kind));
      const isSound = list.length > 1 && kinds.size === 1 && !kinds.has('form') && !kinds.has('time');
      return isSound ? (problemOf(list) ?? []) : [];
    }),
};

function problemOf(list: readonly [Act, ...Act[]]): Problem | undefined {
  const ranks = new Map(list.map((act) => [act, rankOf(act)]));
  const comparable = [...ranks.values()].every((rank) => rank?.build === ranks.get(list[0])?.build);
  if (!comparable) return undefined;
  const compare = (a: Act, b: Act): number => compareRanks(ranks.get(a), ranks.get(b));
  const late = list.find((act, index) => {
    const before = list[index - 1];
    return before !== undefined && compare(before, act) > 0;
  });
  if (!late) return undefined;
  const numbers = [...list].sort(compare).map(({ citation }) => citation.number);
  const found = { span: late.span, message: `In the order of adoption: ${numbers.join(', ')}.` };
  const edits = sorted(list, compare);
  // A title behind the last may be that of all, and then stays where it is, or its own.
  const safe = !list.some(({ citation }) => citation.title) || list.every(({ citation }) => citation.title);
  return edits
    ? { ...found, fixes: [{ title: `Sort into ${numbers.join(', ')}`, edits, safe }] }
    : {
        ...found,
        fixes: [],
        unmended: 'what belongs to each of them cannot be told from what belongs to all',
      };
}

/** Where a number stands among others; those of different builds cannot be compared. */
interface Rank {
  readonly build: string;
  readonly parts: readonly (number | string)[];
}

/** An organ's numbers with roman sessions come before those without. */
const eras: Readonly<Partial<Record<Act['number']['shape'], number>>> = {
  roman: 0,
  session: 1,
  year: 1,
  council: 1,
  point: 1,
};

function rankOf({ number }: Act): Rank | undefined {
  const { shape, session, serial, letter } = number;
  const [, prefix = '', count = ''] = /^(E?S-)?(.+)$/u.exec(session) ?? [];
  const value = /^\d+$/u.test(count) ? Number(count) : romanValue(count);
  if (value === undefined) return undefined;
  return { build: prefix, parts: [eras[shape] ?? 1, value, Number(serial), letter] };
}

function compareRanks(a: Rank | undefined, b: Rank | undefined): number {
  for (const [index, part] of a?.parts.entries() ?? []) {
    const other = b?.parts[index] ?? part;
    if (part !== other) return part < other ? -1 : 1;
  }
  return 0;
}

/** Acts that share a date or a number, "53/243 A and B", with all that belongs to them. */
interface Unit extends Span {
  readonly acts: readonly [Act, ...Act[]];
}

/** What may part units from each other; it stays where it is. */
const separator = /^(?:,? and |, (?:as well as )?|,? or |; (?:and )?)$/u;
/** Words that count what stands before them. */
const counting = /\b(?:former|latter|respectively)\b/u;

/** The edits that sort a list; undefined where a mark, markup or words belong to a place in it. */
function sorted(
  list: readonly [Act, ...Act[]],
  compare: (a: Act, b: Act) => number,
): readonly TextEdit[] | undefined {
  const { placed, citation } = list[0];
  const { plain, marks } = placed.block;
  const units = unitsOf(plain, list).map((unit) => ({ unit, text: inner(plain, unit, compare) }));
  const gaps = units.slice(1).map(({ unit }, index) => plain.slice(units[index]?.unit.end, unit.start));
  const whole = { start: citation.numberSpan.start, end: units.at(-1)?.unit.end ?? 0 };
  const titled = list.filter((act) => act.citation.title);
  const isBound =
    (titled.length > 0 && titled.length < list.length && titled[0] !== list.at(-1)) ||
    citation.pinpoints.some(({ span }) => span.start < whole.start) ||
    marks.some(({ at }) => whole.start < at && at <= whole.end + 2) ||
    replaced(placed, whole, '') === undefined ||
    counting.test(plain);
  if (isBound || !gaps.every((gap) => separator.test(gap)) || units.some(({ text }) => text === undefined))
    return undefined;
  const order = [...units].sort((a, b) => compare(least(a.unit, compare), least(b.unit, compare)));
  return units.flatMap(({ unit }, index) => {
    const text = order[index]?.text ?? '';
    const edit = plain.slice(unit.start, unit.end) === text ? undefined : replaced(placed, unit, text);
    return edit ?? [];
  });
}

function least({ acts }: Unit, compare: (a: Act, b: Act) => number): Act {
  return acts.reduce((first, act) => (compare(act, first) < 0 ? act : first), acts[0]);
}

function unitsOf(plain: string, list: readonly [Act, ...Act[]]): readonly Unit[] {
  const alone = new Set(undatedIn(list));
  const ofAll = !list.every(({ citation }) => citation.title);
  const units: Unit[] = [];
  for (const act of list) {
    const { numberSpan, date } = act.citation;
    const end = endOf(plain, act, ofAll);
    const last = units.at(-1);
    const before = last?.acts.at(-1);
    const shares =
      before && date && before.citation.date?.span.start === date.span.start && !alone.has(before);
    const isLetter = !/^[\dESW]/u.test(plain.slice(numberSpan.start, numberSpan.end));
    if (last && (shares === true || isLetter))
      units[units.length - 1] = { start: last.start, end, acts: [...last.acts, act] };
    else units.push({ start: numberSpan.start, end, acts: [act] });
  }
  return units;
}

/** The end of an act with its date, its place, and its title unless that is the title of all. */
function endOf(plain: string, { citation }: Act, ofAll: boolean): number {
  const { span, title } = citation;
  if (!title || ofAll) return span.end;
  const closing = title.form === 'quoted' && /^["”]/u.test(plain.slice(title.span.end)) ? 1 : 0;
  return Math.max(span.end, title.span.end + closing);
}

/** What a unit says, its numbers sorted where they share a date; undefined where something belongs to one of them. */
function inner(
  plain: string,
  { start, end, acts }: Unit,
  compare: (a: Act, b: Act) => number,
): string | undefined {
  const order = [...acts].sort(compare);
  if (order.every((act, index) => act === acts[index])) return plain.slice(start, end);
  const isBare = ({ citation, number }: Act): boolean =>
    citation.pinpoints.length === 0 && number.letter === '';
  if (!acts.every(isBare)) return undefined;
  let text = '';
  let at = start;
  for (const [index, { citation }] of acts.entries()) {
    text += plain.slice(at, citation.numberSpan.start) + (order[index]?.citation.number ?? '');
    at = citation.numberSpan.end;
  }
  return text + plain.slice(at, end);
}
