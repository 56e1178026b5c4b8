/** Removes documents from a corpus file, without a trace. */
import { CorpusError } from '../../corpus/errors.ts';
import { CorpusWriter } from '../../corpus/writer.ts';
import { publishDerived } from '../load.ts';

/**
 * Removes the documents of these symbols, all or none.
 * @throws CorpusError where one is not there or the corpus cannot be written; the corpus is then as before.
 */
export function removeDocuments(symbols: readonly string[], corpus: string): void {
  const writer = new CorpusWriter(corpus);
  try {
    for (const symbol of symbols)
      if (!writer.remove(symbol))
        throw new CorpusError(
          'missing',
          corpus,
          `The corpus has no document ${symbol}; nothing was removed.`,
        );
  } catch (error) {
    writer.discard();
    throw error;
  }
  publishDerived(writer);
}
