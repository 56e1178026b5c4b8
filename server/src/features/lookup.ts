/** Documents of the corpus and texts in them, by what people type: `E/2023/30, draft resolution II`. */
import type { Corpus, CorpusDocument, CorpusText } from '../corpus/model.ts';
import { textName } from './names.ts';

/** A document of the corpus that was asked for. */
export interface FoundDocument {
  readonly document: CorpusDocument;
  /** Those that were asked for by kind and number; all, where the document was. */
  readonly texts: readonly CorpusText[];
  /** True where a text was asked for. */
  readonly byText: boolean;
}

const folded = (typed: string): string =>
  typed
    .replaceAll(/[\s,;:]+/gu, ' ')
    .trim()
    .toLowerCase();

/** The documents, of each corpus that has one, that a query begins with, and the texts that it goes on to name. */
export function documentsTyped(typed: string, corpus: Corpus): readonly FoundDocument[] {
  const query = folded(typed);
  const texts = corpus.texts();
  return corpus.documents().flatMap((document): readonly FoundDocument[] => {
    const symbol = folded(document.symbol);
    if (query !== symbol && !query.startsWith(`${symbol} `)) return [];
    const own = texts.filter((text) => isOf(text, document));
    const rest = query.slice(symbol.length).trim();
    if (rest === '') return [{ document, texts: own, byText: false }];
    const named = own.filter((text) => folded(textName(text)) === rest);
    return named.length === 0 ? [] : [{ document, texts: named, byText: true }];
  });
}

const isOf = ({ document }: CorpusText, { symbol, corpus }: CorpusDocument): boolean =>
  document.symbol === symbol && document.corpus === corpus;

/** The texts whose title has all the words of a query, newest first. */
export function textsTitled(typed: string, corpus: Corpus, limit: number): readonly CorpusText[] {
  const words = folded(typed).split(' ');
  return corpus
    .texts()
    .filter(({ title }) => {
      const own = new Set(folded(title).split(/[^\p{L}\p{N}]+/u));
      return words.every((word) => own.has(word));
    })
    .toSorted((a, b) => (a.document.date < b.document.date ? 1 : -1))
    .slice(0, limit);
}
