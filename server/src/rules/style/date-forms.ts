/** Dates in forms that the style does not have, and what it has for them. */
import { dateInWords, recognizeDates } from '../../citations/dates.ts';
import type { Span } from '../../text/model.ts';

/** A date in another form. */
export interface DateSlip extends Span {
  /** The date as it is to be written; undefined where the figures do not tell. */
  readonly right: string | undefined;
}

const MONTH = 'January|February|March|April|May|June|July|August|September|October|November|December';
const SUFFIX = '(?:st|nd|rd|th)';

/** "15th December", "the 15th of December", without a year. */
const ORDINAL = new RegExp(
  `(?<![\\p{L}\\d])(?:the (?=\\d+${SUFFIX} of ))?(\\d{1,2})${SUFFIX}(?: of)? (${MONTH})(?![\\p{L}\\d]|,? \\d{4})`,
  'gu',
);
/** "December 15", "March 7-12, 2021"; not "the March 23 Movement". */
const MONTH_FIRST = new RegExp(
  `(?<!\\d )(?<![\\p{L}\\d])(${MONTH}) (\\d{1,2})${SUFFIX}?(?:(\\s?[-–]\\s?| to | and )(\\d{1,2})${SUFFIX}?)?(?:,? (\\d{4}))?(?![\\p{L}\\d/]|,? \\d| \\p{Lu})`,
  'gu',
);
/** "2022-12-15", "15/12/2022", "15.12.2022". */
const NUMERIC =
  /(?<![\p{L}\d/.,–-])(?:(\d{4})-(\d{2})-(\d{2})|(\d{1,2})([/.])(\d{1,2})\5((?:19|20)\d\d))(?![\p{L}\d/–-]|[.,]\d)/gu;

/** The dates of a text that have another form, ascending, none within another. */
export function dateSlips(plain: string): readonly DateSlip[] {
  if (!/\d/u.test(plain)) return [];
  const found = [...withYear(plain), ...ordinals(plain), ...monthFirst(plain), ...numeric(plain)];
  found.sort((a, b) => a.start - b.start || b.end - a.end);
  let end = 0;
  return found.filter((slip) => {
    if (slip.start < end) return false;
    end = slip.end;
    return true;
  });
}

function withYear(plain: string): readonly DateSlip[] {
  return recognizeDates(plain).flatMap(({ span, fault, remedy }): readonly DateSlip[] => {
    if (fault === 'impossible') return [];
    const written = plain.slice(span.start, span.end);
    const right = (remedy ?? written.replace(/(\d)(?:st|nd|rd|th)(?: of)?(?= |$|\P{L})/gu, '$1')).replace(
      /(\p{L}),(?= \d{4}$)/u,
      '$1',
    );
    if (right === written) return [];
    const article = /^\d+(?:st|nd|rd|th) of /u.test(written) && plain.slice(0, span.start).endsWith('the ');
    return [{ start: span.start - (article ? 4 : 0), end: span.end, right }];
  });
}

function ordinals(plain: string): readonly DateSlip[] {
  return Array.from(plain.matchAll(ORDINAL), ({ 0: text, 1: day = '', 2: month = '', index }) => ({
    start: index,
    end: index + text.length,
    right: `${String(Number(day))} ${month}`,
  }));
}

function monthFirst(plain: string): readonly DateSlip[] {
  return Array.from(plain.matchAll(MONTH_FIRST)).flatMap((match) => {
    const [text, month = '', first = '', mark = '', second = '', year] = match;
    if (Number(first) < 1 || Number(first) > 31 || Number(second || 1) > 31) return [];
    const days = mark === '' ? String(Number(first)) : `${first}${mark.replace(/\s?[-–]\s?/u, '–')}${second}`;
    const right = [days, month, ...(year === undefined ? [] : [year])].join(' ');
    return [{ start: match.index, end: match.index + text.length, right }];
  });
}

function numeric(plain: string): readonly DateSlip[] {
  return Array.from(plain.matchAll(NUMERIC)).flatMap((match) => {
    const [text, year, month = '', day = '', first = '', , second = '', last = ''] = match;
    const slip = { start: match.index, end: match.index + text.length };
    if (year !== undefined) {
      const right = dateInWords(`${year}-${month}-${day}`);
      return right !== undefined && Number(day) >= 1 && Number(day) <= 31 ? [{ ...slip, right }] : [];
    }
    const [low, high] = [Number(first), Number(second)].sort((a, b) => a - b);
    if (low === undefined || high === undefined || low < 1 || low > 12 || high > 31) return [];
    const certain = high > 12 || low === high;
    const iso = `${last}-${pad(low)}-${pad(high)}`;
    return [{ ...slip, right: certain ? dateInWords(iso) : undefined }];
  });
}

const pad = (value: number): string => String(value).padStart(2, '0');
