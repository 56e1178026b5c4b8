/** The documents that ship, read and loaded once for all tests that ask for them. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { CorpusWriter } from '../../server/src/corpus/writer.ts';
import { readDocuments, type ReadDocument } from '../../server/src/ingest/ingest.ts';
import { loadDocument, publishDerived } from '../../server/src/ingest/load.ts';

/** What the tests share; none may change it. */
export interface Shipped {
  /** The corpus file of the documents. */
  readonly path: string;
  readonly documents: readonly ReadDocument[];
}

let loading: Promise<Shipped> | undefined;

/** The documents and the corpus made of them. */
export function shipped(): Promise<Shipped> {
  return (loading ??= load());
}

async function load(): Promise<Shipped> {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-shipped-'));
  process.once('exit', () => {
    rmSync(folder, { recursive: true, force: true });
  });
  const path = join(folder, 'corpus.db');
  const { documents } = await readDocuments([fileURLToPath(new URL('../../server/corpus', import.meta.url))]);
  const writer = new CorpusWriter(path);
  for (const { meta, repaired } of documents) loadDocument(writer, meta, repaired);
  publishDerived(writer);
  return { path, documents };
}
