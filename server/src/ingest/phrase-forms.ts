/** Reads the clauses that were found from the texts again: how they are written, and what fills their slots. */
import type { Slot, SlotKind } from '../citations/slots.ts';
import { slotMark } from '../corpus/fold.ts';
import type { PhraseSlot } from '../corpus/model.ts';
import type { PhraseRow, StoredText } from '../corpus/rows.ts';
import { detached, tokensOf, type Token } from './phrase-tokens.ts';

/** Fillings of one slot that are kept. */
const MOST_FILLINGS = 10;

/** Names recur; what else fills a slot goes on from year to year, and the newest is wanted. */
const NAMES: ReadonlySet<SlotKind> = new Set<SlotKind>(['organ', 'instrument', 'place']);

/** A clause as it is written somewhere. */
interface Written {
  readonly surface: string;
  readonly slots: readonly Slot[];
  count: number;
}

/** The ways in which one clause is written, gathered from the oldest text to the newest. */
export class Forms {
  /** The one met last comes last. */
  readonly #written: Written[] = [];

  /** Adds an occurrence: the tokens of the clause in their paragraph. */
  add(plain: string, tokens: readonly Token[]): void {
    const start = tokens[0]?.start ?? 0;
    const surface = plain.slice(start, tokens.at(-1)?.end);
    const at = this.#written.findLastIndex((one) => one.surface === surface);
    const [known] = at < 0 ? [] : this.#written.splice(at, 1);
    const slots = tokens.flatMap(({ slot }) =>
      slot ? [{ kind: slot.kind, start: slot.start - start, end: slot.end - start }] : [],
    );
    const written = known ?? { surface: detached(surface), slots, count: 0 };
    written.count++;
    this.#written.push(written);
  }

  /** The usual wording, slots filled as they were last, or, where only names fill them, as they are most often. */
  phrase(): { readonly phrase: string; readonly slots: readonly PhraseSlot[] } {
    const newest = this.#written.toReversed();
    const usual = usualWording(newest);
    const names = usual[0]?.slots.every(({ kind }) => NAMES.has(kind)) === true;
    const shown = names ? usual.toSorted((a, b) => b.count - a.count)[0] : usual[0];
    if (!shown) return { phrase: '', slots: [] };
    const slots = shown.slots.map(({ kind, start, end }, index): PhraseSlot => {
      const counts = new Map([[shown.surface.slice(start, end), NAMES.has(kind) ? Infinity : 0]]);
      for (const { surface, slots: places, count } of newest) {
        const filling = surface.slice(places[index]?.start, places[index]?.end);
        counts.set(filling, (counts.get(filling) ?? 0) + count);
      }
      const fillings = [...counts];
      if (NAMES.has(kind)) fillings.sort(([, a], [, b]) => b - a);
      return { kind, start, end, fillings: fillings.slice(0, MOST_FILLINGS).map(([filling]) => filling) };
    });
    return { phrase: shown.surface, slots };
  }
}

/** Of all forms those that agree between their slots with most occurrences. */
function usualWording(forms: readonly Written[]): readonly Written[] {
  const wordings = new Map<string, Written[]>();
  for (const form of forms) {
    let [words, at] = ['', 0];
    for (const { kind, start, end } of form.slots) {
      words += form.surface.slice(at, start) + slotMark(kind);
      at = end;
    }
    words += form.surface.slice(at);
    wordings.set(words, [...(wordings.get(words) ?? []), form]);
  }
  const total = (list: readonly Written[]): number => list.reduce((sum, { count }) => sum + count, 0);
  return [...wordings.values()].sort((a, b) => total(b) - total(a))[0] ?? [];
}

/** Counts the names of organs that are long enough to be completed. */
class Names {
  readonly #counts = new Map<string, { count: number; texts: number; last: number }>();

  add(tokens: readonly Token[], plain: string, text: number): void {
    for (const { slot } of tokens) {
      if (slot?.kind !== 'organ') continue;
      const name = plain.slice(slot.start, slot.end);
      const known = this.#counts.get(name);
      if (!known) this.#counts.set(detached(name), { count: 1, texts: 1, last: text });
      else {
        known.count++;
        if (known.last !== text) known.texts++;
        known.last = text;
      }
    }
  }

  rows(): readonly PhraseRow[] {
    return [...this.#counts].map(([phrase, { count, texts }]) => ({ phrase, count, texts, slots: [] }));
  }
}

/** How one number holds a place and the number of a clause, so that many sort fast. */
const CLAUSES = 2 ** 24;

/** Packs an occurrence: the token at which clause `clause` begins. */
export const occurrence = (place: number, clause: number): number => place * CLAUSES + clause;

/** What a second reading of the texts gives. */
export interface Reading {
  /** By clause. */
  readonly forms: readonly Forms[];
  /** The names of organs, each as a phrase without slots. */
  readonly names: readonly PhraseRow[];
}

/** Walks all texts once more; `occurrences` are packed and ascend, `lengths` are in tokens, by clause. */
export function readForms(
  texts: Iterable<StoredText>,
  occurrences: Float64Array,
  lengths: readonly number[],
): Reading {
  const forms = lengths.map(() => new Forms());
  const names = new Names();
  let base = 0;
  let next = 0;
  let text = 0;
  for (const { paragraphs } of texts) {
    text++;
    for (const { plain } of paragraphs) {
      const tokens = tokensOf(plain);
      names.add(tokens, plain, text);
      for (let one = occurrences[next]; one !== undefined; one = occurrences[++next]) {
        const at = Math.floor(one / CLAUSES) - base;
        if (at >= tokens.length) break;
        const clause = one % CLAUSES;
        forms[clause]?.add(plain, tokens.slice(at, at + (lengths[clause] ?? 0)));
      }
      base += tokens.length;
    }
  }
  return { forms, names: names.rows() };
}
