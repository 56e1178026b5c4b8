/**
 * Tells which names are names of one instrument. Texts give most short forms in brackets; others are cut from the
 * full name by a few habits, each of which counts only where one instrument alone fits:
 *
 *     Convention against Corruption    a name without *United Nations*
 *     Kyoto Declaration                the beginning of a name, up to what it is about
 *     Trafficking in Persons Protocol  the head of a name behind words of what it is about
 */
import type { InstrumentCitation } from '../citations/model.ts';
import { slug } from '../citations/keys.ts';
import { Tally } from './register-tally.ts';

/** An instrument with all its names. */
export interface InstrumentNames {
  readonly key: string;
  readonly title: string;
  /** Most used first. */
  readonly shortForms: readonly string[];
  /** Names that others may go by too, by slug, with the keys of all of them, this one's first. */
  readonly sharedForms: ReadonlyMap<string, readonly string[]>;
}

/** A name as its slug's words, ready to be compared. */
interface Name {
  readonly slug: string;
  /** Without *United Nations* and without what the instrument supplements. */
  readonly core: readonly string[];
  readonly forms: Tally;
  count: number;
  /** Short forms that stand in brackets behind it. */
  readonly bracketed: Tally;
}

/** A small word: what an instrument is about begins with one. */
const SMALL = new Set('against concerning for from of on regarding relating to with'.split(' '));

const coreOf = (slugged: string): readonly string[] =>
  slugged
    .replace(/^united-nations-/u, '')
    .replace(/-supplementing-.*$/u, '')
    .split('-');

/** True where `short` is `full` without *United Nations* or its end: "Kyoto Declaration". */
function begins({ core: a }: Name, { core: b }: Name): boolean {
  if (a.length > b.length || !a.every((word, index) => word === b[index])) return false;
  if (a.length === b.length) return true;
  const next = b[a.length] ?? '';
  return a.length > 1 && (SMALL.has(next) || next === 'especially');
}

/** True where `short` is the head of `full` behind words of what it is about: "Trafficking in Persons Protocol". */
function turns({ core: a }: Name, { core: b }: Name): boolean {
  // Not "Optional Protocol …": what stands before the head tells instruments apart.
  return a.length > 1 && a.length < b.length && b[0] === a.at(-1) && holds(b.slice(1), a.slice(0, -1));
}

/** True where `short` may also be what is left of `full` when words in its midst are dropped. */
function mayStandFor({ core: a }: Name, { core: b }: Name): boolean {
  if (a.length >= b.length || a[0] !== b[0] || a.at(-1) !== b.at(-1)) return false;
  let at = 0;
  for (const word of b) if (word === a[at]) at += 1;
  return at === a.length;
}

/** True where the words stand side by side in the list. */
const holds = (list: readonly string[], words: readonly string[]): boolean =>
  list.some((_, from) => words.every((word, index) => list[from + index] === word));

/** The instruments that these citations name. */
export function nameInstruments(citations: Iterable<InstrumentCitation>): readonly InstrumentNames[] {
  const names = collect(citations);
  const owners = new Map<Name, Name>();
  for (const name of names.values()) owners.set(name, name);
  const rootOf = (name: Name): Name => {
    const owner = owners.get(name) ?? name;
    return owner === name ? name : rootOf(owner);
  };
  for (const full of names.values()) {
    for (const short of full.bracketed.values) {
      const named = names.get(slug(short));
      if (named && rootOf(named) !== rootOf(full)) owners.set(rootOf(named), rootOf(full));
    }
  }
  const containing = new Containing(names.values());
  // Longest first, so that a short form of a short form finds the full name already joined.
  const ordered = [...names.values()].sort((a, b) => b.core.length - a.core.length || b.count - a.count);
  for (const short of ordered) {
    if (rootOf(short) !== short) continue;
    const others = containing.all(short).filter((full) => rootOf(full) !== short);
    // The beginning of one name is not the turned name of another.
    for (const habit of [begins, turns]) {
      const roots = new Set(others.filter((full) => habit(short, full)).map(rootOf));
      const [root] = roots;
      if (roots.size === 1 && root) owners.set(short, root);
      if (roots.size > 0) break;
    }
  }
  const groups = new Map<Name, Name[]>();
  for (const name of names.values()) groups.set(rootOf(name), [...(groups.get(rootOf(name)) ?? []), name]);
  const rivals = (name: Name): readonly Name[] =>
    containing
      .all(name)
      .filter((other) => rootOf(other) !== rootOf(name) && mayStandFor(name, other))
      .map(rootOf);
  const keys = new Map(Array.from(groups, ([root, group]) => [root, keyOf(group)]));
  return Array.from(groups, ([root, group]) => {
    const shared = group.flatMap((name) => {
      const others = rivals(name).map((rival) => keys.get(rival) ?? '');
      return others.length > 0 ? [[name.slug, [keys.get(root) ?? '', ...others]] as const] : [];
    });
    return instrument(group, new Map(shared));
  }).sort((a, b) => (a.key < b.key ? -1 : 1));
}

/** Finds the names that have all the words of another. */
class Containing {
  readonly #byWord = new Map<string, Name[]>();

  constructor(names: Iterable<Name>) {
    for (const name of names)
      for (const word of new Set(name.core)) {
        const list = this.#byWord.get(word) ?? [];
        this.#byWord.set(word, list);
        list.push(name);
      }
  }

  /** At least those; they share its rarest word. */
  all({ core }: Name): readonly Name[] {
    return core
      .map((word) => this.#byWord.get(word) ?? [])
      .reduce((least, list) => (list.length < least.length ? list : least));
  }
}

function collect(citations: Iterable<InstrumentCitation>): ReadonlyMap<string, Name> {
  const names = new Map<string, Name>();
  for (const { name, shortForm } of citations) {
    const slugged = slug(name);
    const known = names.get(slugged) ?? {
      ...{ slug: slugged, core: coreOf(slugged), count: 0 },
      ...{ forms: new Tally(), bracketed: new Tally() },
    };
    names.set(slugged, known);
    known.count++;
    known.forms.add(name);
    known.bracketed.add(shortForm);
  }
  return names;
}

const bracketedIn = (group: readonly Name[]): readonly string[] =>
  group.flatMap((name) => name.bracketed.values);

/**
 * The full name of a group: the longest that is no short form in brackets and was met more than once, if one was.
 */
function titleOf(group: readonly Name[]): string {
  const isShort = new Set(bracketedIn(group).map(slug));
  const full = group.filter((name) => !isShort.has(name.slug));
  const sure = full.filter(({ count }) => count > 1);
  const [longest] = (sure.length > 0 ? sure : full.length > 0 ? full : group).toSorted(
    (a, b) => b.slug.split('-').length - a.slug.split('-').length || b.count - a.count,
  );
  return longest?.forms.usual ?? '';
}

/** As `keyOf` makes it for the full name with its short form. */
const keyOf = (group: readonly Name[]): string =>
  `instrument:${slug(bracketedIn(group)[0] ?? titleOf(group))}`;

function instrument(
  group: readonly Name[],
  sharedForms: ReadonlyMap<string, readonly string[]>,
): InstrumentNames {
  const shortForms = new Tally();
  for (const name of group) {
    shortForms.add(name.forms.usual, name.count);
    for (const short of name.bracketed.values) shortForms.add(short);
  }
  const title = titleOf(group);
  return {
    key: keyOf(group),
    title,
    shortForms: uniqueBySlug(shortForms.values).filter(
      (short) => slug(short) !== slug(title) && !sharedForms.has(slug(short)),
    ),
    sharedForms,
  };
}

function uniqueBySlug(names: readonly string[]): readonly string[] {
  return [...new Map([...names].reverse().map((name) => [slug(name), name])).values()].reverse();
}
