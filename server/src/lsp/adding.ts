/** Adds documents to a corpus file and removes them, in a process of their own: whoever types never waits for it. */
import { basename, isAbsolute } from 'node:path';
import { fileURLToPath } from 'node:url';
import {
  CancellationTokenSource,
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
} from 'vscode-languageserver';
import { answerProblem } from '../ingest/batch/given.ts';
import type { JobListener, runJob } from '../ingest/batch/job.ts';
import type { Job } from '../ingest/batch/messages.ts';
import type { Answer, DocumentReport, Progress, Question } from '../ingest/batch/model.ts';
import { reportLine, reportText } from '../ingest/batch/report.ts';
import { describe } from './guard.ts';
import type {
  AskedField,
  BatchProgress,
  Notifications,
  Requests,
  ServerRequests,
  Stopped,
} from './protocol.ts';
import type { Services } from './services.ts';

/** Does a job; rejects with a `JobError`. */
export type JobRunner = typeof runJob;

const progressMethod = 'resolute/progress' satisfies keyof Notifications;
const askMethod = 'resolute/askDocument' satisfies keyof ServerRequests;

/** Share of the whole, in per cent, that reading is taken for. */
const readingShare = 80;

function failed(message: string): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestFailed, message);
}

/** Registers the handlers; gives what ends the work that is going on, and waits until nothing is left of it. */
export function registerAdding(services: Services, loadJobs: () => Promise<JobRunner>): () => Promise<void> {
  const { connection, corpus } = services;
  let running: { readonly cancel: AbortController; readonly ended: Promise<unknown> } | undefined;

  /** Does one job at a time. Gives what the job ended with, or how the corpus was left where it was cancelled. */
  async function work<T>(
    job: Job,
    token: CancellationToken,
    listener: Omit<JobListener, 'signal' | 'progress'>,
    done: (end: Awaited<ReturnType<JobRunner>>) => T,
  ): Promise<T | Stopped> {
    if (running) throw failed('Documents are being added or removed already: wait until that has ended.');
    if (!isAbsolute(job.corpus)) throw failed('The corpus file must be named by its whole path.');
    const cancel = new AbortController();
    token.onCancellationRequested(() => cancel.abort());
    if (token.isCancellationRequested) cancel.abort();
    const progress = (at: Progress): void =>
      void connection.sendNotification(progressMethod, inWords(at, job.kind));
    try {
      const ending = loadJobs().then((run) => run(job, { ...listener, signal: cancel.signal, progress }));
      running = { cancel, ended: ending.catch(() => undefined) };
      const end = await ending;
      await corpus.lookAgain();
      return done(end);
    } catch (error) {
      if (error instanceof ResponseError) throw error;
      const message = error instanceof Error ? error.message : String(error);
      if (cancel.signal.aborted) {
        // It may have been too late.
        await corpus.lookAgain();
        return { stopped: message };
      }
      connection.console.error(`${job.kind} failed: ${describe(error)}`);
      // The message of a fault of the program is its stack, which is for the log.
      const fault = error instanceof Error && 'fault' in error && error.fault === true;
      throw failed(
        fault
          ? 'Resolute itself failed, and the corpus is as it was: please report what its log says.'
          : message,
      );
    } finally {
      running = undefined;
    }
  }

  const answer = <Method extends keyof Requests>(
    method: Method,
    handler: (
      params: Requests[Method]['params'],
      token: CancellationToken,
    ) => Promise<Requests[Method]['result']>,
  ): void => {
    connection.onRequest(method, handler);
  };

  answer('resolute/addDocuments', async ({ uris, corpus: path, asks }, token) => {
    const documents: DocumentReport[] = [];
    // A question is withdrawn once nobody waits for its answer, for whatever reason.
    const asking = new CancellationTokenSource();
    return work(
      { kind: 'add', corpus: path, paths: uris.map(pathOf), asks, accounts: false },
      token,
      {
        ask: (question) => ask(services, question, asking.token),
        added: (report) => void documents.push(report),
      },
      (end) => {
        const report = { corpus: path, documents, ...end };
        return { summary: reportLine(report), report: reportText(report), leftOut: end.unread.length };
      },
    ).finally(() => asking.cancel());
  });

  answer('resolute/removeDocuments', async ({ corpus: path, symbols }, token) =>
    work({ kind: 'remove', corpus: path, symbols }, token, {}, () => ({
      summary: `${symbols.join(', ')} ${symbols.length === 1 ? 'was' : 'were'} removed from the corpus.`,
    })),
  );

  answer('resolute/removable', async ({ limit }) => {
    const { files } = await corpus.status();
    const paths = new Map(
      files.flatMap(({ name, path, kind }) => (kind === 'shipped' ? [] : [[name, path] as const])),
    );
    const documents = (await corpus.get()).documents().flatMap(({ symbol, title, date, corpus: name }) => {
      const path = paths.get(name);
      return path === undefined ? [] : [{ symbol, title, date, corpus: name, path }];
    });
    return documents.slice(0, Math.max(0, Math.trunc(limit) || 0));
  });

  answer('resolute/checkAnswer', ({ field, value }) =>
    Promise.resolve(answerProblem(field, value.trim()) ?? null),
  );

  return async () => {
    running?.cancel.abort();
    await running?.ended;
  };
}

function pathOf(uri: string): string {
  try {
    return fileURLToPath(uri);
  } catch {
    throw failed('Documents can be added from the disk of this machine: save them there first.');
  }
}

/** Asks field by field, again where the answer cannot be right; an editor that cannot ask has nothing to say. */
async function ask({ connection }: Services, question: Question, token: CancellationToken): Promise<Answer> {
  const file = basename(question.path);
  const suggestions: Readonly<Record<AskedField, string>> = {
    symbol: file.replace(/\.[^.]*$/u, ''),
    date: '',
  };
  const answers: Partial<Record<AskedField, string>> = {};
  for (const field of question.missing) {
    for (let suggestion = suggestions[field]; ;) {
      const params = { file, title: question.title, field, suggestion };
      const given = await connection.sendRequest<string | null>(askMethod, params, token);
      const value = given?.trim() ?? '';
      if (value !== '' && answerProblem(field, value) !== undefined) {
        suggestion = value;
        continue;
      }
      if (value !== '') answers[field] = value;
      break;
    }
  }
  return answers;
}

function inWords(progress: Progress, kind: Job['kind']): BatchProgress {
  if (progress.stage === 'deriving')
    return {
      message: 'Deriving the register, phrases and lineage, and writing the corpus …',
      percentage: kind === 'add' ? readingShare : 0,
    };
  const { path, index, total } = progress;
  return {
    message: `Reading ${String(index + 1)} of ${String(total)}: ${basename(path)}`,
    percentage: Math.floor((index / total) * readingShare),
  };
}
