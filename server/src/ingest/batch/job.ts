/**
 * Runs work on a corpus file in a process of its own. Deriving takes its time and cannot be interrupted from within:
 * a process can be killed at any moment, in the midst of a query too, takes no memory of the server's, and whatever
 * a document does to it, it does to nothing else. Nothing is written in place, so nothing is lost by it.
 */
import { fork, type ChildProcess } from 'node:child_process';
import { extname, join } from 'node:path';
import { clearAfter } from '../../corpus/build-file.ts';
import { stampOf } from '../../corpus/stamp.ts';
import type { LineAccount } from '../model.ts';
import type { FromJob, Job, JobEnd, ToJob } from './messages.ts';
import type { Answer, DocumentReport, Progress, Question } from './model.ts';

/** What whoever starts a job wants to hear of it. */
export interface JobListener {
  /** Ends the job; the corpus is then as before. */
  readonly signal?: AbortSignal;
  readonly progress?: (progress: Progress) => void;
  /** A rejection ends the job. */
  readonly ask?: (question: Question) => Promise<Answer>;
  readonly added?: (report: DocumentReport, account: readonly LineAccount[]) => void;
}

/** A job that came to nothing: the corpus is as before. */
export class JobError extends Error {
  override readonly name = 'JobError';
  /** True where the program is to blame, and the message has its stack. */
  readonly fault: boolean;

  constructor(message: string, fault = false) {
    super(message);
    this.fault = fault;
  }
}

/** A job that was ended by its signal. */
export class JobCancelled extends JobError {}

/** The program of a job lies beside this file, as source and as bundle. */
const program = join(import.meta.dirname, `ingest-worker${extname(import.meta.url)}`);

/**
 * In MB. With what Node takes by itself the process is twice as large and no faster: below 2 GB for old objects, and
 * with less room for young ones, it clears up sooner.
 */
const memory = ['--max-old-space-size=1536', '--max-semi-space-size=4'];

/** Characters of what a dying process says that are kept. */
const lastWords = 4000;

/**
 * Does the job. Resolves once the corpus is in its place.
 * @throws JobError where it could not be done, or was cancelled.
 */
export async function runJob(job: Job, listener: JobListener = {}): Promise<JobEnd> {
  const { signal } = listener;
  const before = stampOf(job.corpus);
  if (signal?.aborted) throw new JobCancelled('Cancelled.');
  const child = fork(program, [], {
    execArgv: memory,
    // What runs an editor's extensions is Node only when it is told so.
    env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
    // Standard output may be the connection to an editor.
    stdio: ['ignore', 'ignore', 'pipe', 'ipc'],
  });
  const kill = (): void => void child.kill('SIGKILL');
  signal?.addEventListener('abort', kill, { once: true });
  try {
    return await talk(child, job, listener);
  } catch (error) {
    if (child.pid !== undefined) clearAfter(job.corpus, child.pid);
    if (!signal?.aborted) throw error;
    // It may have been done in the very moment in which it was cancelled.
    const changed = stampOf(job.corpus) !== before;
    throw new JobCancelled(
      changed
        ? `It was too late to stop: the corpus ${job.corpus} has been changed already.`
        : before === undefined
          ? 'Stopped: no corpus was made.'
          : `Stopped: the corpus ${job.corpus} is as it was.`,
    );
  } finally {
    signal?.removeEventListener('abort', kill);
  }
}

/** Talks with the process until it has ended. */
function talk(child: ChildProcess, job: Job, { progress, ask, added }: JobListener): Promise<JobEnd> {
  return new Promise((resolve, reject) => {
    let outcome: JobEnd | JobError | undefined;
    let words = '';
    const tell = (message: ToJob): void => {
      // A process that has ended is told nothing more.
      if (child.connected) child.send(message, () => undefined);
    };
    const end = (failure: unknown): void => {
      outcome ??= new JobError(failure instanceof Error ? failure.message : String(failure));
      child.kill('SIGKILL');
    };
    child.stderr?.setEncoding('utf8').on('data', (text: string) => {
      words = (words + text).slice(-lastWords);
    });
    child.on('message', (message: FromJob) => {
      try {
        if (message.kind === 'progress') progress?.(message.progress);
        else if (message.kind === 'added') added?.(message.report, message.account);
        else if (message.kind === 'done') outcome = message.end;
        else if (message.kind === 'failed') outcome = new JobError(message.message, message.fault);
        else ask?.(message.question).then((answer) => tell({ kind: 'answer', answer }), end);
      } catch (error) {
        end(error);
      }
    });
    child.on('error', (error) => {
      outcome ??= new JobError(`The process that reads documents could not be started: ${error.message}`);
      if (child.pid === undefined) reject(outcome instanceof Error ? outcome : error);
    });
    child.on('close', (status, signal) => {
      if (outcome instanceof JobError) reject(outcome);
      else if (outcome !== undefined) resolve(outcome);
      else reject(new JobError(endedEarly(job.corpus, signal ?? `status ${String(status)}`, words)));
    });
    tell({ kind: 'start', job });
  });
}

function endedEarly(corpus: string, how: string, words: string): string {
  const reason = /(?:FATAL ERROR|\w*Error): .*/u.exec(words)?.[0] ?? how;
  return `The process that reads documents ended early (${reason}); the corpus ${corpus} is as it was. Add fewer documents at once, to find the one that is too much for it.`;
}
