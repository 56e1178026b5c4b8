/** `resolute ingest` on a terminal: a bar while it goes on, and questions about what a document does not say. */
import { createInterface } from 'node:readline/promises';
import { SingleBar } from 'cli-progress';
import { answerProblem } from '../ingest/batch/given.ts';
import { shown } from '../ingest/batch/report.ts';
import type { Answer, AskedField, Progress, Question } from '../ingest/batch/model.ts';

const questions: Readonly<Record<AskedField, string>> = {
  symbol: 'Its document symbol, such as A/C.3/80/L.4 (Enter skips, Ctrl+D skips all): ',
  date: 'Its date, such as 2024-05-27 (Enter skips, Ctrl+D skips all): ',
};

/** Shows a bar and asks, on standard error unless told otherwise. */
export class IngestTerminal {
  #bar: SingleBar | undefined;
  #last: Progress | undefined;
  #silent = false;
  readonly #signal: AbortSignal;
  readonly #input: NodeJS.ReadableStream;
  readonly #output: NodeJS.WritableStream;

  /** `signal` withdraws a question. */
  constructor(
    signal: AbortSignal,
    input: NodeJS.ReadableStream = process.stdin,
    output: NodeJS.WritableStream = process.stderr,
  ) {
    this.#signal = signal;
    this.#input = input;
    this.#output = output;
  }

  readonly progress = (progress: Progress): void => {
    this.#last = progress;
    const total = progress.stage === 'reading' ? progress.total : 1;
    const at = progress.stage === 'reading' ? progress.index : 1;
    const what =
      progress.stage === 'reading' ? shown(progress.path) : 'deriving the register, phrases and lineage …';
    if (this.#bar) {
      if (progress.stage === 'deriving') this.#bar.update({ stage: 'Writing', what });
      else this.#bar.update(at, { stage: 'Reading', what });
      return;
    }
    this.#bar = new SingleBar({
      format: '{stage} {bar} {value}/{total} {what}',
      stream: this.#output,
      clearOnComplete: true,
    });
    this.#bar.start(total, at, { stage: progress.stage === 'reading' ? 'Reading' : 'Writing', what });
  };

  /** Asks until the answer is right or skipped; not at all once all are. */
  readonly ask = async ({ path, title, missing }: Question): Promise<Answer> => {
    if (this.#silent) return {};
    this.stop();
    const lines = createInterface({ input: this.#input, output: this.#output });
    const interrupt = (): boolean => process.emit('SIGINT');
    // While it reads a line it takes Ctrl+C for itself.
    lines.on('SIGINT', interrupt);
    // Ctrl+D: no more questions.
    const closed = new AbortController();
    lines.on('close', () => closed.abort());
    const signal = AbortSignal.any([this.#signal, closed.signal]);
    try {
      this.#output.write(
        `${shown(path)}${title === '' ? '' : ` (${shown(title)})`} does not say all that is needed.\n`,
      );
      const answer: Partial<Record<AskedField, string>> = {};
      for (const field of missing) {
        for (;;) {
          const value = (await lines.question(questions[field], { signal })).trim();
          const problem = value === '' ? undefined : answerProblem(field, value);
          if (problem !== undefined) this.#output.write(`${problem}\n`);
          else {
            if (value !== '') answer[field] = value;
            break;
          }
        }
      }
      return answer;
    } catch (error) {
      if (this.#signal.aborted || !closed.signal.aborted) throw error;
      this.#silent = true;
      this.#output.write('\n');
      return {};
    } finally {
      lines.close();
      if (this.#last) this.progress(this.#last);
    }
  };

  /** Takes the bar away. */
  stop(): void {
    this.#bar?.stop();
    this.#bar = undefined;
  }
}
