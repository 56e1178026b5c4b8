/**
 * Adds documents to a corpus file: reads them one after another, holding the text of one, and puts the corpus in its
 * place once all are read. Whatever ends this before leaves the corpus as it was.
 */
import { resolve } from 'node:path';
import { CorpusWriter } from '../../corpus/writer.ts';
import { eachDocument, type ReadDocument, type UnreadFile } from '../ingest.ts';
import { documentRows, publishDerived } from '../load.ts';
import type { DocumentMeta, LineAccount } from '../model.ts';
import { documentReport } from './document-report.ts';
import type { Answer, AskedField, BatchReport, DocumentReport, Progress, Question } from './model.ts';

/** How documents are added. Whoever is told something may answer later; the work waits. */
export interface AddOptions {
  /** Looked at between files and pages. */
  readonly signal?: AbortSignal;
  /** What is known of the documents beforehand. */
  readonly known?: Partial<DocumentMeta>;
  readonly progress?: (progress: Progress) => void | Promise<void>;
  /** Asked for the symbol and the date of a document that gives none. */
  readonly ask?: (question: Question) => Promise<Answer>;
  /** Told of each document as soon as it is stored, with what became of each of its lines. */
  readonly added?: (report: DocumentReport, account: readonly LineAccount[]) => void | Promise<void>;
}

const asked: readonly AskedField[] = ['symbol', 'date'];

/** True where a text was recognized, or a report: prose of a document that has a symbol. */
function isDocument({ repaired, missing }: ReadDocument): boolean {
  return (
    repaired.account.some(({ text }) => text !== undefined) ||
    (repaired.other.length > 0 && !missing.includes('symbol'))
  );
}

const nothingIn = (path: string): UnreadFile => ({
  path,
  problem: `${path} holds no resolution, no decision and no document symbol: leave it out, or give its symbol if it is a report`,
});

/** The corpus may lie among the documents; whoever names it outright is told that it is none. */
function isCorpus(path: string, corpus: string, named: readonly string[]): boolean {
  const file = resolve(path);
  return (
    !named.includes(path) && (file === resolve(corpus) || file.startsWith(`${resolve(corpus)}.building-`))
  );
}

/** Two files of one symbol are one document twice; the first is taken, so that adding them again changes nothing. */
function twice({ path, meta, missing }: ReadDocument, first: string): UnreadFile {
  return {
    path,
    problem: missing.includes('symbol')
      ? `${path} has no document symbol, and ${first} was filed under the same name: give it a symbol and add it again`
      : `${path} has the symbol ${meta.symbol} of ${first}, which was added: leave one of them out, or correct its symbol`,
  };
}

/** A copy whose strings are its own: a slice of a document's text would keep the whole text in memory. */
const detached = (report: DocumentReport): DocumentReport =>
  JSON.parse(JSON.stringify(report)) as DocumentReport;

/**
 * Adds the documents of files and folders.
 * @throws CorpusError where the corpus cannot be written, and what the signal gives; the corpus is then as before.
 */
export async function addDocuments(
  paths: readonly string[],
  corpus: string,
  { signal, known, progress, ask, added }: AddOptions = {},
): Promise<BatchReport> {
  const documents: DocumentReport[] = [];
  const unread: UnreadFile[] = [];
  const bySymbol = new Map<string, string>();
  const complete = async (document: ReadDocument): Promise<Answer> => {
    const missing = asked.filter((field) => document.missing.includes(field));
    if (!ask || missing.length === 0 || !isDocument(document)) return {};
    return ask({ path: document.path, title: document.meta.title, missing });
  };
  const writer = new CorpusWriter(corpus);
  try {
    const reading = eachDocument(paths, {
      ...{ signal, known, complete },
      progress: (path, index, total) => void progress?.({ stage: 'reading', path, index, total }),
    });
    for await (const read of reading) {
      if ('problem' in read) {
        if (!isCorpus(read.path, corpus, paths)) unread.push(read);
        continue;
      }
      const key = read.meta.symbol.toLowerCase();
      const first = bySymbol.get(key);
      if (first !== undefined) unread.push(twice(read, first));
      else if (!isDocument(read)) unread.push(nothingIn(read.path));
      else {
        bySymbol.set(key, read.path);
        const rows = documentRows(read.meta, read.repaired);
        const report = detached(documentReport(read, rows, writer.add(rows)));
        documents.push(report);
        await added?.(report, read.repaired.account);
      }
    }
    await progress?.({ stage: 'deriving' });
    signal?.throwIfAborted();
  } catch (error) {
    writer.discard();
    throw error;
  }
  return { corpus, changed: publishDerived(writer), documents, unread };
}
