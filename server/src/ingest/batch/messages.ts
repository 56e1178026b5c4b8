/** What a job and whoever started it say to each other, from process to process. */
import type { UnreadFile } from '../ingest.ts';
import type { DocumentMeta, LineAccount } from '../model.ts';
import type { Answer, BatchReport, DocumentReport, Progress, Question } from './model.ts';

/** Work on a corpus file. */
export type Job =
  | {
      readonly kind: 'add';
      readonly corpus: string;
      readonly paths: readonly string[];
      readonly known?: Partial<DocumentMeta>;
      /** Whether anybody can be asked. */
      readonly asks: boolean;
      /** Whether what became of each line is wanted. */
      readonly accounts: boolean;
    }
  | { readonly kind: 'remove'; readonly corpus: string; readonly symbols: readonly string[] };

/** What a job is told: what to do, once; then answers. */
export type ToJob =
  { readonly kind: 'start'; readonly job: Job } | { readonly kind: 'answer'; readonly answer: Answer };

/** The end of a batch: what was not told while it went on. */
export interface JobEnd extends Pick<BatchReport, 'changed'> {
  readonly unread: readonly UnreadFile[];
}

/** What a job tells. `done` and `failed` are the last. */
export type FromJob =
  | { readonly kind: 'progress'; readonly progress: Progress }
  | { readonly kind: 'ask'; readonly question: Question }
  | { readonly kind: 'added'; readonly report: DocumentReport; readonly account: readonly LineAccount[] }
  | { readonly kind: 'done'; readonly end: JobEnd }
  | {
      readonly kind: 'failed';
      /** In plain words, where what went wrong is no fault of the program; else with the stack. */
      readonly message: string;
      readonly fault: boolean;
    };
