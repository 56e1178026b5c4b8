/** References of a text to its own paragraphs, items, sections and annexes, and what each of them means. */
import { recognizeInternal } from '../../citations/internal.ts';
import type { InternalReference, InternalTarget } from '../../citations/model.ts';
import type { Annex, Block, Draft, Item, Paragraph, Placed, Span, Text } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';
import { numbersFor } from './numbering.ts';
import { scopesOf, textsOf } from './texts.ts';

/** One target of a reference: "4 (c)" in "paragraphs 2 and 4 (c) above". */
export interface Pointer {
  /** Where it is written. */
  readonly placed: Placed;
  readonly reference: InternalReference;
  readonly target: InternalTarget;
  /** Of the target, absolute. */
  readonly span: Span;
  /**
   * The paragraph that it means, and the item of it; `missing` where there is none; `unclear` where there are
   * several, or where it means something that is not counted here.
   */
  readonly meant: { readonly paragraph: Paragraph; readonly item: Item | undefined } | 'missing' | 'unclear';
}

const recognized = new WeakMap<Block, readonly InternalReference[]>();
const pointers = new WeakMap<Draft, readonly Pointer[]>();

/** The references in a block, read once for each version of the block. */
export function referencesIn(block: Block): readonly InternalReference[] {
  const known = recognized.get(block);
  if (known) return known;
  const found = recognizeInternal(block.plain);
  recognized.set(block, found);
  return found;
}

/** Every target of every reference of a draft, in order. */
export function pointersOf(draft: Draft): readonly Pointer[] {
  const known = pointers.get(draft);
  if (known) return known;
  const found = textsOf(draft).flatMap((text) => new Resolver(text, draft).pointers());
  pointers.set(draft, found);
  return found;
}

/** What stands where a reference is written. */
interface Site {
  readonly placed: Placed;
  readonly paragraph: Paragraph;
  readonly annex: Annex | undefined;
}

type Meant = Pointer['meant'];

/** Finds what the references of one text mean. */
class Resolver {
  readonly #text: Text;
  readonly #draft: Draft;

  constructor(text: Text, draft: Draft) {
    this.#text = text;
    this.#draft = draft;
  }

  pointers(): readonly Pointer[] {
    return this.#sites().flatMap((site) =>
      referencesIn(site.placed.block).flatMap((reference) => this.#targets(site, reference)),
    );
  }

  #sites(): readonly Site[] {
    const { preambular, operative, annexes } = this.#text;
    const within =
      (annex?: Annex) =>
      (paragraph: Paragraph): readonly Site[] =>
        [paragraph, ...paragraph.items].map(({ placed }) => ({ placed, paragraph, annex }));
    return [
      ...[...preambular, ...operative].flatMap(within()),
      ...annexes.flatMap((annex) => annex.paragraphs.flatMap(within(annex))),
    ];
  }

  #targets(site: Site, reference: InternalReference): readonly Pointer[] {
    let last: Paragraph | undefined;
    return reference.targets.map((target) => {
      const meant = this.#meant(site, reference, target, last);
      if (typeof meant === 'object') last = meant.paragraph;
      return { placed: site.placed, reference, target, span: absoluteSpan(site.placed, target.span), meant };
    });
  }

  #meant(
    site: Site,
    { unit, where, span }: InternalReference,
    target: InternalTarget,
    last: Paragraph | undefined,
  ): Meant {
    if (unit === 'annex') return this.#hasAnnex(target.number) ? 'unclear' : 'missing';
    if (unit === 'section') return this.#hasSection(target.number) ? 'unclear' : 'missing';
    if (unit === 'preambular paragraph')
      return this.#text.preambular[Number(target.number) - 1] ? 'unclear' : 'missing';
    // "Paragraphs 4 (a) and (b)"; "subparagraph (a) above", in the same paragraph.
    if (target.number === '') return withItem(last ?? site.paragraph, target);
    if (unit === 'item') return 'unclear';
    const words = site.placed.block.plain.slice(span.start, span.end);
    const lists = this.#candidates(site, where, words);
    const found = lists
      .map((list) => list.filter((one) => bears(one, target)))
      .find((list) => list.length > 0);
    const [paragraph = this.#unnumbered(lists, target), another] = found ?? [];
    if (paragraph) return another ? 'unclear' : withItem(paragraph, target);
    return this.#isNumbered() ? 'missing' : 'unclear';
  }

  /** Where to look, the nearest first. */
  #candidates(
    { paragraph, annex }: Site,
    where: InternalReference['where'],
    words: string,
  ): readonly (readonly Paragraph[])[] {
    const { operative, annexes } = this.#text;
    if (where === 'annex') {
      const number = /annex ([IVXLC]+)/iu.exec(words)?.[1];
      const named = annexes.filter((one) => number === undefined || annexNumber(one) === number);
      return [named.flatMap((one) => one.paragraphs)];
    }
    const sameScope = (one: Paragraph): boolean => one.scope === paragraph.scope;
    if (annex && where !== 'text') return [annex.paragraphs.filter(sameScope), annex.paragraphs, operative];
    return paragraph.part === 'operative' ? [operative.filter(sameScope), operative] : [operative];
  }

  /** The paragraph that lacks its number, where it would bear the one that is meant. */
  #unnumbered(lists: readonly (readonly Paragraph[])[], { number }: InternalTarget): Paragraph | undefined {
    return scopesOf(this.#text)
      .flatMap(numbersFor)
      .find(
        ({ paragraph, wanted }) =>
          wanted === number && !paragraph.number && lists.some((list) => list.includes(paragraph)),
      )?.paragraph;
  }

  /** False for a text whose paragraphs bear no numbers yet. */
  #isNumbered(): boolean {
    const { operative, annexes } = this.#text;
    return [...operative, ...annexes.flatMap((annex) => annex.paragraphs)].some(({ number }) => number);
  }

  /** An annex stands behind the text, and so behind those that the text recommends. */
  #hasAnnex(number: string): boolean {
    const annexes = textsOf(this.#draft)
      .filter(({ span }) => span.start < this.#text.span.end && this.#text.span.start < span.end)
      .flatMap((text) => text.annexes);
    return annexes.some((annex) => number === '' || annexNumber(annex) === number);
  }

  #hasSection(number: string): boolean {
    return this.#text.sections.some(({ roman }) => roman === number);
  }
}

/** The number in the heading of an annex, as written. */
function annexNumber({ placed }: Annex): string | undefined {
  return /^annex\s+([IVXLC]+|\d+|[A-Z])\b/iu.exec(placed.block.plain)?.[1];
}

function bears({ number }: Paragraph, target: InternalTarget): boolean {
  return number?.value === Number(target.number) && number.suffix === target.suffix.toLowerCase();
}

const letters = (label: string): string => label.replace(/[^a-z0-9]/giu, '').toLowerCase();

function withItem(paragraph: Paragraph, { items }: InternalTarget): Meant {
  if (items.length === 0) return { paragraph, item: undefined };
  const path = items.map(letters).join(' ');
  const same = paragraph.items.filter((item) => item.path.map(letters).join(' ') === path);
  if (same.length > 1) return 'unclear';
  return same[0] ? { paragraph, item: same[0] } : 'missing';
}

/** True where every reference of a text to its own paragraphs means one of them, so that it can go with it. */
export function isSettled(draft: Draft, { span }: Text): boolean {
  return pointersOf(draft).every(
    ({ placed, target, meant }) =>
      typeof meant === 'object' ||
      (target.number === '' && target.items.length === 0) ||
      placed.start < span.start ||
      placed.start >= span.end,
  );
}
