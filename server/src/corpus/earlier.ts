/** Which of two documents is the earlier: by date, and on one day by the way that drafts take through the bodies. */

/** What tells when a document was made. */
export interface Dated {
  readonly symbol: string;
  /** ISO date, or nothing. */
  readonly date: string;
}

/** How far a draft has come in a document of such a symbol; the first that fits counts. */
const STAGES: readonly (readonly [form: RegExp, stage: number])[] = [
  [/^(?:A|S)\/RES\//iu, 6],
  [/^A\/HRC\/RES\//iu, 3],
  [/^A\/HRC\//iu, 1],
  [/^A\/C\.\d/iu, 4],
  [/^(?:A|S)\//iu, 5],
  [/^E\/RES\//iu, 3],
  [/^E\/C(?:N?\.\d+)?\//iu, 1],
  [/^E\//iu, 2],
];

const stageOf = (symbol: string): number => STAGES.find(([form]) => form.test(symbol))?.[1] ?? 0;

/**
 * Below 0 where `a` is the earlier, above 0 where `b` is, 0 where that cannot be told. Documents without a date come
 * last.
 */
export function compareDated(a: Dated, b: Dated): number {
  if (a.date === '' || b.date === '') return Number(a.date === '') - Number(b.date === '');
  return a.date < b.date ? -1 : a.date > b.date ? 1 : stageOf(a.symbol) - stageOf(b.symbol);
}
