/** Recognizes dates: "15 December 2022", "from 7 to 12 March 2021", "26 August–6 September 1985". */
import type { DateCitation, DateFault, DateMention } from './model.ts';

const MONTHS = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const MONTH =
  '(?:Jan(?:uary|\\.)?|Feb(?:ruary|\\.)?|Mar(?:ch|\\.)?|Apr(?:il|\\.)?|May|Jun(?:e|\\.)?|Jul(?:y|\\.)?|Aug(?:ust|\\.)?|Sept?(?:ember|\\.)?|Oct(?:ober|\\.)?|Nov(?:ember|\\.)?|Dec(?:ember|\\.)?)';
const DAY = '\\d{1,2}(?:(?:st|nd|rd|th)(?:\\sof)?)?';
const YEAR = '\\d{4}';
const TO = '\\s?(?:[-–—]|to|until)\\s?';

/** Day first, with a range or a pair of days: "7 and 8 December 2023", "26 August–6 September 1985". */
const DAY_FIRST = `(${DAY})(?:(?:\\s(${MONTH}))?(?:\\s(${YEAR}))?${TO}(${DAY})|\\s(?:and|or)\\s(${DAY}))?\\s(${MONTH}),?\\s(${YEAR})`;
const SIMPLE = `(${DAY})\\s(${MONTH}),?\\s(${YEAR})`;
const MONTH_FIRST = `(${MONTH})\\s(${DAY}),?\\s(${YEAR})`;
const MONTH_ONLY = `(${MONTH})\\s(${YEAR})`;

const ANY = new RegExp(`\\b(?:${DAY_FIRST}|${MONTH_FIRST}|${MONTH_ONLY})\\b`, 'gu');
const FIGURES = '(\\d{4})-(\\d{2})-(\\d{2})';
const AT = new RegExp(`(?:${SIMPLE}|${MONTH_FIRST}|${FIGURES})\\b`, 'uy');

const monthOf = (name: string): number =>
  MONTHS.findIndex((month) => month.startsWith(name.replace('.', '').slice(0, 3)));

const daysIn = (month: number, year: number): number => new Date(Date.UTC(year, month + 1, 0)).getUTCDate();

const pad = (value: number): string => String(value).padStart(2, '0');

interface Day {
  readonly iso: string;
  readonly fault: DateFault | undefined;
  readonly remedy: string;
}

function day(figures: string, monthName: string, yearFigures: string, monthFirst: boolean): Day {
  const month = monthOf(monthName);
  const year = Number(yearFigures);
  const value = Number.parseInt(figures, 10);
  const name = MONTHS[month] ?? monthName;
  const possible = value >= 1 && value <= daysIn(month, year);
  const fault: DateFault | undefined = !possible
    ? 'impossible'
    : monthFirst
      ? 'month-first'
      : /\D/.test(figures)
        ? 'ordinal'
        : name !== monthName
          ? 'abbreviated'
          : undefined;
  return { iso: `${yearFigures}-${pad(month + 1)}-${pad(value)}`, fault, remedy: `${value} ${name} ${year}` };
}

/** The date that starts at `at`, whatever its form; undefined where none does. */
export function dateAt(
  plain: string,
  at: number,
): (DateMention & { readonly fault: DateFault | undefined }) | undefined {
  AT.lastIndex = at;
  const match = AT.exec(plain);
  if (!match) return undefined;
  const [, figures, monthName, year, americanMonth, americanDay, americanYear, ...iso] = match;
  const span = { start: at, end: AT.lastIndex };
  if (iso[0] !== undefined) return { iso: iso.join('-'), fault: 'figures', span };
  const read =
    figures !== undefined
      ? day(figures, monthName ?? '', year ?? '', false)
      : day(americanDay ?? '', americanMonth ?? '', americanYear ?? '', true);
  return { iso: read.iso, fault: read.fault, span };
}

const OF = /,?\sof\s/y;

/** The date of ", of 15 December 2022" or " of 15 December 2022" directly at `at`. */
export function dateAfter(plain: string, at: number): DateMention | undefined {
  OF.lastIndex = at;
  const read = OF.test(plain) ? dateAt(plain, OF.lastIndex) : undefined;
  return read && { iso: read.iso, span: read.span };
}

/** A date as the style writes it: `2022-12-15` gives `15 December 2022`; undefined for anything but a full date. */
export function dateInWords(iso: string): string | undefined {
  const match = /^(\d{4})-(\d{2})-(\d{2})$/.exec(iso);
  const name = MONTHS[Number(match?.[2]) - 1];
  return match && name ? `${Number(match[3])} ${name} ${match[1]}` : undefined;
}

/** All dates of a text, ascending; those within other citations included. */
export function recognizeDates(plain: string): DateCitation[] {
  // Every form ends in a year.
  if (!/\d{4}/.test(plain)) return [];
  const dates: DateCitation[] = [];
  for (const match of plain.matchAll(ANY)) {
    const span = { start: match.index, end: match.index + match[0].length };
    dates.push({ kind: 'date', span, quoted: false, ...read(match) });
  }
  return dates;
}

function read(match: RegExpExecArray): Pick<DateCitation, 'from' | 'to' | 'fault' | 'remedy'> {
  const [, first, firstMonth, firstYear, last, pair, month, year, ...others] = match;
  const [americanMonth, american, americanYear, only, ofYear] = others;
  const second = last ?? pair;
  if (only !== undefined) {
    const iso = `${ofYear}-${pad(monthOf(only) + 1)}`;
    const name = MONTHS[monthOf(only)];
    const fault = name === only ? undefined : 'abbreviated';
    return { from: iso, to: iso, fault, remedy: fault && `${name} ${ofYear}` };
  }
  if (american !== undefined) return single(day(american, americanMonth ?? '', americanYear ?? '', true));
  const to = day(second ?? first ?? '', month ?? '', year ?? '', false);
  if (second === undefined) return single(to);
  const from = day(first ?? '', firstMonth ?? month ?? '', firstYear ?? year ?? '', false);
  return {
    from: from.iso,
    to: to.iso,
    fault: from.fault ?? to.fault ?? backwards(from, to),
    remedy: undefined,
  };
}

const backwards = (from: Day, to: Day): DateFault | undefined =>
  from.iso > to.iso ? 'impossible' : undefined;

const single = ({ iso, fault, remedy }: Day): Pick<DateCitation, 'from' | 'to' | 'fault' | 'remedy'> => ({
  from: iso,
  to: iso,
  fault,
  remedy: fault === undefined || fault === 'impossible' ? undefined : remedy,
});
