/** Reads words of a text as a name that they do not quite have: word by word, at the least cost. */
import { editDistance } from '../language/edit-distance.ts';
import type { Span } from '../text/model.ts';
import { HEADS, INNER } from './instrument-words.ts';
import { tokensOf, type Token } from './name-finder.ts';

/** A name to compare with, cut into words. */
export interface NameWords {
  readonly tokens: readonly Token[];
  /** The places of the words that carry the name: neither small words nor punctuation. */
  readonly content: readonly number[];
  /** How many slips a text may have and still mean it. */
  readonly slips: number;
}

/** Where a text differs from the name; an empty span where a word is missing. */
export interface Slip extends Span {
  /** What belongs in its place. */
  readonly text: string;
  /** True where only capitals differ. */
  readonly isCase: boolean;
}

/** A stretch of a text, read as the name. */
export interface Alignment extends Span {
  readonly cost: number;
  /** In order; none where the text has the name as it is. */
  readonly slips: readonly Slip[];
}

/** A difference of capitals. No name has so many words that such differences make up a slip. */
const CASE = 1;
/** A word misspelt, another small word, a comma. */
const SLIP = 100;
/** A word that carries the name is missing, or one is too many. */
const WORD = 150;
const NEVER = 1e6;

/** A name of fewer words that carry it is told from others by each of them. */
const LEAST_TO_DIFFER = 3;
/** A name of fewer, with one of them missing, may be another's. */
const LEAST_TO_MISS_ONE = 5;
const MANY = 8;
/** Letters of a word that one slip does not make another word. */
const LONG = 7;

const isSmall = ({ folded }: Token): boolean => INNER.has(folded) || folded === 'supplementing';
/** Punctuation that names have, and that may be forgotten. */
const isComma = ({ text }: Token): boolean => text === ',' || text === ':';

/** Words of heads, "Convention", "Plan", "Action": they tell what an instrument is. */
const HEAD_WORDS: ReadonlySet<string> = new Set(
  [...HEADS].flatMap((head) => head.toLowerCase().split(' ')).filter((word) => !INNER.has(word)),
);

/** Cuts a name into words. */
export function nameWords(name: string): NameWords {
  const tokens = [...tokensOf(name)];
  const content = tokens.flatMap((token, at) =>
    /^[\p{L}\p{N}]/u.test(token.text) && !isSmall(token) ? [at] : [],
  );
  const { length } = content;
  return { tokens, content, slips: length < LEAST_TO_MISS_ONE ? 1 : length < MANY ? 2 : 3 };
}

/** How a token was read: as one of the name, two as one, none for one of the name, for none of the name. */
const BOTH = 1;
const JOINED = 2;
const MISSING = 3;
const EXTRA = 4;

/**
 * The stretch of a text that comes nearest to the name, its first and last word with it; undefined where none comes
 * near. Token `at` of the name is looked for at `first + at` and up to `slack` tokens to either side: time is in
 * proportion to the tokens of the name times `slack`.
 */
export function align(
  name: NameWords,
  text: readonly Token[],
  first: number,
  slack: number,
): Alignment | undefined {
  return new Aligner(name, text, first - slack, 2 * slack + 1).best();
}

/** Row `at` holds the ways to have read `at` tokens of the name, by how far that is ahead of where it should be. */
class Aligner {
  readonly #name: NameWords;
  readonly #text: readonly Token[];
  /** The place in the text of the first column of the first row; it moves on with each row. */
  readonly #from: number;
  readonly #width: number;
  readonly #costs: Float64Array;
  readonly #steps: Uint8Array;
  readonly #few: boolean;
  readonly #wordCost: number;

  constructor(name: NameWords, text: readonly Token[], from: number, width: number) {
    const { tokens, content } = name;
    this.#name = name;
    this.#text = text;
    this.#from = from;
    this.#width = width;
    this.#few = content.length < LEAST_TO_DIFFER;
    this.#wordCost = content.length < LEAST_TO_MISS_ONE ? NEVER : WORD;
    this.#costs = new Float64Array((tokens.length + 1) * width).fill(NEVER);
    this.#steps = new Uint8Array((tokens.length + 1) * width);
  }

  best(): Alignment | undefined {
    const { tokens, slips } = this.#name;
    const most = (slips + 1) * SLIP;
    this.#costs.fill(0, 0, this.#width);
    for (let at = 1; at <= tokens.length; at++) {
      let least = NEVER;
      for (let column = 0; column < this.#width; column++) least = Math.min(least, this.#fill(at, column));
      if (least >= most) return undefined;
    }
    let end = 0;
    for (let column = 1; column < this.#width; column++)
      if (this.#cost(tokens.length, column) < this.#cost(tokens.length, end)) end = column;
    const cost = this.#cost(tokens.length, end);
    return cost < most ? this.#read(end, cost) : undefined;
  }

  #cost(at: number, column: number): number {
    return column < 0 || column >= this.#width ? NEVER : (this.#costs[at * this.#width + column] ?? NEVER);
  }

  /** The token of the text that is read last in a cell. */
  #word(at: number, column: number): Token | undefined {
    return this.#text[this.#from + at - 1 + column];
  }

  /** The cheapest way to have read `at` tokens of the name as far as a column reaches. */
  #fill(at: number, column: number): number {
    const { tokens } = this.#name;
    const cell = at * this.#width + column;
    const right = tokens[at - 1];
    const written = this.#word(at, column);
    if (!right || !written) return NEVER;
    const offer = (cost: number, step: number): void => {
      if (cost >= (this.#costs[cell] ?? NEVER)) return;
      this.#costs[cell] = cost;
      this.#steps[cell] = step;
    };
    const before = this.#cost(at - 1, column);
    if (before < NEVER) offer(before + this.#difference(right, written), BOTH);
    const first = this.#word(at, column - 1);
    if (first && isOneWord(right, first, written)) offer(this.#cost(at - 1, column - 1) + SLIP, JOINED);
    if (at < tokens.length) {
      if (at > 1) offer(this.#cost(at - 1, column + 1) + this.#absence(right), MISSING);
      if (!/\p{N}/u.test(written.text)) offer(this.#cost(at, column - 1) + this.#absence(written), EXTRA);
    }
    return this.#costs[cell] ?? NEVER;
  }

  /** What it costs that a token is missing, or one too many. */
  #absence(token: Token): number {
    if (isComma(token)) return SLIP;
    if (!/^\p{L}/u.test(token.text)) return NEVER;
    return isSmall(token) ? (this.#few ? NEVER : SLIP) : this.#wordCost;
  }

  /** What it costs that the text has one word for another. */
  #difference(right: Token, written: Token): number {
    if (right.text === written.text) return 0;
    if (straight(right) === straight(written)) return 0;
    // "the Kyoto declaration" is one that has no name yet.
    if (right.folded === written.folded) return this.#few && !isSmall(right) ? NEVER : CASE;
    if (right.folded === 'and' && written.text === '&') return SLIP;
    if (!/^\p{L}+(?:[-'’]\p{L}+)*$/u.test(right.text + written.text)) return NEVER;
    if (isSmall(right) && isSmall(written)) return this.#few ? NEVER : SLIP;
    return this.#isMisspelt(right, written) ? SLIP : NEVER;
  }

  #isMisspelt(right: Token, written: Token): boolean {
    const [one, other] = [right.folded, written.folded];
    const isHead = HEAD_WORDS.has(one);
    // "Conventions" and "Covenant" are other things than "Convention".
    if (HEAD_WORDS.has(other) || (isHead && (one === `${other}s` || other === `${one}s`))) return false;
    const { length } = one;
    const least = this.#few ? (isHead ? LONG : 5) : isSmall(right) ? 2 : 4;
    const most = this.#few || length < LONG ? 1 : 2;
    return length >= least && other.length >= 2 && editDistance(one, other, most) <= most;
  }

  #read(end: number, cost: number): Alignment {
    const { tokens } = this.#name;
    const slips: Slip[] = [];
    let [at, column] = [tokens.length, end];
    let start = 0;
    while (at > 0) {
      const step = this.#steps[at * this.#width + column];
      const right = tokens[at - 1];
      const written = this.#word(at, column);
      if (!right || !written) break;
      if (step === MISSING) slips.push(...withMissing(slips, right.text, endOf(written)));
      else if (step === EXTRA) {
        const before = endOf(this.#word(at, column - 1));
        slips.push({ start: before, end: endOf(written), text: '', isCase: false });
      } else {
        const first = (step === JOINED ? this.#word(at, column - 1) : undefined) ?? written;
        const isCase = right.folded === written.folded;
        start = first.start;
        if (step === JOINED || this.#difference(right, written) > 0)
          slips.push({ start, end: endOf(written), text: right.text, isCase });
      }
      // A column moves on with its row: to stay at a token is to go one column up.
      if (step === MISSING) column += 1;
      else if (step === JOINED || step === EXTRA) column -= 1;
      if (step !== EXTRA) at -= 1;
    }
    const last = this.#word(tokens.length, end);
    return { start, end: endOf(last), cost, slips: slips.reverse() };
  }
}

const straight = ({ text }: Token): string => text.replaceAll('’', "'");
const endOf = (token: Token | undefined): number => (token ? token.start + token.text.length : 0);

/** The slip of a missing word; what is missing directly behind it, last of `slips`, is put in together with it. */
function withMissing(slips: Slip[], word: string, gap: number): readonly Slip[] {
  const next = slips.at(-1);
  const together = next?.start === gap && next.end === gap ? slips.pop()?.text : undefined;
  const text = /^[\p{L}\p{N}]/u.test(word) ? ` ${word}` : word;
  return [{ start: gap, end: gap, text: text + (together ?? ''), isCase: false }];
}

/** "Non custodial" for "Non-custodial", "counter terrorism" for "counterterrorism". */
function isOneWord(right: Token, before: Token, written: Token): boolean {
  return (
    right.folded.replaceAll('-', '') === before.folded + written.folded && written.start === endOf(before) + 1
  );
}
