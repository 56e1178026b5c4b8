/** Finds names that a text has almost as they are: a letter, a capital, a small word or a comma amiss. */
import type { Span } from '../text/model.ts';
import { ARTICLES } from './instrument-words.ts';
import { align, nameWords, type Alignment, type NameWords } from './name-alignment.ts';
import { tokensOf, type Name, type Token } from './name-finder.ts';
import { spanAround } from './quotes.ts';

/** A name found, with what is amiss. */
export interface NearName<T> extends Alignment {
  readonly value: T;
}

interface Known<T> extends NameWords {
  readonly value: T;
  readonly capitals: number;
}

/** A word of a name, and its place there. */
interface Anchor<T> {
  readonly known: Known<T>;
  readonly at: number;
}

/** So many of a name's rarest words are looked for: where a slip spoils one, another is left. */
const ANCHORS = 3;

/** Words that a text may have more than the name, or fewer. */
const SLACK = 3;

/** Looks for near misses of many names at once. */
export class NearNames<T> {
  readonly #anchors = new Map<string, Anchor<T>[]>();

  /** `names` as for `NameFinder`. A name of one word has no near misses. */
  constructor(names: Iterable<Name<T>>) {
    const all: Known<T>[] = [];
    for (const { name, value } of names)
      for (const variant of variantsOf(name))
        all.push({ ...nameWords(variant), value, capitals: capitalsOf(variant) });
    const frequency = new Map<string, number>();
    for (const known of all)
      for (const word of contentOf(known)) frequency.set(word, (frequency.get(word) ?? 0) + 1);
    for (const known of all) {
      const words = [...new Set(contentOf(known))];
      if (words.filter((word) => /^\p{L}/u.test(word)).length < 2) continue;
      words.sort((a, b) => (frequency.get(a) ?? 0) - (frequency.get(b) ?? 0));
      const rarest = new Set(words.slice(0, ANCHORS));
      for (const [at, { folded }] of known.tokens.entries()) {
        if (!rarest.has(folded)) continue;
        const anchors = this.#anchors.get(folded) ?? [];
        anchors.push({ known, at });
        this.#anchors.set(folded, anchors);
      }
    }
  }

  /**
   * The near misses in a text, ascending and without overlap; they may lie over shorter names. `settled` are names
   * that stand there as they should, `byForm` what has the form of a name: part of a longer name is no near miss.
   */
  find(plain: string, settled: readonly Span[], byForm: readonly Span[]): readonly NearName<T>[] {
    const tokens = tokensOf(plain);
    const found: Candidate<T>[] = [];
    const tried = new Map<Known<T>, number>();
    for (const [place, { folded }] of tokens.entries()) {
      for (const { known, at } of this.#anchors.get(folded) ?? []) {
        const first = place - at;
        if (first < -SLACK || tried.get(known) === first) continue;
        tried.set(known, first);
        if (isSettled(tokens, first, known, settled) || !isLikely(tokens, first, known)) continue;
        const alignment = align(known, tokens, first, SLACK);
        if (alignment)
          found.push({ ...alignment, known, score: known.content.length * 100 - alignment.cost });
      }
    }
    return chosen(found)
      .filter((one) => one.slips.length > 0 && isNamed(plain, one) && isWhole(plain, one, byForm))
      .map(({ start, end, cost, slips, known }) => ({ start, end, cost, slips, value: known.value }));
  }
}

interface Candidate<T> extends Alignment {
  readonly known: Known<T>;
  readonly score: number;
}

const contentOf = ({ tokens, content }: NameWords): readonly string[] =>
  content.map((at) => tokens[at]?.folded ?? '');

const capitalsOf = (name: string): number => name.match(/(?<![\p{L}\p{N}’'-])\p{Lu}/gu)?.length ?? 0;

/** The name, and the name without what texts leave out: "United Nations", "of 1971", ", supplementing the …". */
function variantsOf(name: string): readonly string[] {
  const variants = new Set([name]);
  const add = (part: RegExp): void => {
    for (const variant of [...variants]) {
      const rest = variant.replace(part, '');
      if (nameWords(rest).content.length >= 3) variants.add(rest);
    }
  };
  add(/^United Nations /u);
  add(/, supplementing the .+$/u);
  add(/: .+$/u);
  add(/(?: of|,) \d{4}(?: \(.+\))?$/u);
  return [...variants];
}

/** True where the name stands as it should in the place where it would be aligned. */
function isSettled(
  tokens: readonly Token[],
  first: number,
  { tokens: name }: NameWords,
  settled: readonly Span[],
): boolean {
  const start = tokens[Math.max(0, first)]?.start ?? 0;
  const last = tokens[Math.min(tokens.length, first + name.length) - 1];
  const around = spanAround(settled, start) ?? spanAround(settled, last?.start ?? 0);
  return around !== undefined && around.start <= start && (last?.start ?? 0) < around.end;
}

/** True where the words that carry the name are near their places, all but those that slips may have spoilt. */
function isLikely(tokens: readonly Token[], first: number, name: NameWords): boolean {
  let left = name.slips;
  for (const at of name.content) {
    const folded = name.tokens[at]?.folded ?? '';
    const from = Math.max(0, first + at - SLACK);
    const last = first + at + SLACK;
    let place = from;
    while (place <= last && tokens[place]?.folded !== folded) place++;
    if (place <= last) continue;
    if (left-- === 0) return false;
    if (name.slips > 1) continue;
    // Where no word may be missing, it must be there misspelt.
    place = from;
    while (place <= last && !isLike(tokens[place]?.folded ?? '', folded)) place++;
    if (place > last) return false;
  }
  return true;
}

/** True where one word may be the other misspelt, as far as a glance tells. */
const isLike = (one: string, other: string): boolean =>
  Math.abs(one.length - other.length) <= 2 &&
  (one.startsWith(other.charAt(0)) || one.at(-1) === other.at(-1));

/** The best of those that overlap, ascending. */
function chosen<T>(candidates: readonly Candidate<T>[]): readonly Candidate<T>[] {
  const taken: Candidate<T>[] = [];
  for (const one of [...candidates].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const before = taken.at(-1);
    if (!before || before.end <= one.start) taken.push(one);
    else if (one.score > before.score) taken[taken.length - 1] = one;
  }
  return taken;
}

/** True where enough is capitalized for a name, and not all of it is in capitals. */
function isNamed<T>(plain: string, { slips, known }: Candidate<T>): boolean {
  const lost = slips.filter(({ isCase, text }) => isCase && /^\p{Lu}/u.test(text));
  const shouted = slips.filter(
    ({ isCase, start, end }) => isCase && /^\p{Lu}{4}/u.test(plain.slice(start, end)),
  );
  return lost.length * 2 <= known.capitals && shouted.length === 0;
}

/** What a name may go on with and be whole: "of 1971", ", supplementing the", ": Towards the". */
const GOES_ON = /^(?:[,:]| of \d{4}$)/u;

const CAPITALIZED_BEFORE = /(?<=.)(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{L}\p{N}’'-]*) $/su;
/** More letters than the words before a name have that may be part of it. */
const REACH = 40;

/** True where no longer name holds it: "Inter-American Convention against Corruption". */
function isWhole<T>(plain: string, { start, end }: Candidate<T>, byForm: readonly Span[]): boolean {
  const form = spanAround(byForm, start) ?? spanAround(byForm, end - 1);
  if (form && form.start < start) return false;
  if (form && form.end > end) return GOES_ON.test(plain.slice(end, form.end));
  const before = CAPITALIZED_BEFORE.exec(plain.slice(Math.max(0, start - REACH), start))?.[1];
  return (before === undefined || ARTICLES.has(before)) && !/^ \p{Lu}/u.test(plain.slice(end, end + 2));
}
