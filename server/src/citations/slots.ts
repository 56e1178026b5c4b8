/**
 * The parts of a clause that change from text to text while the clause stays: numbers, dates, sessions, and the
 * names of organs and instruments. Clauses are counted and looked up as if each were one word of its kind.
 */
import { ordinalOf, ordinalValue } from '../language/ordinals.ts';
import type { Span } from '../text/model.ts';
import { actNumberAt } from './act-numbers.ts';
import { dateAfter, recognizeDates } from './dates.ts';
import { recognizeInstruments } from './instruments.ts';
import { namedOrgans } from './organ-mentions.ts';
import { spanAround } from './quotes.ts';
import { recognizeSymbols } from './symbols.ts';

/** The kinds of slot. A resolution's number has its date with it, a place the days of the meeting there. */
export const SLOT_KINDS = [
  'ordinal',
  'year',
  'date',
  'number',
  'resolution',
  'symbol',
  'place',
  'organ',
  'instrument',
] as const;

/** What may fill a slot. */
export type SlotKind = (typeof SLOT_KINDS)[number];

/** A place in a text where something of a kind stands. */
export interface Slot extends Span {
  readonly kind: SlotKind;
}

/** What bodies are called after their first mention, where no longer name goes on from there. */
const SHORT_ORGAN =
  /(?<=\b[Tt]he )(?:Assembly|Council|Commission|Committee|Conference|Congress)(?![\w’'-]|(?: (?:on|of|for|to)(?: the)?)? \p{Lu})/gu;

const PLACE_NAME = "\\p{Lu}[\\p{L}’'-]{1,30}(?: (?:of )?(?:el-)?\\p{Lu}[\\p{L}’'-]{1,30}){0,2}";
const PLACE = new RegExp(`(?<=\\b(?:held|hosted|convened) in )${PLACE_NAME}(?:, ${PLACE_NAME})?`, 'gu');

/** Figures, and words that end as ordinals do. */
const FIGURES_OR_ORDINAL =
  /(?:(?<![\p{L}\p{N}/.-])(?:E?S-)?\d[\d/.,–-]{0,12}|(?<![\p{L}\p{N}-])\p{L}{3,12}(?:-\p{L}{5,7})?(?<=st|nd|rd|th)(?![\p{L}\p{N}-]))/gu;
const YEARS = /(?:1[89]|20)\d\d(?:[–-](?:\d\d)?\d\d)?(?![\w/]|[.,]\d)/uy;
const NUMBER = /\d+(?:[.,]\d+)*(?:st|nd|rd|th)?(?![\p{L}\p{N}/])/uy;

/** The slots of a text, ascending and without overlap. Time is linear in the text. */
export function slotsIn(plain: string): readonly Slot[] {
  const organs = namedOrgans(plain).map(({ span }): Slot => ({ kind: 'organ', ...span }));
  const dates = recognizeDates(plain).map(({ span }): Slot => ({ kind: 'date', ...span }));
  const claims: readonly (readonly Slot[])[] = [
    plain.includes('/') ? recognizeSymbols(plain).map(({ span }): Slot => ({ kind: 'symbol', ...span })) : [],
    recognizeInstruments(plain, organs).map(({ span }): Slot => ({ kind: 'instrument', ...span })),
    organs,
    places(plain, dates),
    figures(plain, dates),
    dates,
    Array.from(plain.matchAll(SHORT_ORGAN), ({ 0: name, index }) => slot('organ', index, name)),
  ];
  return claims.reduce(merged);
}

const slot = (kind: SlotKind, start: number, text: string): Slot => ({
  kind,
  start,
  end: start + text.length,
});

/** The slots taken and those of the claim that touch none of them; both lists ascend. */
function merged(taken: readonly Slot[], claim: readonly Slot[]): readonly Slot[] {
  const both: Slot[] = [];
  let at = 0;
  for (const one of claim) {
    for (let next = taken[at]; next && next.start < one.end; next = taken[++at]) both.push(next);
    if (one.start >= (both.at(-1)?.end ?? 0)) both.push(one);
  }
  return [...both, ...taken.slice(at)];
}

const TO_DAYS = /,? (?:from|on) /uy;

function places(plain: string, dates: readonly Span[]): readonly Slot[] {
  const ends = new Map(dates.map(({ start, end }) => [start, end]));
  return Array.from(plain.matchAll(PLACE), ({ 0: name, index }) => {
    TO_DAYS.lastIndex = index + name.length;
    const days = TO_DAYS.test(plain) ? ends.get(TO_DAYS.lastIndex) : undefined;
    return { kind: 'place', start: index, end: days ?? index + name.length };
  });
}

function figures(plain: string, dates: readonly Span[]): readonly Slot[] {
  return Array.from(plain.matchAll(FIGURES_OR_ORDINAL)).flatMap(({ 0: text, index }): readonly Slot[] => {
    if (/^\p{L}{3}/u.test(text))
      return ordinalValue(text) === undefined ? [] : [slot('ordinal', index, text)];
    if (spanAround(dates, index)) return [];
    const act = actNumberAt(plain, index, false);
    if (act) {
      const end = dateAfter(plain, act.end)?.span.end ?? act.end;
      return [{ kind: 'resolution', start: index, end }];
    }
    YEARS.lastIndex = NUMBER.lastIndex = index;
    const years = YEARS.exec(plain)?.[0];
    if (years !== undefined) return [slot('year', index, years)];
    const number = NUMBER.exec(plain)?.[0];
    if (number === undefined) return [];
    return [slot(ordinalValue(number) === undefined ? 'number' : 'ordinal', index, number)];
  });
}

const ORDINALS: readonly string[] = Array.from({ length: 199 }, (_, index) => ordinalOf(index + 1) ?? '');

/** What a filling of each kind may begin with, as far as that can be told from the letters alone. */
const BEGINNINGS: Readonly<Record<SlotKind, RegExp>> = {
  ordinal: /^[\p{L}-]{1,20}$/u,
  year: /^\d{1,4}(?:[–-]\d{0,4})?$/u,
  date: /^\d{1,2}(?: (?:\p{Lu}\p{L}{0,8}(?: \d{0,4})?)?)?$/u,
  number: /^\d[\d.,]*$/u,
  resolution: /^(?:E?S-)?\d[^;:]{0,40}$/u,
  symbol: /^\p{Lu}{1,6}(?:\/[\w./()-]{0,40})?$/u,
  place: /^\p{Lu}[\p{L}\d’' ,-]{0,80}$/u,
  organ: /^\p{Lu}[\p{L}’' ,-]{0,120}$/u,
  instrument: /^\p{Lu}[\p{L}\d’' ,:-]{0,200}$/u,
};

/** True where words typed may be the beginning of a filling that is not finished yet. */
export function mayBegin(kind: SlotKind, typed: string): boolean {
  if (!BEGINNINGS[kind].test(typed)) return false;
  return kind !== 'ordinal' || ORDINALS.some((ordinal) => ordinal.startsWith(typed.toLowerCase()));
}
