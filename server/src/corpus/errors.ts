/** What can be wrong with a corpus file: the only kind of error that this room throws on purpose. */

/**
 * `missing`: no such file. `unreadable`: not a file, or not permitted. `foreign`: not a corpus. `format`: written by
 * another version. `damaged`: cut short or overwritten. `busy`: another process is writing it. `unwritable`: the
 * folder or file cannot be written. `full`: there is no room to write it.
 */
export type CorpusProblem =
  'missing' | 'unreadable' | 'foreign' | 'format' | 'damaged' | 'busy' | 'unwritable' | 'full';

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

/** An error that SQLite reported, by either driver. */
export const isDatabaseError = (error: unknown): error is Error =>
  error instanceof Error && ('errcode' in error || error.name === 'SQLite3Error');

/** What the system says where there is no room: on the disk, in a quota, or in a file. */
const NO_ROOM: readonly unknown[] = ['ENOSPC', 'EDQUOT', 'EFBIG'];

/**
 * The error for what went wrong while the corpus at `path` was written; one that neither SQLite nor the system
 * reported comes back as it is. `code` gives the system's own word for what SQLite calls an error of the disk.
 */
export function writeError(path: string, error: unknown, code: () => string | undefined): unknown {
  const system = error instanceof Error && 'syscall' in error;
  if (error instanceof CorpusError || (!system && !isDatabaseError(error))) return error;
  const reported = system ? (error as NodeJS.ErrnoException).code : code();
  if (NO_ROOM.includes(reported) || /\bfull\b/u.test(error.message))
    return new CorpusError(
      'full',
      path,
      `There is no space left to write the corpus ${path}, which is as it was; make room, about three times what it takes, and try again.`,
    );
  return new CorpusError(
    'unwritable',
    path,
    `The corpus ${path} cannot be written (${reported ?? error.message}), and is as it was; check the folder and your rights in it.`,
  );
}
