/** Which corpus an answer came from: said where more than one answers, and left unsaid where there is no question. */
import type { Corpus, RegisterEntry } from '../corpus/model.ts';

const several = new WeakMap<Corpus, boolean>();

function hasSeveral(corpus: Corpus): boolean {
  const known = several.get(corpus) ?? new Set(corpus.documents().map(({ corpus: name }) => name)).size > 1;
  several.set(corpus, known);
  return known;
}

/** ` [own]`, to be set behind the name of a document; nothing where all documents are of one corpus. */
export function originOf(document: { readonly corpus: string }, corpus: Corpus): string {
  return hasSeveral(corpus) ? ` [${document.corpus}]` : '';
}

/** ` [own, shipped]`: the corpora whose documents cite an entry; nothing where all are of one corpus. */
export function entryOrigin({ corpora = [] }: RegisterEntry, corpus: Corpus): string {
  return corpora.length > 0 && hasSeveral(corpus) ? ` [${corpora.join(', ')}]` : '';
}
