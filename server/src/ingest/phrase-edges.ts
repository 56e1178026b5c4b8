/** Where a clause may begin and end, so that it reads as one. */
import { BREAK, COMMA, isSlot, RARE, type Sequence } from './phrase-tokens.ts';

const list = (words: string): readonly string[] => words.split(' ');

/** Words that leave a clause hanging when it ends in them. *To* is not among them: a verb is to be chosen there. */
const HANGING = list(
  'a accordance against all an and any are as at be been being between both but by can could each either every for from had ' +
    'has have if in including into is its may might must neither no nor not of on only or other our per shall should ' +
    'so some such than that the their these this those through under upon was well were what when where whether which ' +
    'while who whom whose will with within without would',
);

/** Words that go on from a clause, and begin none. */
const JOINING = list("and are but had has have is nor of or than thereof was were who whose 's");

/** Words in the middle of names: "Office on Drugs and Crime". */
const LINKING = list('against for of on');

/** Words that say nothing by themselves. */
const EMPTY = list('it not out there they to up we');

/** Words of a phrase at least: completion asks with two, so the third is the first it can add. */
const LEAST_WORDS = 3;

/** What may stand at either end of a clause, by place in a sequence. */
export class Edges {
  readonly #sequence: Sequence;
  readonly #hanging: Uint8Array;
  readonly #joining: Uint8Array;
  readonly #linking: Uint8Array;
  readonly #empty: Uint8Array;
  readonly #and: number;

  constructor(sequence: Sequence) {
    this.#sequence = sequence;
    const { words } = sequence;
    const flags = (those: readonly string[]): Uint8Array => {
      const set = new Set(those);
      return Uint8Array.from(words, (word) => Number(set.has(word)));
    };
    this.#hanging = flags(HANGING);
    this.#joining = flags(JOINING);
    this.#linking = flags(LINKING);
    this.#empty = flags([...HANGING, ...JOINING, ...EMPTY]);
    this.#and = words.indexOf('and');
  }

  /** True where a clause may begin with this token. */
  begins(place: number): boolean {
    const code = this.#code(place);
    if (code <= COMMA || this.#joining[code] === 1) return false;
    // One word before a comma is left over from another clause, but where it begins a list.
    return this.#code(place + 1) !== COMMA || this.#joins(place + 3);
  }

  /** True where a clause may end with this token, whatever follows. */
  ends(place: number): boolean {
    const code = this.#code(place);
    return code > COMMA && this.#hanging[code] !== 1 && this.#code(place - 1) !== COMMA;
  }

  /** True where what stands before this token belongs to it: "*Nations* Office", "*criminal* justice". */
  goesBack(place: number): boolean {
    const { capitals } = this.#sequence;
    const before = this.#code(place - 1);
    if (capitals[place] === 1) {
      const linked = this.#linking[before] === 1 || before === this.#and;
      return capitals[place - (linked ? 2 : 1)] === 1;
    }
    if (this.#linking[this.#code(place)] === 1 && capitals[place - 1] === 1 && capitals[place + 1] === 1)
      return true;
    return !this.#isEmpty(this.#code(place)) && !this.#parts(before);
  }

  /** True where what follows this token belongs to it: "United *Nations*", "national *legislation*". */
  goesOn(place: number): boolean {
    const { capitals } = this.#sequence;
    const after = this.#code(place + 1);
    if (capitals[place] === 1 && capitals[place + (this.#linking[after] === 1 ? 2 : 1)] === 1) return true;
    return !this.#isEmpty(this.#code(place)) && !this.#parts(after);
  }

  /** True where a run has the words that make a clause: three with its slots, two without, one that says something. */
  says(place: number, length: number): boolean {
    let [words, slots, telling] = [0, 0, 0];
    for (let at = place; at < place + length; at++) {
      const code = this.#code(at);
      if (isSlot(code)) slots++;
      else if (code > COMMA) {
        words++;
        if (this.#empty[code] !== 1) telling++;
      }
    }
    return words + slots >= LEAST_WORDS && words >= 2 && telling >= 1;
  }

  #joins(place: number): boolean {
    return this.#code(place) === COMMA || this.#code(place) === this.#and;
  }

  #isEmpty(code: number): boolean {
    return this.#empty[code] === 1;
  }

  /** True for what clauses part at: signs, and words that say nothing by themselves. */
  #parts(code: number): boolean {
    return code === BREAK || code === COMMA || (code !== RARE && this.#isEmpty(code));
  }

  #code(place: number): number {
    return this.#sequence.codes[place] ?? BREAK;
  }
}
