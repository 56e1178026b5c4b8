/** What is gathered of each thing that the documents cite, and the entry that it becomes. */
import { actOfKey, slug } from '../citations/keys.ts';
import { numberFault } from '../citations/numbering.ts';
import type { RegisterKind } from '../corpus/model.ts';
import type { CitationRow, EntryRow, EvidenceRow } from '../corpus/rows.ts';
import { Claims } from './register-claims.ts';
import type { InstrumentNames } from './register-instruments.ts';
import { Tally } from './register-tally.ts';

/** All that is said of one thing. */
export class Gathered {
  readonly kind: RegisterKind;
  readonly numbers = new Tally();
  readonly subjects = new Tally();
  /** What texts call a document in passing: a title where nothing better is said. */
  readonly descriptions = new Tally();
  readonly organs = new Claims('organ');
  readonly dates = new Claims('date');
  readonly titles = new Claims('title');
  readonly notes = new Claims('note');
  readonly #citations = new Map<string, CitationRow>();

  constructor(kind: RegisterKind) {
    this.kind = kind;
  }

  /** Where it is cited, in order; the same words of a paragraph once. */
  get citations(): readonly CitationRow[] {
    return [...this.#citations.values()];
  }

  cite(citation: CitationRow): void {
    this.#citations.set(`${String(citation.paragraph)} ${citation.quote}`, citation);
  }

  /** Takes over what another was told: it is the same thing. */
  join(other: Gathered): void {
    for (const citation of other.citations) this.cite(citation);
    for (const value of other.subjects.values) this.subjects.add(value, other.subjects.count(value));
    for (const field of FIELDS) this[field].addAll(other[field]);
  }
}

const FIELDS = ['organs', 'dates', 'titles', 'notes'] as const;

/** The longest, which says most. */
const longest = (values: readonly string[]): string | undefined =>
  values.toSorted((a, b) => b.length - a.length || (a < b ? -1 : 1))[0];

/** The entries of the register in the order of their keys. */
export function entriesOf(
  gathered: ReadonlyMap<string, Gathered>,
  instruments: ReadonlyMap<string, InstrumentNames>,
): readonly EntryRow[] {
  return [...gathered]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([key, one]) => {
      const { kind, numbers, organs, dates, titles, notes, citations, subjects, descriptions } = one;
      const instrument = instruments.get(key);
      const title = instrument?.title ?? titles.settled ?? longest(descriptions.values);
      return {
        ...{ kind, key, citations },
        organ: actOfKey(key)?.organ,
        number: numbers.usual,
        date: dates.settled,
        title,
        subject: title === undefined ? usualSubject(subjects) : undefined,
        shortForms: instrument?.shortForms ?? [],
        note: notes.settled,
        evidence: [...several(organs), ...dates.rows, ...titles.rows, ...notes.rows],
      };
    });
}

const several = ({ rows }: Claims): readonly EvidenceRow[] => (rows.length > 1 ? rows : []);

/** The most frequent, said without its article where any text does. */
function usualSubject(subjects: Tally): string | undefined {
  const bySlug = new Map<string, { readonly forms: Tally; count: number }>();
  for (const value of subjects.values) {
    const known = bySlug.get(slug(value)) ?? { forms: new Tally(), count: 0 };
    bySlug.set(slug(value), known);
    known.forms.add(value, subjects.count(value));
    known.count += subjects.count(value);
  }
  const [most] = [...bySlug.values()].sort((a, b) => b.count - a.count);
  return most?.forms.values.find((value) => !/^the\s/u.test(value)) ?? most?.forms.usual;
}

/**
 * Puts resolutions and decisions right whose number their organ cannot give ("General Assembly resolution 2019/21")
 * where the documents cite one of that number, and one only, of an organ that can.
 */
export function settleOrgans(gathered: Map<string, Gathered>): void {
  const faulty: { readonly key: string; readonly name: string }[] = [];
  const sound = new Map<string, string[]>();
  for (const key of gathered.keys()) {
    const act = actOfKey(key);
    if (!act) continue;
    const name = `${act.kind} ${act.number.text}`;
    if (numberFault(act.organ, act.number)) faulty.push({ key, name });
    else sound.set(name, [...(sound.get(name) ?? []), key]);
  }
  for (const { key, name } of faulty) {
    const [sole, ...others] = sound.get(name) ?? [];
    const [wrong, right] = [gathered.get(key), gathered.get(sole ?? '')];
    if (!wrong || !right || others.length > 0) continue;
    right.join(wrong);
    gathered.delete(key);
  }
}
