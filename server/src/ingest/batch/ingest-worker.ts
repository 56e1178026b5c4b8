/** The program of a job, started by `job.ts` alone: does one thing, tells of it, and ends. */
import { CorpusError } from '../../corpus/errors.ts';
import { addDocuments } from './add.ts';
import type { FromJob, Job, JobEnd, ToJob } from './messages.ts';
import type { Answer } from './model.ts';
import { removeDocuments } from './remove.ts';

const gone = new AbortController();
let answered: (answer: Answer) => void = () => undefined;

/** Waits until it is on its way, so that neither memory fills nor silence follows. */
function tell(message: FromJob): Promise<void> {
  return new Promise((resolve, reject) => {
    process.send?.(message, undefined, undefined, (error) => {
      if (error) reject(error);
      else resolve();
    });
  });
}

async function run(job: Job): Promise<JobEnd> {
  if (job.kind === 'remove') {
    await tell({ kind: 'progress', progress: { stage: 'deriving' } });
    removeDocuments(job.symbols, job.corpus);
    return { changed: true, unread: [] };
  }
  const { changed, unread } = await addDocuments(job.paths, job.corpus, {
    signal: gone.signal,
    ...(job.known && { known: job.known }),
    progress: (progress) => tell({ kind: 'progress', progress }),
    added: (report, account) => tell({ kind: 'added', report, account: job.accounts ? account : [] }),
    ...(job.asks && {
      ask: async (question) => {
        const answer = new Promise<Answer>((resolve, reject) => {
          answered = resolve;
          gone.signal.addEventListener('abort', reject, { once: true });
        });
        await tell({ kind: 'ask', question });
        return answer;
      },
    }),
  });
  return { changed, unread };
}

async function start(job: Job): Promise<void> {
  try {
    await tell({ kind: 'done', end: await run(job) });
  } catch (error) {
    const expected = error instanceof CorpusError;
    const message = expected
      ? error.message
      : error instanceof Error
        ? (error.stack ?? error.message)
        : String(error);
    await tell({ kind: 'failed', message, fault: !expected });
  }
  if (process.connected) process.disconnect();
}

// A terminal interrupts all processes of a command; the one that started this decides what becomes of it.
process.on('SIGINT', () => undefined);
// Nobody is left to be told: gives up what was begun, and nothing holds the process any longer.
process.on('disconnect', () => gone.abort());
process.on('message', (message: ToJob) => {
  if (message.kind === 'start') void start(message.job);
  else answered(message.answer);
});
