/** What can be wrong with a corpus file: the only kind of error that this room throws on purpose. */

/**
 * `missing`: no such file. `unreadable`: not a file, or not permitted. `foreign`: not a corpus. `format`: written by another version. `damaged`: cut short or
 * overwritten. `busy`: another process is loading into it. `unwritable`: the folder or file cannot be written.
 */
export type CorpusProblem =
  'missing' | 'unreadable' | 'foreign' | 'format' | 'damaged' | 'busy' | 'unwritable';

/** A corpus file that cannot be used. The message is one sentence for people and says what to do. */
export class CorpusError extends Error {
  override readonly name = 'CorpusError';
  readonly problem: CorpusProblem;
  /** The corpus file. */
  readonly path: string;

  constructor(problem: CorpusProblem, path: string, message: string) {
    super(message);
    this.problem = problem;
    this.path = path;
  }
}
