/** References of a text to its own paragraphs, items, sections and annexes, and what each of them means. */
import { recognizeInternal } from '../../citations/internal.ts';
import type { InternalReference, InternalTarget } from '../../citations/model.ts';
import type { Annex, Block, Draft, Item, Paragraph, Placed, Span, Text } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';
import { numbersFor, written } from './numbering.ts';
import { scopesOf, withNested } from './texts.ts';

/** One target of a reference: "4 (c)" in "paragraphs 2 and 4 (c) above". */
export interface Pointer {
  readonly text: Text;
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
  const found = draft.texts.flatMap((outer) => {
    const texts = withNested(outer);
    const annexes = texts.flatMap((text) => text.annexes);
    return texts.flatMap((text) => new Resolver(text, annexes).pointers());
  });
  pointers.set(draft, found);
  return found;
}

/** What stands where a reference is written. */
interface Site {
  readonly placed: Placed;
  readonly paragraph: Paragraph;
  readonly annex: Annex | undefined;
}

/** A paragraph that a reference may mean. */
interface Candidate {
  readonly paragraph: Paragraph;
  readonly annex: Annex | undefined;
}

type Meant = Pointer['meant'];
type Place = (candidate: Candidate) => boolean;

/** Finds what the references of one text mean. */
class Resolver {
  readonly #text: Text;
  /** By number and suffix, `3 bis`; then by the number that a paragraph without one should bear. */
  readonly #numbered = new Map<string, Candidate[]>();
  readonly #unnumbered = new Map<string, Candidate[]>();
  readonly #items = new Map<Paragraph, ReadonlyMap<string, Item | 'several'>>();
  readonly #annexNumbers: ReadonlySet<string>;
  readonly #sections: ReadonlySet<string>;

  /** @param annexes those of this text, and of those that it recommends or that recommend it. */
  constructor(text: Text, annexes: readonly Annex[]) {
    this.#text = text;
    this.#annexNumbers = new Set(annexes.flatMap((annex) => ['', annexNumber(annex) ?? '']));
    this.#sections = new Set(text.sections.flatMap(({ roman }) => roman ?? []));
    const annexOf = new Map(
      text.annexes.flatMap((annex) => annex.paragraphs.map((paragraph) => [paragraph, annex] as const)),
    );
    const add = (map: Map<string, Candidate[]>, key: string, paragraph: Paragraph): void => {
      const candidate = { paragraph, annex: annexOf.get(paragraph) };
      const list = map.get(key);
      if (list) list.push(candidate);
      else map.set(key, [candidate]);
    };
    for (const { paragraph, wanted } of scopesOf(text).flatMap(numbersFor)) {
      if (paragraph.number) add(this.#numbered, written(paragraph.number), paragraph);
      else add(this.#unnumbered, wanted, paragraph);
    }
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
      return {
        text: this.#text,
        placed: site.placed,
        reference,
        target,
        span: absoluteSpan(site.placed, target.span),
        meant,
      };
    });
  }

  #meant(
    site: Site,
    { unit, where, span }: InternalReference,
    target: InternalTarget,
    last: Paragraph | undefined,
  ): Meant {
    if (unit === 'annex') return this.#annexNumbers.has(target.number) ? 'unclear' : 'missing';
    if (unit === 'section') return this.#sections.has(target.number) ? 'unclear' : 'missing';
    if (unit === 'preambular paragraph')
      return this.#text.preambular[Number(target.number) - 1] ? 'unclear' : 'missing';
    // "Paragraphs 4 (a) and (b)"; "subparagraph (a) above", in the same paragraph.
    if (target.number === '') return this.#withItem(last ?? site.paragraph, target);
    if (unit === 'item') return 'unclear';
    const key = `${target.number} ${target.suffix.toLowerCase()}`.trimEnd();
    const candidates = this.#numbered.get(key) ?? this.#unnumbered.get(key) ?? [];
    for (const place of places(site, where, site.placed.block.plain.slice(span.start, span.end))) {
      const first = candidates.find(place);
      if (!first) continue;
      // One that comes twice might be meant either way.
      return candidates.find((one) => one !== first && place(one))
        ? 'unclear'
        : this.#withItem(first.paragraph, target);
    }
    return this.#numbered.size > 0 ? 'missing' : 'unclear';
  }

  #withItem(paragraph: Paragraph, { items }: InternalTarget): Meant {
    if (items.length === 0) return { paragraph, item: undefined };
    let paths = this.#items.get(paragraph);
    if (!paths) this.#items.set(paragraph, (paths = itemsByPath(paragraph)));
    const item = paths.get(items.map(letters).join(' '));
    return item === undefined ? 'missing' : item === 'several' ? 'unclear' : { paragraph, item };
  }
}

/** Where to look for the paragraph that a reference means, the nearest place first. */
function places(
  { paragraph, annex }: Site,
  where: InternalReference['where'],
  words: string,
): readonly Place[] {
  if (where === 'annex') {
    const number = /annex ([IVXLC]+)/iu.exec(words)?.[1];
    return [(one) => one.annex !== undefined && (number === undefined || annexNumber(one.annex) === number)];
  }
  const operative: Place = (one) => one.annex === undefined;
  const near: Place = (one) => one.annex === annex && one.paragraph.scope === paragraph.scope;
  if (annex) return where === 'text' ? [operative] : [near, (one) => one.annex === annex, operative];
  return paragraph.part === 'operative' ? [near, operative] : [operative];
}

/** The number in the heading of an annex, as written. */
export function annexNumber({ placed }: Annex): string | undefined {
  return /^annex\s+([IVXLC]+|\d+|[A-Z])\b/iu.exec(placed.block.plain)?.[1];
}

const letters = (label: string): string => label.replace(/[^a-z0-9]/giu, '').toLowerCase();

function itemsByPath({ items }: Paragraph): ReadonlyMap<string, Item | 'several'> {
  const paths = new Map<string, Item | 'several'>();
  for (const item of items) {
    const path = item.path.map(letters).join(' ');
    paths.set(path, paths.has(path) ? 'several' : item);
  }
  return paths;
}

const unsettled = new WeakMap<Draft, ReadonlySet<Text>>();

/** True where every reference of a text to its own paragraphs and items means one of them, and can go with it. */
export function isSettled(draft: Draft, text: Text): boolean {
  let texts = unsettled.get(draft);
  if (!texts) {
    const loose = pointersOf(draft).filter(
      ({ reference: { unit }, meant }) =>
        (unit === 'paragraph' && typeof meant === 'string') || (unit === 'item' && meant === 'missing'),
    );
    texts = new Set(loose.map((pointer) => pointer.text));
    unsettled.set(draft, texts);
  }
  return !texts.has(text);
}
