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

/** True where `short` is what is left of `full` by one of the habits. */
function isShortFor(short: Name, full: Name): boolean {
  const [a, b] = [short.core, full.core];
  if (a.length === b.length) return a.every((word, index) => word === b[index]);
  if (a.length > b.length || a.length < 2) return false;
  if (a.every((word, index) => word === b[index]))
    return SMALL.has(b[a.length] ?? '') || b[a.length] === 'especially';
  const head = a.at(-1) ?? '';
  const at = b.indexOf(head);
  // Not "Optional Protocol …": what stands before the head tells instruments apart.
  return at === 0 && holds(b.slice(1), a.slice(0, -1));
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
  // Longest first, so that a short form of a short form finds the full name already joined.
  const ordered = [...names.values()].sort((a, b) => b.core.length - a.core.length || b.count - a.count);
  for (const short of ordered) {
    if (rootOf(short) !== short) continue;
    const fits = ordered.filter((full) => rootOf(full) !== short && isShortFor(short, full));
    const roots = new Set(fits.map(rootOf));
    const [root] = roots;
    if (roots.size === 1 && root) owners.set(short, root);
  }
  const groups = new Map<Name, Name[]>();
  for (const name of names.values()) groups.set(rootOf(name), [...(groups.get(rootOf(name)) ?? []), name]);
  return [...groups.values()].map(instrument).sort((a, b) => (a.key < b.key ? -1 : 1));
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

/**
 * The instrument of a group of names. The full name is the longest that is no short form in brackets and was met
 * more than once, if one was; the key is made as `keyOf` makes it for the name with its short form.
 */
function instrument(group: readonly Name[]): InstrumentNames {
  const shortForms = new Tally();
  for (const name of group) {
    shortForms.add(name.forms.usual, name.count);
    for (const short of name.bracketed.values) shortForms.add(short);
  }
  const bracketed = group.flatMap((name) => name.bracketed.values);
  const isShort = new Set(bracketed.map(slug));
  const full = group.filter((name) => !isShort.has(name.slug));
  const sure = full.filter(({ count }) => count > 1);
  const [longest] = (sure.length > 0 ? sure : full.length > 0 ? full : group).toSorted(
    (a, b) => b.slug.split('-').length - a.slug.split('-').length || b.count - a.count,
  );
  const title = longest?.forms.usual ?? '';
  return {
    key: `instrument:${slug(bracketed[0] ?? title)}`,
    title,
    shortForms: uniqueBySlug(shortForms.values).filter((short) => slug(short) !== slug(title)),
  };
}

function uniqueBySlug(names: readonly string[]): readonly string[] {
  return [...new Map([...names].reverse().map((name) => [slug(name), name])).values()].reverse();
}
