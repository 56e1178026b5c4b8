/** The corpus that ships: dist/corpus.db, made from server/corpus by the command itself. */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { rm, writeFile } from 'node:fs/promises';
import { run } from './command.ts';
import { place } from './project.ts';

const stamp = place('dist/corpus.stamp');
const database = 'dist/corpus.db';

/** What the corpus is made from: the documents and the program that reads them. */
function fingerprint(): string {
  const hash = createHash('sha256');
  for (const program of ['ingest-worker.cjs', 'readers.cjs'])
    hash.update(readFileSync(place('dist', program)));
  for (const file of readdirSync(place('server/corpus')).sort()) {
    hash.update(file).update(readFileSync(place('server/corpus', file)));
  }
  return hash.digest('hex');
}

/**
 * Ingests the documents unless that has been done with this very program; the bundles must be built.
 *
 * @throws Error where the command fails, with what it said.
 */
export async function ingestCorpus(): Promise<void> {
  const wanted = fingerprint();
  if (existsSync(place(database)) && existsSync(stamp) && readFileSync(stamp, 'utf8') === wanted) return;
  await rm(stamp, { force: true });
  await rm(place(database), { force: true });
  const args = ['dist/resolute.cjs', 'ingest', 'server/corpus', '--corpus', database];
  const { status, output } = await run(process.execPath, args, { quiet: true });
  if (status !== 0) throw new Error(`The documents could not be ingested:\n${output}`);
  // The whole report is long, and its doubts are known.
  console.log(output.trimEnd().split('\n').slice(-2).join('\n'));
  await writeFile(stamp, wanted);
}
