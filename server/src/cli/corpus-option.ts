/** The option `--corpus`, which every command takes. */
import { join } from 'node:path';
import { CorpusError } from '../corpus/errors.ts';
import type { Corpus } from '../corpus/model.ts';
import { corpusName, distinctlyNamed } from '../corpus/names.ts';
import { emptyCorpus, openCorpus } from '../corpus/store.ts';
import { UsageError } from './usage.ts';

/** Options that all commands have. */
export interface CorpusOptions {
  /** Corpus files; none is the one that ships, `none` an empty one. */
  readonly corpus?: readonly string[];
}

/** The corpus that ships, beside the bundle of this command. */
export function shippedCorpus(): string {
  return join(import.meta.dirname, 'corpus.db');
}

/** The corpus files that the option names. */
export function corpusPaths(options: CorpusOptions): readonly string[] {
  const given = options.corpus ?? [];
  if (given.length === 0) return [shippedCorpus()];
  return given.filter((path) => path !== 'none');
}

/**
 * Opens the corpus that the option names.
 * @throws UsageError where a file is missing or is no corpus.
 */
export function corpusOf(options: CorpusOptions): Corpus {
  const paths = corpusPaths(options);
  if (paths.length === 0) return emptyCorpus;
  try {
    return openCorpus(
      distinctlyNamed(
        paths.map((path) => ({ path, name: path === shippedCorpus() ? 'shipped' : corpusName(path) })),
      ),
    );
  } catch (error) {
    if (error instanceof CorpusError) throw new UsageError(error.message);
    throw error;
  }
}
