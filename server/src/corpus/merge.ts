/** Puts answers of several corpus files together. One file's answers come out as they are. */
import { foldClause } from './fold.ts';
import type { LeadUse, PhraseMatch, RegisterEntry } from './model.ts';
import type { FileRegister } from './register.ts';

/** The items by key, those of one key put together by `join`, in the order of their first. */
function joinBy<T>(items: readonly T[], key: (item: T) => string, join: (a: T, b: T) => T): readonly T[] {
  const joined = new Map<string, T>();
  for (const item of items) {
    const known = joined.get(key(item));
    joined.set(key(item), known === undefined ? item : join(known, item));
  }
  return [...joined.values()];
}

/**
 * The entries that the registers of all files give, those of one identity as one. Where files differ, the date is
 * the one that most paragraphs of all files give, and all else is the earlier file's.
 */
export function mergedEntries(
  registers: readonly FileRegister[],
  read: (register: FileRegister) => readonly RegisterEntry[],
): readonly RegisterEntry[] {
  const entries = registers.flatMap(read);
  if (registers.length < 2) return entries;
  return mergeEntries(entries).map((entry) =>
    entry.dateDisputed && (entry.corpora?.length ?? 0) > 1
      ? { ...entry, date: usualDate(registers, entry) }
      : entry,
  );
}

function usualDate(registers: readonly FileRegister[], { key, date }: RegisterEntry): string | undefined {
  const counts = new Map<string, number>();
  for (const register of registers)
    for (const { field, value, count } of register.evidence(key))
      if (field === 'date') counts.set(value, (counts.get(value) ?? 0) + count);
  const most = Math.max(...counts.values());
  if (date !== undefined && counts.get(date) === most) return date;
  return [...counts].find(([, count]) => count === most)?.[0] ?? date;
}

/** Entries of one identity become one; where they differ, the earlier file has it, and a date is then disputed. */
function mergeEntries(entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  return joinBy(
    entries,
    ({ key }) => key,
    (a, b) => ({
      ...a,
      organ: a.organ ?? b.organ,
      number: a.number ?? b.number,
      date: a.date ?? b.date,
      dateDisputed:
        a.dateDisputed ||
        b.dateDisputed ||
        (a.date !== undefined && b.date !== undefined && a.date !== b.date),
      title: a.title ?? b.title,
      ...(a.subject === undefined && b.subject !== undefined && { subject: b.subject }),
      shortForms: [...new Set([...a.shortForms, ...b.shortForms])],
      note: a.note ?? b.note,
      citedCount: a.citedCount + b.citedCount,
      corpora: [...(a.corpora ?? []), ...(b.corpora ?? [])],
    }),
  );
}

/** Leads, those that follow the lead asked about before all others, then most used first. */
export function mergeLeads(uses: readonly LeadUse[]): readonly LeadUse[] {
  return joinBy(
    uses,
    ({ lead }) => lead,
    (a, b) => ({
      ...a,
      count: a.count + b.count,
      first: a.first + b.first,
      last: a.last + b.last,
      follows: a.follows + b.follows,
    }),
  ).toSorted(
    (a, b) => b.follows - a.follows || b.count - a.count || (a.lead < b.lead ? -1 : a.lead > b.lead ? 1 : 0),
  );
}

/** Clauses, most used first; those that differ in their slots alone are one, as the earlier file has it. */
export function mergePhrases(matches: readonly PhraseMatch[]): readonly PhraseMatch[] {
  return joinBy(
    matches,
    ({ phrase, slots, rest, restSlots }) => `${foldClause(phrase, slots)}\n${foldClause(rest, restSlots)}`,
    (a, b) => ({ ...a, count: a.count + b.count, texts: a.texts + b.texts }),
  ).toSorted((a, b) => b.count - a.count);
}
