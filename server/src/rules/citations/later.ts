/** What a draft cannot cite yet: what is later than the draft is. */
import { readActNumber } from '../../citations/act-numbers.ts';
import { actOfKey } from '../../citations/keys.ts';
import { sessionWindow, type Window } from '../../citations/numbering.ts';
import type { RegisterEntry } from '../../corpus/model.ts';
import { organByName } from '../../language/organs.ts';
import type { FrontMatter } from '../../text/model.ts';
import { registeredDate } from './dates.ts';

/**
 * The last day (ISO) of which a draft can know: its date; else the last of the session or year that its symbol
 * names, or its session if it says whose. Undefined where the front matter says nothing of the kind.
 */
export function lastDayOf(frontMatter: FrontMatter | undefined): string | undefined {
  const { date, symbol = '', session, organ } = frontMatter ?? {};
  if (date !== undefined) return date;
  const [, year] = /^(?:E|S)\/(?:CN?\.\d+\/)?((?:19|20)\d\d)\//u.exec(symbol) ?? [];
  if (year !== undefined) return `${year}-12-31`;
  const [, assembly] = /^A\/(?:C\.\d\/)?(\d{1,3})\//u.exec(symbol) ?? [];
  if (assembly !== undefined) return lastOfSession('General Assembly', assembly);
  const named = organByName(organ ?? '')?.name;
  return session === undefined || named === undefined ? undefined : lastOfSession(named, String(session));
}

/** The windows of sessions overlap: the last day before the next may open is meant. */
function lastOfSession(organ: string, session: string): string | undefined {
  const window = windowOf(organ, Number(session));
  const next = windowOf(organ, Number(session) + 1);
  return window && next && window.from < next.from && next.from <= window.to
    ? dayBefore(next.from)
    : window?.to;
}

function windowOf(organ: string, session: number): Window | undefined {
  const number = readActNumber(`${session}/1`);
  return number && sessionWindow(organ, number);
}

const dayInMilliseconds = 24 * 60 * 60 * 1000;

function dayBefore(day: string): string {
  return new Date(Date.parse(day) - dayInMilliseconds).toISOString().slice(0, 10);
}

/** What is known of a resolution or decision that is cited. */
export interface Adopted {
  readonly key: string | undefined;
  readonly entry: RegisterEntry | undefined;
  /** The date that the citation gives, ISO. */
  readonly given: string | undefined;
}

/**
 * True where it was adopted after a day, as far as its session, the register or its date tells. A date on which its
 * session did not sit tells nothing: it is wrong.
 */
export function isLaterAct({ key, entry, given }: Adopted, day: string): boolean {
  const act = key === undefined ? undefined : actOfKey(key);
  const window = act && sessionWindow(act.organ, act.number);
  if (window && window.from > day) return true;
  const isSound = given !== undefined && (!window || (window.from <= given && given <= window.to));
  const adopted = registeredDate({ key, entry }) ?? (isSound ? given : undefined);
  return adopted !== undefined && adopted > day;
}

/**
 * True where a document is of a session or year of which nothing is out yet on a day. The Assembly's documents of a
 * session come out from January before it, those of the Council's bodies from October of the year before.
 */
export function isLaterDocument(symbol: string, day: string): boolean {
  const [, council, year] = /^(E|S)\/(?:CN?\.\d+\/)?((?:19|20)\d\d)\//u.exec(symbol) ?? [];
  if (year !== undefined) return day < (council === 'S' ? `${year}-01-01` : `${Number(year) - 1}-10-01`);
  const [, session] = /^A\/(?:C\.\d\/)?(\d{1,3})\//u.exec(symbol) ?? [];
  return session !== undefined && Number(session) > 31 && day < `${1945 + Number(session)}-01-01`;
}
