/**
 * What numbers an organ can give at a time.
 *
 * The forms are those that the rule `citation-form` states after the United Nations Editorial Manual. The years of
 * sessions agree with every dated citation of the shipped reports (`corpus.test.ts`). Organs whose practice was not
 * checked have no entry, and no fault is ever found with their numbers.
 */
import type { ActNumber, NumberShape } from './act-numbers.ts';
import { isCouncilNumber, lastCouncilNumber } from './council-numbers.ts';
import { romanValue } from './roman.ts';

/** A stretch of time, ISO dates, both days included. */
export interface Window {
  readonly from: string;
  readonly to: string;
}

/** Why a number cannot be. */
export interface NumberFault {
  /** `form`: not how this organ numbers, or not in that session; `date`: the date is not one of the session's. */
  readonly kind: 'form' | 'date';
  /** A number as the organ gives it in that era. */
  readonly example: string;
}

interface Era {
  readonly shape: NumberShape;
  readonly example: string;
  /** First and last session (or year) of the era. */
  readonly first: number;
  readonly last: number;
  /** `S-`, `ES-`: what stands before the session. */
  readonly prefix?: string;
  /** When a session sat; none where it is not known. */
  readonly window?: (session: number) => Window | undefined;
}

const OPEN = Number.POSITIVE_INFINITY;

const wholeYear = (year: number): Window => ({ from: `${year}-01-01`, to: `${year}-12-31` });
const calendar = (session: number): Window => wholeYear(session);
/** One session a year, as far as is known since the session `since`. */
const yearly = (base: number, since: number) => (session: number) =>
  session < since ? undefined : wholeYear(base + session);

/**
 * The Council numbered by session to its sixty-third, of 1977: three in 1946, then two a year, but for one in 1952
 * and in 1964. Resumed sessions and slips of this count are allowed a year on either side.
 */
function romanCouncil(session: number): Window {
  const year =
    session <= 3
      ? 1946
      : session <= 13
        ? 1947 + half(session - 4)
        : session <= 36
          ? 1952 + half(session - 13)
          : 1964 + half(session - 36);
  return { from: `${year - 1}-01-01`, to: `${year + 1}-12-31` };
}

const half = (sessions: number): number => Math.floor(sessions / 2);

/** A session opens in September and ends in the next; the first sat through 1946. */
const assembly = (session: number): Window =>
  session === 1 ? wholeYear(1946) : { from: `${1945 + session}-09-01`, to: `${1946 + session}-09-30` };

/** From the first, in 2006, the Council has held three sessions a year. */
const humanRights = (session: number): Window => wholeYear(2006 + Math.floor((session - 1) / 3));

/** Sessions of 2006 and 2008, then every second year from 2009. */
const corruption = (session: number): Window =>
  wholeYear(session < 3 ? 2004 + 2 * session : 2003 + 2 * session);

/** Sessions of 2004, 2005 and 2006, then every second year from 2008. */
const organizedCrime = (session: number): Window =>
  wholeYear(session < 4 ? 2003 + session : 2000 + 2 * session);

const bySession = (example: string, window: NonNullable<Era['window']>): readonly Era[] => [
  { shape: 'session', example, first: 1, last: OPEN, window },
];

const ERAS: Readonly<Record<string, readonly Era[]>> = {
  'General Assembly': [
    { shape: 'roman', example: '3363 (XXX)', first: 1, last: 30, window: assembly },
    { shape: 'session', example: '31/16 A', first: 31, last: OPEN, window: assembly },
    { shape: 'roman', example: '3362 (S-VII)', first: 1, last: 7, prefix: 'S-' },
    { shape: 'special', example: 'S-8/1', first: 8, last: OPEN, prefix: 'S-' },
    { shape: 'roman', example: '2252 (ES-V)', first: 1, last: 5, prefix: 'ES-' },
    { shape: 'special', example: 'ES-10/21', first: 6, last: OPEN, prefix: 'ES-' },
  ],
  'Security Council': [
    { shape: 'council', example: '1454 (2002)', first: 1946, last: OPEN, window: calendar },
  ],
  'Economic and Social Council': [
    { shape: 'roman', example: '155 C (VII)', first: 1, last: 63, window: romanCouncil },
    { shape: 'year', example: '1982/29', first: 1978, last: OPEN, window: calendar },
  ],
  'Human Rights Council': [
    { shape: 'session', example: '42/19', first: 1, last: OPEN, window: humanRights },
    { shape: 'special', example: 'S-17/1', first: 1, last: OPEN, prefix: 'S-' },
  ],
  'Commission on Crime Prevention and Criminal Justice': bySession('33/1', yearly(1991, 1)),
  'Commission on Narcotic Drugs': [
    { shape: 'roman', example: '1 (XXXVI)', first: 1, last: 37 },
    ...bySession('65/2', yearly(1957, 38)),
  ],
  'Statistical Commission': bySession('53/113', yearly(1969, 31)),
  'Conference of the States Parties to the United Nations Convention against Corruption': bySession(
    '9/8',
    corruption,
  ),
  'Conference of the Parties to the United Nations Convention against Transnational Organized Crime':
    bySession('10/6', organizedCrime),
  'World Health Assembly': [
    { shape: 'point', example: '63.22', first: 1, last: OPEN, window: yearly(1947, 1) },
  ],
};

/** The organs whose numbering is known, by full name. */
export const numberedOrgans: readonly string[] = Object.keys(ERAS);

/** `S-` of `S-27` and of `S-VII`; empty for an ordinary session. */
const prefixOf = (session: string): string => /^E?S-/.exec(session)?.[0] ?? '';

/** 27 for `S-27`, 7 for `VII`, 2001 for `2001`. */
function sessionValue(session: string): number | undefined {
  const bare = session.slice(prefixOf(session).length);
  return /^\d+$/.test(bare) ? Number(bare) : romanValue(bare);
}

function eraOf(
  organ: string,
  number: ActNumber,
): { readonly era: Era; readonly session: number } | undefined {
  const session = sessionValue(number.session);
  const era = ERAS[organ]?.find(
    ({ shape, prefix = '', first, last }) =>
      shape === number.shape &&
      prefix === prefixOf(number.session) &&
      session !== undefined &&
      session >= first &&
      session <= last,
  );
  return era && session !== undefined ? { era, session } : undefined;
}

/** The days on which the organ (full name) can have given that number; undefined where that is not known. */
export function sessionWindow(organ: string, number: ActNumber): Window | undefined {
  const found = eraOf(organ, number);
  return found?.era.window?.(found.session);
}

/**
 * What is wrong with a number of an organ (full name), with its date (ISO) where one is given; undefined where
 * nothing is, or the organ's practice is not known.
 */
export function numberFault(organ: string, number: ActNumber, date?: string): NumberFault | undefined {
  const eras = ERAS[organ];
  if (!eras) return undefined;
  const found = eraOf(organ, number);
  if (!found) return { kind: 'form', example: exampleFor(eras, number, date) };
  if (number.shape === 'council' && !isCouncilNumber(Number(number.serial), found.session))
    return { kind: 'form', example: `${lastCouncilNumber(found.session)} (${number.session})` };
  const window = found.era.window?.(found.session);
  const within = !window || date === undefined || (date >= window.from && date <= window.to);
  return within ? undefined : { kind: 'date', example: found.era.example };
}

/** The form of the era that the session, or else the date or the year in the number, points to. */
function exampleFor(eras: readonly Era[], number: ActNumber, date: string | undefined): string {
  const session = sessionValue(number.session);
  const day = date ?? (session !== undefined && session > 1900 ? `${session}-07-01` : undefined);
  const sameKind = eras.filter(({ prefix = '' }) => prefix === prefixOf(number.session));
  const likely =
    sameKind.find(({ first, last }) => session !== undefined && session >= first && session <= last) ??
    sameKind.find(
      ({ first, last, window }) => day !== undefined && window && inEra(first, last, window, day),
    );
  return (likely ?? sameKind.at(-1) ?? eras.at(-1))?.example ?? '';
}

function inEra(first: number, last: number, window: NonNullable<Era['window']>, date: string): boolean {
  const start = window(first);
  const end = last === OPEN ? undefined : window(last);
  return start !== undefined && date >= start.from && (end === undefined || date <= end.to);
}
