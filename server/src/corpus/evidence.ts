/** What counts as saying the same of a register entry, and so where the documents disagree. */
import { keyOf, slug } from '../citations/keys.ts';
import type { SourceCitation } from '../citations/model.ts';
import { resolveIbid } from '../citations/resolve-ibid.ts';
import type { EvidenceField, RegisterEntry, RegisterEvidence } from './model.ts';

/** One value that is said of a field, and how often. */
export interface Said {
  readonly value: string;
  readonly count: number;
}

/**
 * The values of one field in groups that say the same, in the order of their first. Titles do where one begins as
 * the other, letters' case, articles and punctuation aside; notes where they share a source, whatever their
 * pinpoints; dates and organs where they are equal.
 */
export function agreeing<T extends Said>(
  field: EvidenceField,
  said: readonly T[],
): readonly (readonly T[])[] {
  if (said.length < 2) return said.length === 0 ? [] : [said];
  const groups = field === 'title' ? byBeginning(said) : bySource(said, field === 'note' ? sourcesOf : same);
  const place = new Map(said.map((one, index) => [one, index]));
  const first = (group: readonly T[]): number => Math.min(...group.map((one) => place.get(one) ?? 0));
  return [...groups].sort((a, b) => first(a) - first(b));
}

const same = (value: string): readonly string[] => [value];

function byBeginning<T extends Said>(said: readonly T[]): readonly (readonly T[])[] {
  const slugged = said.map((one) => ({ one, slug: `${slug(one.value)}-` }));
  const groups: { readonly beginning: string; readonly members: T[] }[] = [];
  for (const { one, slug: own } of slugged.sort((a, b) => (a.slug < b.slug ? -1 : a.slug > b.slug ? 1 : 0))) {
    const last = groups.at(-1);
    if (last && own.startsWith(last.beginning)) last.members.push(one);
    else groups.push({ beginning: own, members: [one] });
  }
  return groups.map(({ members }) => members);
}

function bySource<T extends Said>(
  said: readonly T[],
  sources: (value: string) => readonly string[],
): readonly (readonly T[])[] {
  interface Group {
    members: T[];
    keys: string[];
  }
  const groups = new Map<string, Group>();
  for (const one of said) {
    const joined: Group = { members: [one], keys: [...sources(one.value)] };
    for (const group of new Set(joined.keys.flatMap((key) => groups.get(key) ?? []))) {
      joined.members = [...group.members, ...joined.members];
      joined.keys = [...group.keys, ...joined.keys];
    }
    for (const key of joined.keys) groups.set(key, joined);
  }
  return [...new Set(groups.values())].map(({ members }) => members);
}

/** What a note cites, by identity; a treaty by its registration, so that its volumes do not count. */
function sourcesOf(note: string): readonly string[] {
  const cited = resolveIbid([note]).flatMap(({ sources }) => sources.flatMap((one) => sourceOf(one) ?? []));
  return cited.length > 0 ? cited : [slug(note)];
}

function sourceOf(source: SourceCitation): string | undefined {
  if (source.kind === 'treaty' && source.number !== undefined)
    return `treaty:${source.series}/${source.number}`;
  return keyOf(source, { organ: 'General Assembly' });
}

const FIELDS: readonly EvidenceField[] = ['organ', 'date', 'title', 'note'];

/**
 * Of all that is said of an entry, what disagrees: for each such field its values, most frequent first, each in the
 * form that the entry has or, of any other, that is most frequent.
 */
export function disagreements(
  said: readonly RegisterEvidence[],
  entry: Pick<RegisterEntry, EvidenceField>,
): readonly RegisterEvidence[] {
  return FIELDS.flatMap((field) => {
    const groups = agreeing(
      field,
      said.filter((one) => one.field === field).toSorted((a, b) => b.count - a.count),
    );
    if (groups.length < 2) return [];
    return groups
      .flatMap((group) => {
        const shown = group.find(({ value }) => value === entry[field]) ?? group[0];
        const count = group.reduce((sum, one) => sum + one.count, 0);
        return shown ? [{ ...shown, count }] : [];
      })
      .sort((a, b) => b.count - a.count);
  });
}
