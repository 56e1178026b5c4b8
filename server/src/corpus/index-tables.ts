/** The index of precedents in its tables: made from all paragraphs, and read back. */
import type { Database } from './database.ts';
import { profileOf } from './likeness.ts';
import { PostingsBuilder, type PackedPostings } from './postings.ts';
import { signatureOf } from './signature.ts';
import { Weights } from './weights.ts';

interface Plain {
  readonly id: number;
  readonly plain: string;
}

/** The index as the paragraphs of the database want it. The same paragraphs give the same bytes. */
export function computeIndex(database: Database): { weights: Weights; postings: PackedPostings } {
  const paragraphs = database.all<Plain>('SELECT id, plain FROM paragraph ORDER BY id');
  const weights = Weights.count(paragraphs.map(({ plain }) => plain));
  const builder = new PostingsBuilder();
  for (const { id, plain } of paragraphs) builder.add(id, signatureOf(profileOf(plain, weights)));
  return { weights, postings: builder.pack() };
}

/** Fills the tables of the index, which are empty. */
export function storeIndex(database: Database): void {
  const { weights, postings } = computeIndex(database);
  const set = (name: string, value: number | Uint8Array): void => {
    database.run('INSERT INTO meta (name, value) VALUES (?, ?)', name, value);
  };
  set('weights', weights.table);
  set('weighed', weights.size);
  set('bits', postings.bits);
  for (const [bucket, lists] of postings.buckets) {
    database.run('INSERT INTO posting (bucket, lists) VALUES (?, ?)', bucket, lists);
  }
}

/** Reads what `storeIndex` stored, but for the posting lists. Undefined where it is not there. */
export function readIndex(database: Database): { weights: Weights; bits: number } | undefined {
  const get = (name: string): unknown =>
    database.get<{ value: unknown }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  const [table, size, bits] = [get('weights'), get('weighed'), get('bits')];
  if (!(table instanceof Uint8Array) || typeof size !== 'number' || typeof bits !== 'number')
    return undefined;
  return { weights: new Weights(size, table), bits };
}
