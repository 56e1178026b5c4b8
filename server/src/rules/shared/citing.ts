/** What a draft cites, where, and under which identity. */
import { keyOf } from '../../citations/keys.ts';
import type { Citation } from '../../citations/model.ts';
import { meantOrgans } from '../../citations/organ-mentions.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import { organOf, textAt } from '../notes/register.ts';
import { citationsIn } from '../notes/subject.ts';
import type { Block, Draft, Placed, Span, Text } from '../../text/model.ts';
import { absoluteSpan, blockAt } from '../../text/positions.ts';

/** A citation at its place. */
export interface Cited {
  readonly citation: Citation;
  /** Absolute. */
  readonly span: Span;
  /** Its identity; undefined for a date, an internal reference, an *Ibid.*, and where it cannot be told. */
  readonly key: string | undefined;
}

const cites: ReadonlySet<Block['kind']> = new Set(['paragraph', 'numbered', 'item', 'note', 'heading']);

/** What one block cites, in order. */
export function citedIn(draft: Draft, placed: Placed, corpus: Corpus): readonly Cited[] {
  if (!cites.has(placed.block.kind)) return [];
  const citations = citationsIn(placed.block, corpus);
  if (citations.length === 0) return [];
  const text = textAt(draft, placed.start);
  const organ = organOf(draft, text);
  return citations.map((citation) => {
    const span = absoluteSpan(placed, citation.span);
    // Only a short form, "Council resolution 2019/21", needs to know what was named before.
    const short =
      'organ' in citation && typeof citation.organ === 'object' && citation.organ.kind === 'short';
    const key = short ? keyIn(citation, organ, namedBefore(draft, text, placed)) : knownKey(citation, organ);
    return { citation, span, key };
  });
}

/** By citation, which lives as long as its block: the key that it has in a text of an organ. */
const keys = new WeakMap<
  Citation,
  { readonly organ: string | undefined; readonly key: string | undefined }
>();

function knownKey(citation: Citation, organ: string | undefined): string | undefined {
  const before = keys.get(citation);
  if (before && before.organ === organ) return before.key;
  const key = keyIn(citation, organ, []);
  keys.set(citation, { organ, key });
  return key;
}

/** The key, if need be without the date given: a wrong one would keep an organ from having given the number. */
function keyIn(citation: Citation, organ: string | undefined, named: readonly string[]): string | undefined {
  const key = keyOf(citation, { organ, named });
  if (key !== undefined || !('date' in citation) || citation.date === undefined) return key;
  return keyOf({ ...citation, date: undefined }, { organ, named });
}

/** A citation of a text's own paragraphs, with the block that makes it. */
export interface Mention extends Cited {
  readonly placed: Placed;
}

const mentions = new WeakMap<
  Draft,
  { readonly corpus: Corpus; readonly byText: Map<Text, readonly Mention[]> }
>();

/**
 * What a text cites, in document order through preamble and operative part, items with their paragraphs; so the
 * first of a key is its first mention. Annexes, headings and notes are left out. Computed once for each draft.
 */
export function mentionsOf(draft: Draft, text: Text, corpus: Corpus): readonly Mention[] {
  let known = mentions.get(draft);
  if (known?.corpus !== corpus) mentions.set(draft, (known = { corpus, byText: new Map() }));
  const before = known.byText.get(text);
  if (before) return before;
  const found = [...text.preambular, ...text.operative]
    .flatMap(({ placed, items }) => [placed, ...items.map((item) => item.placed)])
    .sort((a, b) => a.start - b.start)
    .flatMap((placed) => citedIn(draft, placed, corpus).map((cited) => ({ ...cited, placed })));
  known.byText.set(text, found);
  return found;
}

/** The citation at an offset. */
export function citedAt(draft: Draft, offset: number, corpus: Corpus): Cited | undefined {
  const placed = blockAt(draft.blocks, offset);
  return (
    placed && citedIn(draft, placed, corpus).find(({ span }) => span.start <= offset && offset <= span.end)
  );
}

const organs = new WeakMap<Block, readonly string[]>();

/** The organs that a block names, abbreviated or not. */
function namedIn(block: Block): readonly string[] {
  if (!cites.has(block.kind)) return [];
  const known = organs.get(block) ?? meantOrgans(block.plain).map(({ name }) => name);
  organs.set(block, known);
  return known;
}

/** By text, from its first block on: the organs named up to each block. */
const named = new WeakMap<Draft, Map<Text | undefined, (readonly string[])[]>>();

/** The organs that a text names in full up to a block and in it, each once, in order. */
function namedBefore(draft: Draft, text: Text | undefined, placed: Placed): readonly string[] {
  const byText = named.get(draft) ?? new Map<Text | undefined, (readonly string[])[]>();
  named.set(draft, byText);
  const upTo = byText.get(text) ?? [];
  byText.set(text, upTo);
  const first = text ? (blockAt(draft.blocks, text.span.start)?.index ?? 0) : 0;
  for (let index = first + upTo.length; index <= placed.index; index++) {
    const before = upTo.at(-1) ?? [];
    const block = draft.blocks[index]?.block;
    const more = block ? namedIn(block).filter((name) => !before.includes(name)) : [];
    upTo.push(more.length === 0 ? before : [...new Set([...before, ...more])]);
  }
  return upTo[placed.index - first] ?? [];
}

/** What the register knows of a citation. */
export function entryOf({ key }: Cited, corpus: Corpus): RegisterEntry | undefined {
  return key === undefined ? undefined : corpus.entry(key);
}
