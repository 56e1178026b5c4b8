/** The index of precedents in its tables: made from all paragraphs, and read back. */
import type { Database } from './database.ts';
import { profileOf } from './likeness.ts';
import { PostingsBuilder, type PackedPostings } from './postings.ts';
import { signatureOf } from './signature.ts';
import { Weights } from './weights.ts';

/** The index of precedents. */
export interface Index {
  readonly weights: Weights;
  readonly postings: PackedPostings;
  /** By paragraph id: how much it weighs in all, see `readTotal`. */
  readonly totals: Uint8Array;
}

/** Steps of ln(total) in one byte. */
const STEPS = 16;

/** A paragraph's total weight, to within a few per cent, by the byte that `totals` has for it. */
export const readTotal = (byte: number): number => Math.exp(byte / STEPS);

/** Paragraphs read at once. */
const PAGE = 1000;

/** All paragraphs in the order of their ids, a page of them in memory. */
function* eachParagraph(database: Database): Generator<{ readonly id: number; readonly plain: string }> {
  for (let last = -1; ;) {
    const page = database.all<{ id: number; plain: string }>(
      'SELECT id, plain FROM paragraph WHERE id > ? ORDER BY id LIMIT ?',
      ...[last, PAGE],
    );
    yield* page;
    const end = page.at(-1);
    if (!end) return;
    last = end.id;
  }
}

function* eachPlain(database: Database): Generator<string> {
  for (const { plain } of eachParagraph(database)) yield plain;
}

/** The index as the paragraphs of the database want it. The same paragraphs give the same bytes. */
export function computeIndex(database: Database): Index {
  const weights = Weights.count(eachPlain(database));
  const last = database.get<{ id: number | null }>('SELECT MAX(id) AS id FROM paragraph')?.id ?? 0;
  const totals = new Uint8Array(last + 1);
  const builder = new PostingsBuilder();
  for (const { id, plain } of eachParagraph(database)) {
    const profile = profileOf(plain, weights);
    builder.add(id, signatureOf(profile));
    totals[id] = Math.min(255, Math.max(0, Math.round(STEPS * Math.log(profile.total + 1))));
  }
  return { weights, postings: builder.pack(), totals };
}

/** Fills the tables of the index, which are empty. */
export function storeIndex(database: Database): void {
  const { weights, postings, totals } = computeIndex(database);
  const set = (name: string, value: number | Uint8Array): void => {
    database.run('INSERT INTO meta (name, value) VALUES (?, ?)', name, value);
  };
  set('weights', weights.table);
  set('weighed', weights.size);
  set('totals', totals);
  set('bits', postings.bits);
  for (const [bucket, lists] of postings.buckets) {
    database.run('INSERT INTO posting (bucket, lists) VALUES (?, ?)', bucket, lists);
  }
}

/** An index as it is opened: its posting lists stay in their table. */
export interface OpenIndex extends Omit<Index, 'postings'> {
  readonly bits: number;
}

/** Reads what `storeIndex` stored, but for the posting lists. Undefined where it is not there. */
export function readIndex(database: Database): OpenIndex | undefined {
  const get = (name: string): unknown =>
    database.get<{ value: unknown }>('SELECT value FROM meta WHERE name = ?', name)?.value;
  const [table, size, totals, bits] = [get('weights'), get('weighed'), get('totals'), get('bits')];
  if (!(table instanceof Uint8Array) || !(totals instanceof Uint8Array)) return undefined;
  if (typeof size !== 'number' || typeof bits !== 'number') return undefined;
  return { weights: new Weights(size, table), totals, bits };
}
