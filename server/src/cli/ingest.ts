/** `resolute ingest`: reads documents into a corpus. */
import { SingleBar } from 'cli-progress';
import { CorpusWriter, type Addition } from '../corpus/writer.ts';
import { type ReadDocument, readDocuments, type ReadResult } from '../ingest/ingest.ts';
import { loadDocument, publishDerived } from '../ingest/load.ts';
import { parse } from '../text/parser.ts';
import { corpusPaths, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { bold, dim, yellow } from './people.ts';
import { UsageError } from './usage.ts';

/** Options of `ingest`. */
export interface IngestOptions extends CorpusOptions {
  readonly json?: boolean;
}

const shownDoubts = 5;

/**
 * Reads the documents and puts the corpus in its place, all at once. Gives the exit status: 2 where a file could
 * not be read; the others are in the corpus all the same.
 * @throws UsageError where there is nothing to read, or not one corpus file to write.
 */
export async function ingest(paths: readonly string[], options: IngestOptions): Promise<number> {
  const [target, ...more] = corpusPaths(options);
  if (target === undefined || more.length > 0)
    throw new UsageError('Say with --corpus which corpus file to write; give one.');
  const read = await readWithProgress(paths);
  if (read.documents.length === 0)
    throw new UsageError(
      `Nothing was read: ${read.unread.map(({ problem }) => problem).join('; ') || 'no documents'}.`,
    );
  const writer = new CorpusWriter(target);
  let additions: readonly Addition[];
  try {
    additions = read.documents.map(({ meta, repaired }) => loadDocument(writer, meta, repaired));
  } catch (error) {
    writer.discard();
    throw error;
  }
  publishDerived(writer);
  if (options.json) printJson(toJson(read, additions));
  else print(forPeople(read, additions, target));
  for (const { problem } of read.unread) process.stderr.write(`resolute: ${problem}.\n`);
  return read.unread.length > 0 ? 2 : 0;
}

/** Shows a bar on a terminal and nothing on a pipe. */
async function readWithProgress(paths: readonly string[]): Promise<ReadResult> {
  if (!process.stderr.isTTY) return readDocuments(paths);
  const bar = new SingleBar({
    format: 'Reading {bar} {value}/{total} {file}',
    stream: process.stderr,
    clearOnComplete: true,
  });
  try {
    let started = false;
    return await readDocuments(paths, {
      progress: (file, index, total) => {
        if (!started) bar.start(total, 0, { file });
        started = true;
        bar.update(index, { file });
      },
    });
  } finally {
    bar.stop();
  }
}

function toJson(read: ReadResult, additions: readonly Addition[]): Readonly<Record<string, unknown>> {
  return {
    documents: read.documents.map(({ path, meta, repaired }, index) => ({
      path,
      ...meta,
      change: additions[index],
      texts: textsOf(repaired.source),
      doubts: repaired.doubts,
      account: repaired.account,
    })),
    unread: read.unread,
  };
}

interface TextCount {
  readonly kind: string;
  readonly number: string | null;
  readonly title: string;
  readonly preambular: number;
  readonly operative: number;
}

function textsOf(source: string): readonly TextCount[] {
  return parse(source).texts.map(({ kind, number, title, preambular, operative }) => ({
    kind,
    number: number ?? null,
    title,
    preambular: preambular.length,
    operative: operative.length,
  }));
}

const changes: Readonly<Record<Addition, string>> = {
  added: 'added',
  replaced: 'replaced',
  unchanged: 'unchanged, nothing to do',
};

function forPeople(read: ReadResult, additions: readonly Addition[], target: string): string {
  const documents = read.documents.map((document, index) =>
    ofDocument(document, additions[index] ?? 'added'),
  );
  return [...documents, `The corpus is ${target}.`].join('\n');
}

function ofDocument({ path, meta, repaired }: ReadDocument, change: Addition): string {
  const texts = textsOf(repaired.source);
  const paragraphs = texts.reduce((sum, { preambular, operative }) => sum + preambular + operative, 0);
  const unplaced = repaired.account.filter(({ went }) => went === 'unplaced');
  const doubts = repaired.doubts
    .slice(0, shownDoubts)
    .map(({ line, message }) => yellow(`  line ${String(line)}: ${message}`));
  if (repaired.doubts.length > shownDoubts)
    doubts.push(dim(`  and ${String(repaired.doubts.length - shownDoubts)} more doubts; --json lists them`));
  if (unplaced.length > 0)
    doubts.push(
      yellow(
        `  ${String(unplaced.length)} lines fit nowhere: ${unplaced
          .slice(0, 10)
          .map(({ line }) => line)
          .join(', ')}`,
      ),
    );
  return [
    `${bold(meta.symbol)} ${dim(path)}: ${changes[change]}; ${String(texts.length)} texts, ${String(paragraphs)} paragraphs`,
    ...doubts,
  ].join('\n');
}
