/** What a text says of the date of a resolution, and what the register knows of it. */
import { sessionWindow } from '../../citations/numbering.ts';
import { actOfKey } from '../../citations/keys.ts';
import type { Act } from './acts.ts';

/** The date of the register (ISO) where it is certain: a full one, undisputed, and one of the session's. */
export function registeredDate({ key, entry }: Pick<Act, 'key' | 'entry'>): string | undefined {
  const { date, dateDisputed } = entry ?? {};
  if (date?.length !== 10 || dateDisputed === true) return undefined;
  const act = key === undefined ? undefined : actOfKey(key);
  const window = act && sessionWindow(act.organ, act.number);
  return window && (date < window.from || date > window.to) ? undefined : date;
}

/** Acts that share one date, "67/189 and 67/192 of 20 December 2012". */
export interface Dated {
  readonly acts: readonly Act[];
  /** The one that the date stands directly behind. */
  readonly direct: Act;
  readonly date: NonNullable<Act['citation']['date']>;
}

/** The dates that a list of acts gives, each with those that it stands for. */
export function datesOf(list: readonly Act[]): readonly Dated[] {
  const dated: { acts: Act[]; direct: Act; date: Dated['date'] }[] = [];
  for (const act of list) {
    const { date } = act.citation;
    if (!date) continue;
    const last = dated.at(-1);
    if (last?.date.span.start === date.span.start) {
      last.acts.push(act);
      last.direct = act;
    } else dated.push({ acts: [act], direct: act, date });
  }
  return dated;
}

/** What is wrong with a date that acts share: undefined where the register does not contradict it. */
export function wrongDate({ direct, date }: Dated): string | undefined {
  const registered = registeredDate(direct);
  return registered === undefined || registered === date.iso ? undefined : registered;
}

/**
 * The acts of a list that it gives no date. In "70/1 and 70/299 of 29 July 2016" the date is that of the second
 * alone, if the register has another for the first.
 */
export function undatedIn(list: readonly Act[]): readonly Act[] {
  const shared = new Set(
    datesOf(list).flatMap((dated) =>
      wrongDate(dated) === undefined
        ? dated.acts.filter(
            (act) => act !== dated.direct && wrongDate({ ...dated, direct: act }) !== undefined,
          )
        : [],
    ),
  );
  return list.filter((act) => !act.citation.date || shared.has(act));
}
