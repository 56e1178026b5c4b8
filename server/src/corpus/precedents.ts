/**
 * Finds the precedents of a paragraph in one corpus file: posting lists give candidates, their words the order.
 */
import type { Database } from './database.ts';
import type { CorpusFile } from './file.ts';
import { readIndex, readTotal, type OpenIndex } from './index-tables.ts';
import { likenessTo, profileOf } from './likeness.ts';
import type { PrecedentQuery } from './model.ts';
import { eachId, eachList, type PostingList } from './postings.ts';
import { signatureOf } from './signature.ts';
import type { FileTexts, IndexedDocument } from './texts.ts';

/** Postings decoded for one query at most, the list that passes the mark included whole. */
const BUDGET = 60_000;

/** Candidates whose words are compared. */
const CANDIDATES = 100;

/** A paragraph that was found. */
export interface Match {
  readonly score: number;
  readonly id: number;
  readonly part: string;
  readonly date: string;
  readonly organ: string;
}

interface Loaded extends OpenIndex {
  /** By paragraph id: what it has in common with the query so far. All 0 between queries. */
  readonly scores: Float32Array;
  readonly documents: readonly IndexedDocument[];
  /** By paragraph id: the place of its document in `documents`. */
  readonly owners: Uint32Array;
}

interface CandidateRow {
  readonly id: number;
  readonly plain: string;
  readonly part: string;
  readonly date: string;
  readonly organ: string;
}

/** The index of one file; read when it is first asked. */
export class PrecedentIndex {
  readonly #file: CorpusFile;
  readonly #texts: FileTexts;
  #loaded: Loaded | undefined;

  constructor(file: CorpusFile, texts: FileTexts) {
    this.#file = file;
    this.#texts = texts;
  }

  /** The paragraphs most like the query's, none under `least`, in no order. */
  matches(query: PrecedentQuery, least: number): readonly Match[] {
    return this.#file.read((database) => this.#matches(database, query, least), []);
  }

  #load(database: Database): Loaded | undefined {
    if (this.#loaded) return this.#loaded;
    const index = readIndex(database);
    if (!index) return undefined;
    const documents = [...this.#texts.documents().values()];
    const last = documents.reduce((most, document) => Math.max(most, document.last), 0);
    const owners = new Uint32Array(last + 1);
    documents.forEach(({ first, last }, index) => owners.fill(index, first, last + 1));
    return (this.#loaded = { ...index, scores: new Float32Array(last + 1), documents, owners });
  }

  #matches(database: Database, query: PrecedentQuery, least: number): readonly Match[] {
    const loaded = this.#load(database);
    if (!loaded) return [];
    const profile = profileOf(query.plain, loaded.weights);
    const lists = readLists(database, signatureOf(profile), loaded.bits);
    const candidates = best(collect(lists, loaded), loaded, admitted(query, loaded));
    const likeness = likenessTo(profile);
    return database
      .all<CandidateRow>(
        `SELECT paragraph.id, plain, part, date, organ
         FROM paragraph JOIN text ON text.id = paragraph.text JOIN document ON document.id = text.document
         WHERE paragraph.id IN (SELECT value FROM json_each(?))`,
        JSON.stringify(candidates),
      )
      .map(({ id, plain, part, date, organ }) => {
        return { id, part, date, organ, score: likeness(profileOf(plain, loaded.weights)) };
      })
      .filter(({ score }) => score >= least);
  }
}

/** The posting lists of these features, shortest first. */
function readLists(database: Database, features: Int32Array, bits: number): readonly PostingList[] {
  const wanted = new Set(features);
  const buckets = new Set(Array.from(features, (feature) => feature >>> (32 - bits)));
  const lists: PostingList[] = [];
  for (const { bucket, lists: blob } of database.all<{ bucket: number; lists: Uint8Array }>(
    'SELECT bucket, lists FROM posting WHERE bucket IN (SELECT value FROM json_each(?))',
    JSON.stringify([...buckets]),
  )) {
    eachList(bucket, bits, blob, (feature, list) => {
      if (wanted.has(feature)) lists.push(list);
    });
  }
  return lists.sort((a, b) => a.count - b.count);
}

/** Adds up the lists within the budget: the ids touched, each once, their sums in `scores`. */
function collect(lists: readonly PostingList[], { scores, weights }: Loaded): readonly number[] {
  const touched: number[] = [];
  let spent = 0;
  for (const list of lists) {
    if (spent >= BUDGET) break;
    spent += list.count;
    const weight = Math.log(1 + weights.size / list.count);
    eachId(list, (id) => {
      const score = scores[id];
      if (score === undefined) return;
      if (score === 0) touched.push(id);
      scores[id] = score + weight;
    });
  }
  return touched;
}

/**
 * The admitted ids that look most alike: by their sums, over the root of what they weigh, as `likeness.ts` has it.
 * Sets all sums back to 0.
 */
function best(
  touched: readonly number[],
  { scores, totals }: Loaded,
  admits: (id: number) => boolean,
): readonly number[] {
  const ids = touched.filter(admits);
  const sums = Float32Array.from(ids, (id) => (scores[id] ?? 0) / Math.sqrt(readTotal(totals[id] ?? 0)));
  for (const id of touched) scores[id] = 0;
  if (ids.length <= CANDIDATES) return ids;
  const threshold = sums.slice().sort()[ids.length - CANDIDATES] ?? 0;
  const above = ids.filter((_, index) => (sums[index] ?? 0) > threshold);
  const at = ids.filter((_, index) => sums[index] === threshold);
  // The newest of those that stand level; ids grow with each document that is loaded.
  at.sort((a, b) => b - a);
  return [...above, ...at.slice(0, CANDIDATES - above.length)];
}

/** Symbols are the same whatever their case and spaces. */
export const sameSymbol = (a: string, b: string): boolean =>
  a.replaceAll(/\s+/gu, '').toUpperCase() === b.replaceAll(/\s+/gu, '').toUpperCase();

/** Which paragraphs the query's filters admit. */
function admitted(
  { before, exclude }: PrecedentQuery,
  { documents, owners }: Loaded,
): (id: number) => boolean {
  const barred = documents.map(
    ({ document }) =>
      (before !== undefined && document.date >= before) ||
      (exclude !== undefined && sameSymbol(document.symbol, exclude)),
  );
  return barred.includes(true) ? (id) => barred[owners[id] ?? 0] === false : () => true;
}
