/** Small corpora for tests. */
import { spawnSync, type SpawnSyncReturns } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Driver } from './database.ts';
import type { DerivedRows, DocumentRows, ParagraphRow } from './rows.ts';
import { CorpusWriter } from './writer.ts';

/** Nothing derived. */
export const NOTHING: DerivedRows = { entries: [], leads: [], phrases: [], lineage: [], textLineage: [] };

/** A paragraph of a document in the making. */
export const paragraph = (plain: string, rest: Partial<ParagraphRow> = {}): ParagraphRow => ({
  part: 'operative',
  label: '1',
  depth: 0,
  lead: undefined,
  plain,
  start: 0,
  end: 0,
  marks: [],
  ...rest,
});

/** A document of one draft resolution with these paragraphs. */
export const documentOf = (
  symbol: string,
  date: string,
  paragraphs: readonly (string | ParagraphRow)[],
  organ = 'The General Assembly',
): DocumentRows => {
  const rows = paragraphs.map((one) => (typeof one === 'string' ? paragraph(one) : one));
  const source = rows.map(({ plain }) => plain).join('\n\n');
  return {
    ...{ symbol, title: `Report ${symbol}`, body: 'Commission', session: 30, date },
    report: [],
    texts: [
      {
        kind: 'draft resolution',
        number: 'I',
        title: `On ${symbol}`,
        organ,
        source,
        paragraphs: rows,
        notes: [],
      },
    ],
  };
};

/** Writes documents to a corpus file. */
export function writeCorpus(
  path: string,
  documents: readonly DocumentRows[],
  derived = NOTHING,
  driver?: Driver,
): void {
  const writer = new CorpusWriter(path, driver);
  for (const document of documents) writer.add(document);
  writer.publish(() => derived);
}

/** Runs `work` with a new folder, which is removed afterwards. */
export function inFolder<T>(work: (folder: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-corpus-'));
  try {
    return work(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** Runs `work` with the path of a corpus file of these documents. */
export function withCorpus<T>(
  documents: readonly DocumentRows[],
  work: (path: string) => T,
  driver?: Driver,
): T {
  return inFolder((folder) => {
    const path = join(folder, 'test.db');
    writeCorpus(path, documents, NOTHING, driver);
    return work(path);
  });
}

/** Runs a program, a module's source, in a process of its own, to its end. */
export function run(program: string): SpawnSyncReturns<string> {
  return spawnSync(process.execPath, ['--input-type=module', '-e', program], { encoding: 'utf8' });
}
