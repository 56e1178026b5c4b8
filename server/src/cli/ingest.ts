/** `resolute ingest`: reads documents into a corpus. */
import { statSync } from 'node:fs';
import { answerProblem } from '../ingest/batch/given.ts';
import { JobCancelled, JobError, runJob } from '../ingest/batch/job.ts';
import type { BatchReport, DocumentReport } from '../ingest/batch/model.ts';
import { reportText, shown, type ReportStyle } from '../ingest/batch/report.ts';
import type { DocumentMeta, LineAccount } from '../ingest/model.ts';
import { corpusPaths, type CorpusOptions } from './corpus-option.ts';
import { IngestTerminal } from './ingest-terminal.ts';
import { interruptedStatus, interruptible } from './interrupt.ts';
import { print } from './output.ts';
import { bold, dim, yellow } from './people.ts';
import { UsageError } from './usage.ts';

/** Options of `ingest`. */
export interface IngestOptions extends CorpusOptions {
  readonly json?: boolean;
  readonly symbol?: string;
  readonly title?: string;
  readonly body?: string;
  readonly session?: number;
  /** ISO date. */
  readonly date?: string;
}

/**
 * Reads the documents and puts the corpus in its place, all at once. Gives the exit status: 2 where a file was left
 * out, the others being in the corpus all the same; 130 where Ctrl+C ended it, the corpus being as before.
 * @throws UsageError for options that do not fit, and where the corpus cannot be written.
 */
export function ingest(paths: readonly string[], options: IngestOptions): Promise<number> {
  const [corpus, ...more] = corpusPaths(options);
  if (corpus === undefined || more.length > 0)
    throw new UsageError('Say with --corpus which corpus file to write; give one.');
  const known = knownFrom(paths, options);
  return interruptible(async (signal) => {
    const account = options.json ? new JsonAccount() : undefined;
    const terminal = new IngestTerminal(signal);
    const seen = process.stderr.isTTY;
    const asks = seen && process.stdin.isTTY && !options.json;
    const documents: DocumentReport[] = [];
    try {
      const end = await runJob(
        { kind: 'add', corpus, paths, known, asks, accounts: account !== undefined },
        {
          ...{ signal, ask: terminal.ask },
          ...(seen && { progress: terminal.progress }),
          added: (report, lines) => {
            if (account) account.add(report, lines);
            else documents.push(report);
          },
        },
      );
      terminal.stop();
      const report: BatchReport = { corpus, documents, ...end };
      account?.end({ unread: end.unread, corpus, changed: end.changed });
      if (!account) print(reportText(report, style));
      // Whoever sees both streams has just read it in the report.
      if (account || !(seen && process.stdout.isTTY))
        for (const { problem } of end.unread) process.stderr.write(`resolute: ${shown(problem)}.\n`);
      return end.unread.length > 0 ? 2 : 0;
    } catch (error) {
      terminal.stop();
      if (!(error instanceof JobError)) throw error;
      account?.end({ unread: [], corpus, changed: false, error: error.message });
      if (error instanceof JobCancelled) {
        process.stderr.write(`resolute: ${error.message}\n`);
        return interruptedStatus;
      }
      if (error.fault) throw error;
      throw new UsageError(error.message);
    }
  });
}

const style: ReportStyle = { heading: bold, name: bold, aside: dim, doubt: yellow };

/** What the options say of the one document that is added. */
function knownFrom(paths: readonly string[], options: IngestOptions): Partial<DocumentMeta> {
  const { symbol, title, body, session, date } = options;
  const known = {
    ...(symbol !== undefined && { symbol }),
    ...(title !== undefined && { title }),
    ...(body !== undefined && { body }),
    ...(session !== undefined && { session }),
    ...(date !== undefined && { date }),
  };
  if (Object.keys(known).length === 0) return known;
  const [path = '', ...others] = paths;
  if (others.length > 0 || statSync(path, { throwIfNoEntry: false })?.isDirectory() === true)
    throw new UsageError(
      '--symbol, --title, --body, --session and --date speak of one document: name one file, or list the files in a manifest.json.',
    );
  const problem =
    (symbol === undefined ? undefined : answerProblem('symbol', symbol)) ??
    (date === undefined ? undefined : answerProblem('date', date));
  if (problem !== undefined) throw new UsageError(problem);
  return known;
}

/** Prints the account as one JSON object, each document as soon as it is known: none is held. */
class JsonAccount {
  #documents = 0;

  add(report: DocumentReport, account: readonly LineAccount[]): void {
    const json = JSON.stringify({ ...report, account }, null, 2).replaceAll('\n', '\n    ');
    print(`${this.#documents++ === 0 ? '{\n  "documents": [' : '    ,'}\n    ${json}`);
  }

  /** `error` says why the corpus is as before all the same. */
  end(rest: {
    readonly unread: BatchReport['unread'];
    readonly corpus: string;
    readonly changed: boolean;
    readonly error?: string;
  }): void {
    const json = JSON.stringify(rest, null, 2).slice(1);
    print(`${this.#documents === 0 ? '{\n  "documents": [' : ''}  ],${json}`);
  }
}
