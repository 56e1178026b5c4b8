/**
 * Mines the clauses that recur: every run of words that stands in the texts often enough and is no fragment of a
 * longer run just as frequent. A suffix array over words finds them all, whatever their length.
 */
import type { PhraseRow, StoredText } from '../corpus/rows.ts';

/** Words of a phrase at least: completion asks with two, so the third is the first it can add. */
const LEAST_WORDS = 3;

/** Words and commas of a phrase at most. What is longer is a whole paragraph, which precedents are for. */
const MOST_TOKENS = 40;

const LEAST_COUNT = 3;
const LEAST_TEXTS = 2;

/** Words with their inner apostrophes, hyphens and slashes, and commas; anything else ends a run. */
const TOKEN = /[\p{L}\p{N}]+(?:['’\-–/.][\p{L}\p{N}]+)*|,/gu;

/** Words that leave a clause hanging when it ends in them. *To* is not among them: a verb is to be chosen there. */
const HANGING = new Set(
  (
    'a all an and any as at between both by each every for from if in including into its nor of on or other our per ' +
    'such than that the their these this those through under when where whether which while who whose with within'
  ).split(' '),
);

/** Words that join a clause to another and begin none. */
const JOINING = /^(?:and|but|nor|or)\s/iu;

const COMMA = 0;

/** All texts as one sequence of numbers: 0 a comma, above 0 words, below 0 breaks, each different. */
interface Tokens {
  readonly sequence: Int32Array;
  /** By place: where the token stands in its paragraph, and which that is. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly paragraphs: Int32Array;
  readonly plains: readonly string[];
  /** By paragraph: its text. */
  readonly texts: Int32Array;
}

function tokenize(texts: readonly StoredText[]): Tokens {
  const sequence: number[] = [];
  const starts: number[] = [];
  const ends: number[] = [];
  const paragraphs: number[] = [];
  const plains: string[] = [];
  const owners: number[] = [];
  const numbers = new Map<string, number>();
  let breaks = 0;
  const add = (token: number, start: number, end: number): void => {
    sequence.push(token);
    starts.push(start);
    ends.push(end);
    paragraphs.push(plains.length);
  };
  for (const [owner, text] of texts.entries()) {
    for (const { plain } of text.paragraphs) {
      let end = 0;
      for (const { 0: token, index } of plain.matchAll(TOKEN)) {
        if (plain.slice(end, index).trim() !== '') add(--breaks, end, index);
        end = index + token.length;
        const word = token.toLowerCase();
        const known = word === ',' ? COMMA : (numbers.get(word) ?? numbers.size + 1);
        if (known > 0) numbers.set(word, known);
        add(known, index, end);
      }
      add(--breaks, plain.length, plain.length);
      plains.push(plain);
      owners.push(owner);
    }
  }
  return {
    sequence: Int32Array.from(sequence),
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    paragraphs: Int32Array.from(paragraphs),
    plains,
    texts: Int32Array.from(owners),
  };
}

/** How many tokens two places have in common, a break being like nothing, not even itself further on. */
function common(sequence: Int32Array, a: number, b: number): number {
  let length = 0;
  while (length < MOST_TOKENS) {
    const token = sequence[a + length];
    if (token === undefined || token < 0 || token !== sequence[b + length]) break;
    length++;
  }
  return length;
}

/** Places where a word stands, ordered by what stands from there on. */
function suffixes(sequence: Int32Array): Int32Array {
  const places = Int32Array.from(sequence.keys()).filter((place) => (sequence[place] ?? 0) > 0);
  return places.sort((a, b) => {
    for (let step = 0; step < MOST_TOKENS; step++) {
      const difference = (sequence[a + step] ?? 0) - (sequence[b + step] ?? 0);
      if (difference !== 0) return difference;
      if ((sequence[a + step] ?? -1) < 0) break;
    }
    return a - b;
  });
}

/** Calls `found` for each longest run that the places from `first` to `last` of the order have in common. */
function eachRun(
  sequence: Int32Array,
  order: Int32Array,
  found: (first: number, last: number, length: number) => void,
): void {
  const open: { first: number; length: number }[] = [];
  for (let at = 1; at <= order.length; at++) {
    const length = at < order.length ? common(sequence, order[at - 1] ?? 0, order[at] ?? 0) : 0;
    let first = at - 1;
    for (let top = open.at(-1); top && top.length > length; top = open.at(-1)) {
      found(top.first, at - 1, top.length);
      first = top.first;
      open.pop();
    }
    if (length > (open.at(-1)?.length ?? 0)) open.push({ first, length });
  }
}

/** What stands before a place, so that equal numbers mean that a longer run would do as well: see through commas. */
function before(sequence: Int32Array, place: number): number {
  const token = sequence[place - 1] ?? -place - 1;
  if (token !== COMMA) return token;
  const beyond = sequence[place - 2] ?? -place - 1;
  return beyond < 0 ? beyond : beyond + sequence.length;
}

/** The phrases of these texts, longest first. */
export function minePhrases(texts: readonly StoredText[]): readonly PhraseRow[] {
  const tokens = tokenize(texts);
  const { sequence, starts, ends, paragraphs, plains } = tokens;
  const order = suffixes(sequence);
  const phrases = new Map<string, PhraseRow & { readonly words: number }>();
  eachRun(sequence, order, (first, last, length) => {
    if (last - first + 1 < LEAST_COUNT) return;
    const places = order.subarray(first, last + 1);
    const place = places[0] ?? 0;
    const run = sequence.subarray(place, place + length);
    const trimmed = run.at(-1) === COMMA ? run.length - 1 : run.length;
    const words = run.filter((token) => token !== COMMA).length;
    if (words < LEAST_WORDS) return;
    const context = before(sequence, place);
    if (places.every((other) => before(sequence, other) === context)) return;
    const owners = new Set(places.map((other) => tokens.texts[paragraphs[other] ?? 0] ?? 0));
    if (owners.size < LEAST_TEXTS) return;
    const surface = usualForm(
      Array.from(places, (other) => {
        const plain = plains[paragraphs[other] ?? 0] ?? '';
        return plain.slice(starts[other], ends[other + trimmed - 1]);
      }),
    );
    if (JOINING.test(surface) || HANGING.has(/\S+$/u.exec(surface)?.[0].toLowerCase() ?? '')) return;
    const folded = surface.toLowerCase();
    if ((phrases.get(folded)?.count ?? 0) >= places.length) return;
    phrases.set(folded, { phrase: surface, count: places.length, texts: owners.size, slots: [], words });
  });
  return [...phrases.values()]
    .sort((a, b) => b.words - a.words || b.count - a.count || (a.phrase < b.phrase ? -1 : 1))
    .map(({ phrase, count, texts: owners, slots }) => ({ phrase, count, texts: owners, slots }));
}

/** The form met most often; of two as frequent, the first in the alphabet. */
function usualForm(forms: readonly string[]): string {
  const counts = new Map<string, number>();
  for (const form of forms) counts.set(form, (counts.get(form) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  return usual?.[0] ?? '';
}
