/** Resolutions and decisions by what is said beside them, for those whose title no document gives. */
import { recognizeActs } from '../../citations/acts.ts';
import { keyOf } from '../../citations/keys.ts';
import { namedOrgans } from '../../citations/organ-mentions.ts';
import { quotedSpans } from '../../citations/quotes.ts';
import type { Corpus, CorpusParagraph, RegisterEntry } from '../../corpus/model.ts';

/** Paragraphs that are looked through for one query. */
const searched = 25;

const read = new WeakMap<Corpus, Map<number, readonly string[]>>();

/** The entries of a kind that are cited in paragraphs with these words, the last perhaps unfinished; most cited first. */
export function citedNearby(
  corpus: Corpus,
  words: readonly string[],
  kind: 'resolution' | 'decision',
): readonly RegisterEntry[] {
  const tally = new Map<string, number>();
  for (const { paragraph } of corpus.search(`${words.join(' ')}*`, searched))
    for (const key of keysIn(paragraph, corpus)) tally.set(key, (tally.get(key) ?? 0) + 1);
  return [...tally]
    .sort(([, a], [, b]) => b - a)
    .flatMap(([key]) => corpus.entry(key) ?? [])
    .filter((entry) => entry.kind === kind);
}

/** What a paragraph cites; read once, since the same ones answer while a word is typed. */
function keysIn({ id, plain, text }: CorpusParagraph, corpus: Corpus): readonly string[] {
  const known = read.get(corpus) ?? new Map<number, readonly string[]>();
  read.set(corpus, known);
  const keys = known.get(id) ?? [
    ...new Set(
      recognizeActs(plain, namedOrgans(plain), quotedSpans(plain)).flatMap(
        (citation) => keyOf(citation, { organ: text.organ }) ?? [],
      ),
    ),
  ];
  known.set(id, keys);
  return keys;
}
