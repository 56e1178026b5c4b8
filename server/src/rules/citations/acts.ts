/** The resolutions and decisions that the texts of a draft cite in their own words. */
import { readActNumber, type ActNumber } from '../../citations/act-numbers.ts';
import { keyOfAct } from '../../citations/keys.ts';
import type { ActCitation } from '../../citations/model.ts';
import { numberFault } from '../../citations/numbering.ts';
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import type { Block, Draft, Part, Placed, Span, Text } from '../../text/model.ts';
import { organOf } from '../notes/register.ts';
import { citedIn, mentionsOf, type Cited } from '../shared/citing.ts';
import { annexParagraphs, textsOf } from '../shared/texts.ts';
import { bodiesIn } from './bodies.ts';

/** A resolution or decision, cited in a paragraph or item. What stands between quotation marks is left out. */
export interface Act {
  /** The acts cited together, "resolutions 67/189 and 67/192 of 20 December 2012", in order, this one among them. */
  readonly list: readonly Act[];
  readonly citation: ActCitation;
  readonly number: ActNumber;
  readonly text: Text;
  readonly placed: Placed;
  /** Absolute. */
  readonly span: Span;
  readonly part: Part;
  /** The organ whose text cites it, by full name without article, where that is known. */
  readonly speaking: string | undefined;
  readonly key: string | undefined;
  /** What the register knows under that key. */
  readonly entry: RegisterEntry | undefined;
}

const found = new WeakMap<Draft, { readonly corpus: Corpus; readonly acts: readonly Act[] }>();

/**
 * All of a draft, text by text, each in document order through preamble and operative part, then the annexes.
 * Computed once for each draft.
 */
export function actsOf(draft: Draft, corpus: Corpus): readonly Act[] {
  const known = found.get(draft);
  if (known?.corpus === corpus) return known.acts;
  const acts = textsOf(draft).flatMap((text) => actsIn(draft, text, corpus));
  found.set(draft, { corpus, acts });
  return acts;
}

function actsIn(draft: Draft, text: Text, corpus: Corpus): readonly Act[] {
  const speaking = organOf(draft, text);
  const operative = text.operative[0]?.placed.start ?? Infinity;
  let list: Act[] = [];
  const read = (cited: Cited, placed: Placed, part: Part): readonly Act[] => {
    const { citation, span } = cited;
    if ((citation.kind !== 'resolution' && citation.kind !== 'decision') || citation.quoted) return [];
    const number = numberOf(citation);
    if (!number) return [];
    const key = cited.key ?? keyByBodies(citation, number, placed.block);
    const entry = key === undefined ? undefined : corpus.entry(key);
    const last = list.at(-1);
    const goesOn = last?.placed === placed && last.citation.phrase.start === citation.phrase.start;
    if (!goesOn) list = [];
    const act: Act = { list, citation, number, text, placed, span, part, speaking, key, entry };
    list.push(act);
    return [act];
  };
  return [
    ...mentionsOf(draft, text, corpus).flatMap((mention) =>
      read(mention, mention.placed, mention.placed.start < operative ? 'preambular' : 'operative'),
    ),
    ...annexParagraphs(text)
      .flatMap(({ placed, items }) => [placed, ...items.map((item) => item.placed)])
      .flatMap((placed) => citedIn(draft, placed, corpus).flatMap((cited) => read(cited, placed, 'annex'))),
  ];
}

const numbers = new WeakMap<ActCitation, ActNumber>();

function numberOf(citation: ActCitation): ActNumber | undefined {
  const number = numbers.get(citation) ?? readActNumber(citation.number);
  if (number) numbers.set(citation, number);
  return number;
}

/** The key where nothing stands before the number, and only one organ that the paragraph names numbers so. */
function keyByBodies({ organ, kind }: ActCitation, number: ActNumber, block: Block): string | undefined {
  if (organ) return undefined;
  const owners = bodiesIn(block).flatMap(({ names }) =>
    names.filter((name) => numberFault(name, number) === undefined),
  );
  const [owner] = owners;
  return owner !== undefined && owners.length === 1 ? keyOfAct(owner, kind, number) : undefined;
}

/** The lists of acts, most of them of one. */
export function listsOf(acts: readonly Act[]): readonly (readonly [Act, ...Act[]])[] {
  return [...new Set(acts.map(({ list }) => list))].flatMap(([first, ...others]) =>
    first ? [[first, ...others] as const] : [],
  );
}
