/** Whether a corpus file is what it should be: for `resolute corpus check`. */
import type { Database, Driver } from './database.ts';
import { openDatabase } from './database.ts';
import { compareDated } from './earlier.ts';
import { CorpusError } from './errors.ts';
import { computeIndex, readIndex } from './index-tables.ts';
import { checkHeader } from './schema.ts';
import { SOURCE } from './texts.ts';

/** Each query gives rows where something is wrong; its name says what. */
const FAULTS: Readonly<Record<string, string>> = {
  'a row refers to a row that is not there': 'PRAGMA foreign_key_check',
  'the paragraphs of two documents are mixed': `
    SELECT 1 FROM (SELECT document, MIN(paragraph.id) AS first, MAX(paragraph.id) AS last, COUNT(*) AS count
      FROM paragraph JOIN text ON text.id = paragraph.text GROUP BY document)
    WHERE last - first + 1 <> count`,
  'the register counts citations wrongly': `
    SELECT id FROM entry WHERE cited <> (SELECT COUNT(DISTINCT paragraph) FROM citation WHERE citation.entry = entry.id)`,
  'full-text search does not have every paragraph of the reports': `
    SELECT id FROM (SELECT id FROM report_paragraph EXCEPT SELECT id FROM report_words_docsize)
    UNION ALL
    SELECT id FROM (SELECT id FROM report_words_docsize EXCEPT SELECT id FROM report_paragraph)`,
  'full-text search does not have every paragraph': `
    SELECT id FROM (SELECT id FROM paragraph EXCEPT SELECT id FROM paragraph_words_docsize)
    UNION ALL
    SELECT id FROM (SELECT id FROM paragraph_words_docsize EXCEPT SELECT id FROM paragraph)`,
};

/** Each query gives the documents of texts that continue each other, in pairs. */
const SUCCESSIONS: Readonly<Record<string, string>> = {
  'a text continues a text that is not earlier': `
    SELECT DISTINCT x.symbol AS later, x.date AS date, y.symbol AS earlier, y.date AS before FROM text_lineage
    JOIN text AS a ON a.id = text_lineage.text JOIN document AS x ON x.id = a.document
    JOIN text AS b ON b.id = text_lineage.earlier JOIN document AS y ON y.id = b.document`,
  'an earlier form is not in an earlier document': `
    SELECT DISTINCT x.symbol AS later, x.date AS date, y.symbol AS earlier, y.date AS before FROM lineage
    JOIN paragraph AS p ON p.id = lineage.paragraph JOIN text AS a ON a.id = p.text
    JOIN document AS x ON x.id = a.document
    JOIN paragraph AS q ON q.id = lineage.earlier JOIN text AS b ON b.id = q.text
    JOIN document AS y ON y.id = b.document`,
};

interface Succession {
  readonly later: string;
  readonly date: string;
  readonly earlier: string;
  readonly before: string;
}

/** What is wrong with a corpus file, in plain words, one fault a line; nothing where it is sound. */
export function checkCorpus(path: string, driver?: Driver): readonly string[] {
  try {
    checkHeader(path);
  } catch (error) {
    if (error instanceof CorpusError) return [error.message];
    throw error;
  }
  let database: Database | undefined;
  try {
    database = openDatabase(path, 'read', driver);
    return faultsOf(database);
  } catch (error) {
    return [`The file cannot be read through: ${error instanceof Error ? error.message : String(error)}.`];
  } finally {
    database?.close();
  }
}

function faultsOf(database: Database): readonly string[] {
  const integrity = database.all<{ integrity_check: string }>('PRAGMA integrity_check');
  const broken = integrity.map((row) => row.integrity_check).filter((line) => line !== 'ok');
  // What stands in a broken file would only repeat that it is broken.
  if (broken.length > 0) return broken.map((line) => `SQLite: ${line}`);
  const faults: string[] = [];
  for (const [fault, sql] of Object.entries(FAULTS)) {
    const count = database.all(sql).length;
    if (count > 0) faults.push(`${fault} (${String(count)} times)`);
  }
  for (const [fault, sql] of Object.entries(SUCCESSIONS)) {
    const wrong = database
      .all<Succession>(sql)
      .filter(
        ({ later, date, earlier, before }) =>
          compareDated({ symbol: earlier, date: before }, { symbol: later, date }) >= 0,
      );
    if (wrong.length > 0) faults.push(`${fault} (${String(wrong.length)} times)`);
  }
  if (!placesFit(database)) faults.push('a paragraph lies outside its source');
  if (!indexIsCurrent(database)) faults.push('the index of precedents does not fit the paragraphs');
  return faults;
}

/** In JavaScript, since SQLite counts characters where places count UTF-16 units. */
function placesFit(database: Database): boolean {
  const places = database.all<{ id: number; first: number; last: number; turned: number }>(
    `SELECT text AS id, MIN(start) AS first, MAX("end") AS last, MAX(start > "end") AS turned
     FROM paragraph GROUP BY text`,
  );
  return places.every(({ id, first, last, turned }) => {
    const source = database.get<{ source: string }>(SOURCE, id)?.source ?? '';
    return first >= 0 && last <= source.length && turned === 0;
  });
}

/** Makes the index again and compares it byte by byte, a bucket at a time. */
function indexIsCurrent(database: Database): boolean {
  const stored = readIndex(database);
  if (!stored) return false;
  const { weights, postings, totals } = computeIndex(database);
  const fits =
    stored.bits === postings.bits &&
    stored.weights.size === weights.size &&
    Buffer.compare(stored.weights.table, weights.table) === 0 &&
    Buffer.compare(stored.totals, totals) === 0;
  if (!fits) return false;
  let buckets = 0;
  for (const [bucket, expected] of postings.buckets) {
    const row = database.get<{ lists: Uint8Array }>('SELECT lists FROM posting WHERE bucket = ?', bucket);
    if (!row || Buffer.compare(row.lists, expected) !== 0) return false;
    buckets++;
  }
  return database.get<{ count: number }>('SELECT COUNT(*) AS count FROM posting')?.count === buckets;
}
