/** How texts name the organ of a resolution: "General Assembly", "Council", "its", "of the Conference …". */
import { organByName, ORGANS, organsByShort, type Organ } from '../language/organs.ts';
import type { OrganMention } from './model.ts';
import { NameFinder } from './name-finder.ts';
import type { Span } from '../text/model.ts';

const namesOf = ({ name, aliases }: Organ): readonly string[] => [name, ...aliases];

const NAMED = new NameFinder(
  ORGANS.flatMap((organ) => namesOf(organ).map((name) => ({ name, value: organ.name }))),
);

/** Names begin small here, so that they are found in small letters, too. */
const MEANT = new NameFinder(
  ORGANS.flatMap((organ) =>
    [
      ...namesOf(organ).map((name) => name.charAt(0).toLowerCase() + name.slice(1)),
      ...organ.abbreviations,
    ].map((name) => ({ name, value: organ.name })),
  ),
);

/** An organ at its place. */
export interface NamedOrgan {
  readonly name: string;
  readonly span: Span;
}

/** All organs that a text names in full, ascending, none within another. */
export function namedOrgans(plain: string): readonly NamedOrgan[] {
  return NAMED.find(plain).map(({ value, span }) => ({ name: value, span }));
}

/** The same, with those that a draft abbreviates or has in small letters. */
export function meantOrgans(plain: string): readonly NamedOrgan[] {
  return MEANT.find(plain).flatMap(({ name, value, span, exact }) =>
    exact || /\p{Ll}/u.test(name) ? { name: value, span } : [],
  );
}

const BODY =
  '(?:Environment Assembly|Health Assembly|Sub-Commission|Assembly|Council|Commission|Committee|Conference|Congress|Board|Forum|Meeting)';
const SHORT = new RegExp(`\\b${BODY}$`);
const ITS = /\b[Ii]ts(?: [a-z-]+){0,2}$/;
const UNKNOWN = new RegExp(`\\b((?:[A-Z][\\w’'-]+ ){1,5}${BODY})$`);
const SHORT_OF = new RegExp(`(?:the )?(${BODY}|(?:[A-Z][\\w’'-]+ ){1,5}${BODY})(?![\\w’-])`, 'y');
const POSSESSIVE = /['’]s$/;

/** Characters before a number in which a short organ or *its* is looked for. */
const REACH = 100;

/** The organs of one text, to be asked about its resolutions from left to right. */
export class OrganContext {
  readonly #plain: string;
  readonly #named: readonly NamedOrgan[];
  readonly #endingAt: ReadonlyMap<number, NamedOrgan>;
  readonly #startingAt: ReadonlyMap<number, NamedOrgan>;
  readonly #byShort = new Map<string, NamedOrgan[]>();

  constructor(plain: string, named: readonly NamedOrgan[]) {
    this.#plain = plain;
    this.#named = named;
    this.#endingAt = new Map(named.map((organ) => [organ.span.end, organ]));
    this.#startingAt = new Map(named.map((organ) => [organ.span.start, organ]));
    for (const organ of named) {
      const short = organByName(organ.name)?.short ?? '';
      const list = this.#byShort.get(short) ?? [];
      list.push(organ);
      this.#byShort.set(short, list);
    }
  }

  /** The organ whose mention ends directly before `at`, where the word *resolution* stands. */
  before(at: number): OrganMention | undefined {
    const from = Math.max(0, at - REACH);
    const slice = this.#plain.slice(from, at).trimEnd();
    const bare = slice.replace(POSSESSIVE, '');
    const end = from + bare.length;
    const named = this.#endingAt.get(end);
    if (named) return this.#mention('named', named.span, named.name);
    // "the adoption by the Conference … of resolution 9/8".
    const adopted = slice.endsWith(' of') ? this.#organEndingAt(end - 3) : undefined;
    if (adopted) return adopted;
    const its = ITS.exec(slice);
    if (its) return this.#its(from + its.index);
    const short = SHORT.exec(bare);
    if (!short) return undefined;
    const unknown = UNKNOWN.exec(bare);
    const start = from + (unknown ?? short).index;
    if (unknown && !/^(?:[A-Z][a-z]+(?:ing|s|ed) )/.test(unknown[0])) {
      return this.#mention('unknown', { start, end }, undefined);
    }
    return this.#short({ start: from + short.index, end });
  }

  /** Whose resolution "the General Assembly in its resolution" is; most often *its* is the speaking organ's. */
  #its(at: number): OrganMention {
    const span = { start: at, end: at + 3 };
    const before = /,?\sin\s$/.exec(this.#plain.slice(Math.max(0, at - 5), at));
    const owner = before && this.#organEndingAt(at - before[0].length);
    return this.#mention('its', span, owner?.name);
  }

  #organEndingAt(end: number): OrganMention | undefined {
    const named = this.#endingAt.get(end);
    if (named) return this.#mention('named', named.span, named.name);
    const short = SHORT.exec(this.#plain.slice(Math.max(0, end - REACH), end));
    return short ? this.#short({ start: end - short[0].length, end }) : undefined;
  }

  /** The full name of the organ in "In its resolution 2022/14, the Economic and Social Council …". */
  subjectAfter(at: number): string | undefined {
    const the = /,\sthe\s/y;
    the.lastIndex = at;
    if (!the.test(this.#plain)) return undefined;
    const named = this.#startingAt.get(the.lastIndex);
    if (named) return named.name;
    SHORT_OF.lastIndex = the.lastIndex;
    const short = SHORT_OF.exec(this.#plain)?.[1];
    return short === undefined || short.includes(' ')
      ? undefined
      : this.#short({ start: SHORT_OF.lastIndex - short.length, end: SHORT_OF.lastIndex }).name;
  }

  /** The organ named after a number: "resolution 9/8 of 17 December 2021 of the Conference …". */
  after(at: number): OrganMention | undefined {
    const introduction = /,?\s(?:(?:adopted )?by|of)\s(?=the\s)/y;
    introduction.lastIndex = at;
    if (!introduction.test(this.#plain)) return undefined;
    const the = introduction.lastIndex;
    const named = this.#startingAt.get(the + 4);
    if (named) return this.#mention('named', named.span, named.name);
    SHORT_OF.lastIndex = the;
    const match = SHORT_OF.exec(this.#plain);
    const name = match?.[1];
    if (name === undefined) return undefined;
    const span = { start: SHORT_OF.lastIndex - name.length, end: SHORT_OF.lastIndex };
    return name.includes(' ') && !/^(?:Environment|Health) Assembly$/.test(name)
      ? this.#mention('unknown', span, undefined)
      : this.#short(span);
  }

  /** The organ named or meant last in the same sentence before `at`: "… of the Conference, including resolutions". */
  lastBefore(at: number): OrganMention | undefined {
    const named = lastEndingBy(this.#named, at);
    if (!named || at - named.span.end > REACH) return undefined;
    if (/[.;]\s/.test(this.#plain.slice(named.span.end, at))) return undefined;
    return this.#mention('named', named.span, named.name);
  }

  /** A short form means the organ with that short form named last before it, or the only one there is. */
  #short(span: Span): OrganMention {
    const text = this.#plain.slice(span.start, span.end);
    const only = organsByShort(text);
    const last = lastEndingBy(this.#byShort.get(text) ?? [], span.start);
    return this.#mention('short', span, last?.name ?? (only.length === 1 ? only[0]?.name : undefined));
  }

  #mention(kind: OrganMention['kind'], span: Span, name: string | undefined): OrganMention {
    return { kind, span, name, text: this.#plain.slice(span.start, span.end) };
  }
}

/** The last of an ascending list that ends at or before `at`. */
function lastEndingBy(organs: readonly NamedOrgan[], at: number): NamedOrgan | undefined {
  let low = 0;
  let high = organs.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((organs[middle]?.span.end ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return organs[low - 1];
}
