/** Reads what follows "Official Records of …" and "Ibid.": session or year, supplement, symbol. */
import { ordinalValue } from '../language/ordinals.ts';
import { SYMBOL_PART, UNPARTED_SERIES } from './symbol-faults.ts';
import type { Span } from '../text/model.ts';

/** The details of a volume of Official Records. */
export interface RecordDetails {
  readonly session: number | undefined;
  readonly year: number | undefined;
  readonly supplement: string | undefined;
  readonly symbol: string | undefined;
  readonly symbolSpan: Span | undefined;
  readonly end: number;
}

const SESSION = /,\s([A-Z][a-z]+(?:[- ][a-z]+){0,4})\s(?:(?:Special|Emergency Special)\s)?(Session|Year)\b/y;
const YEAR = /,\s((?:19|20)\d\d)\b(?!\/)/y;
const SUPPLEMENT = /,?\sSupplement\sNo\.\s?(\d{1,3}[A-Z]?)(?:\sand\scorrigend(?:um|a))?/y;
/** Malformed symbols, too: a slip in one does not hide which volume is meant. */
const SYMBOL = new RegExp(
  `\\s\\(((?:${UNPARTED_SERIES}|[A-Za-z]{1,6})${SYMBOL_PART}{1,9})((?:,|\\sand)\\s(?:Corr|Add|Rev)\\.\\d+(?:[-–]\\d+)?){0,3}\\)`,
  'y',
);

/** What stands directly at `at`; undefined where neither a session, a year nor a supplement does. */
export function recordDetailsAt(plain: string, at: number): RecordDetails | undefined {
  let end = at;
  const read = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(plain);
    if (match) end = pattern.lastIndex;
    return match;
  };
  const session = read(SESSION);
  const year = read(YEAR)?.[1];
  const supplement = read(SUPPLEMENT)?.[1];
  if (!session && year === undefined && supplement === undefined) return undefined;
  const before = end;
  const written = read(SYMBOL)?.[1];
  const symbolStart = before + 2;
  return {
    session: session?.[2] === 'Session' ? ordinalValue(session[1] ?? '') : undefined,
    year: year === undefined ? undefined : Number(year),
    supplement,
    symbol: written?.replace(/\s/g, ''),
    symbolSpan: written === undefined ? undefined : { start: symbolStart, end: symbolStart + written.length },
    end,
  };
}
