/** A number that its organ does not give, as the organ would write it. */
import { readActNumber, type ActNumber } from '../../citations/act-numbers.ts';
import { keyOfAct } from '../../citations/keys.ts';
import type { ActCitation } from '../../citations/model.ts';
import { numberFault } from '../../citations/numbering.ts';
import { romanOf, romanValue } from '../../citations/roman.ts';
import type { Corpus } from '../../corpus/model.ts';
import type { Act } from './acts.ts';
import { registeredDate } from './dates.ts';

/** A number that may have been meant. */
export interface Rendering {
  readonly number: string;
  /** True where the register has it, and with the very date given, if any is. */
  readonly registered: boolean;
}

/** The numbers of the organ that the act's may stand for; those of the register alone where it has any. */
export function renderingsOf(
  { number, citation }: Pick<Act, 'number' | 'citation'>,
  organ: string,
  corpus: Corpus,
): readonly Rendering[] {
  const date = citation.date?.iso;
  const found = [...new Set(writings(number, organ, date, corpus))].flatMap((text): readonly Rendering[] => {
    const read = readActNumber(text);
    if (!read || text === number.text || numberFault(organ, read, date)) return [];
    const key = keyOfAct(organ, citation.kind, read);
    const entry = key === undefined ? undefined : corpus.entry(key);
    const agrees = date === undefined || registeredDate({ key, entry }) === date;
    return [{ number: text, registered: entry !== undefined && agrees }];
  });
  const registered = found.filter((one) => one.registered);
  return registered.length > 0 ? registered : found;
}

/**
 * The number of a citation in a text of the organ `speaking`, and where the organ cannot have given it, those of the
 * register that it may stand for.
 */
export function numbersMeant(
  citation: ActCitation,
  speaking: string | undefined,
  corpus: Corpus,
): readonly string[] {
  const number = readActNumber(citation.number);
  const organ = citation.organ?.name ?? speaking;
  const date = citation.date?.iso;
  if (!number || organ === undefined || !numberFault(organ, number, date)) return [citation.number];
  const meant = renderingsOf({ number, citation }, organ, corpus).filter(({ registered }) => registered);
  return [citation.number, ...meant.map((rendering) => rendering.number)];
}

/** A session of the General Assembly opens in this year and as many more as its number says. */
const BEFORE_FIRST_SESSION = 1945;

/** The parts of a number, put together in the other ways in which organs write them. */
function writings(
  number: ActNumber,
  organ: string,
  date: string | undefined,
  corpus: Corpus,
): readonly string[] {
  const { shape, session, serial, letter } = number;
  const lettered = letter && ` ${letter}`;
  const roman = (value: string): string => romanOf(Math.min(Number(value), 399));
  const ofYear = (year: number): readonly string[] => [
    `${String(year - BEFORE_FIRST_SESSION)}/${serial}${lettered}`,
    `${String(year - BEFORE_FIRST_SESSION - 1)}/${serial}${lettered}`,
  ];
  switch (shape) {
    case 'session':
      return [
        `${serial}/${session}${lettered}`,
        `${serial}${lettered} (${roman(session)})`,
        `${session}${lettered} (${roman(serial)})`,
        `${String(BEFORE_FIRST_SESSION + Number(session))}/${serial}`,
      ];
    case 'year':
      return [`${serial} (${session})`, `${session} (${serial})`, ...ofYear(Number(session))];
    case 'roman': {
      const [, prefix = '', numeral = ''] = /^(E?S-)?(.+)$/u.exec(session) ?? [];
      return [`${prefix}${String(romanValue(numeral) ?? 0)}/${serial}${lettered}`];
    }
    case 'special': {
      const [, prefix = '', value = ''] = /^(E?S-)(.+)$/u.exec(session) ?? [];
      return [`${serial} (${prefix}${roman(value)})`];
    }
    case 'council':
      return [
        `${session}/${serial}`,
        `${serial}/${session}`,
        ...ofYear(Number(session)),
        ...registeredNumbers(serial, organ, corpus),
      ];
    case 'bare': {
      const year = date?.slice(0, 4);
      return [
        ...registeredNumbers(serial, organ, corpus),
        ...(year === undefined ? [] : [`${year}/${serial}`, ...ofYear(Number(year))]),
      ];
    }
    case 'point':
      return [];
  }
}

/** Entries asked of the register for a running number. */
const MOST_FOUND = 10;

/** The Security Council's numbers count on, so that one tells its year. */
function registeredNumbers(serial: string, organ: string, corpus: Corpus): readonly string[] {
  if (organ !== 'Security Council') return [];
  return corpus
    .find(`${organ} ${serial}`, MOST_FOUND)
    .flatMap((entry) =>
      entry.organ === organ && entry.number?.startsWith(`${serial} (`) ? [entry.number] : [],
    );
}
