/**
 * How a corpus file changes: never in place. A writer works on a copy beside it, and the finished copy takes the
 * file's name in one step. Readers keep what they opened, take no locks, and never meet half a change; a writer
 * that dies leaves the corpus as it was, and a copy that the next writer removes.
 */
import {
  accessSync,
  closeSync,
  constants,
  copyFileSync,
  existsSync,
  fsyncSync,
  openSync,
  readdirSync,
  realpathSync,
  renameSync,
  rmSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CorpusError } from './errors.ts';

/** The copies that this process works on. */
const own = new Set<string>();

const alive = (pid: number): boolean => {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
};

const unwritable = (path: string, error: unknown): CorpusError => {
  const code = (error as NodeJS.ErrnoException).code ?? String(error);
  return new CorpusError(
    'unwritable',
    path,
    `The corpus ${path} cannot be written (${code}); check the folder and your rights in it.`,
  );
};

/** Removes what a writer left beside a corpus when it was killed; `writer` was its process. Never throws. */
export function clearAfter(path: string, writer: number): void {
  const target = existsSync(path) ? realpathSync(path) : resolve(path);
  const start = `${basename(target)}.building-${String(writer)}`;
  try {
    for (const name of readdirSync(dirname(target)))
      if (name.startsWith(start) && !/^\d/u.test(name.slice(start.length)))
        rmSync(join(dirname(target), name), { recursive: true, force: true });
  } catch {
    // The next writer clears up.
  }
}

/** A copy of a corpus file that one writer works on. */
export class BuildFile {
  /** The corpus file, symbolic links followed. */
  readonly target: string;
  /** The copy. Where there was no corpus, nothing stands here yet. */
  readonly path: string;

  /** Copies the corpus at `path`, or makes ready for a new one. Throws `CorpusError`: `busy` or `unwritable`. */
  constructor(path: string) {
    this.target = existsSync(path) ? realpathSync(path) : resolve(path);
    this.path = `${this.target}.building-${String(process.pid)}`;
    if (own.has(this.path)) throw this.#busy(process.pid);
    this.#clearDead();
    try {
      const exists = existsSync(this.target);
      accessSync(exists ? this.target : dirname(this.target), constants.W_OK);
      if (exists) copyFileSync(this.target, this.path, constants.COPYFILE_FICLONE | constants.COPYFILE_EXCL);
      else closeSync(openSync(this.path, 'wx'));
    } catch (error) {
      throw unwritable(this.target, error);
    }
    own.add(this.path);
    // Looked for once more now that ours can be seen: of two that start at once, one at least gives way.
    const other = this.#writers().find((pid) => pid !== process.pid);
    if (other !== undefined) {
      this.discard();
      throw this.#busy(other);
    }
  }

  #busy(pid: number): CorpusError {
    return new CorpusError(
      'busy',
      this.target,
      `The corpus ${this.target} is being written by process ${String(pid)}; wait until it has finished.`,
    );
  }

  /** Names of files that writers have made beside the corpus, with the processes that made them. */
  #traces(): readonly { readonly name: string; readonly pid: number }[] {
    const start = `${basename(this.target)}.building-`;
    let names: readonly string[];
    try {
      names = readdirSync(dirname(this.target));
    } catch (error) {
      throw unwritable(this.target, error);
    }
    return names.flatMap((name) => {
      const pid = name.startsWith(start) ? /^\d+/u.exec(name.slice(start.length))?.[0] : undefined;
      return pid === undefined ? [] : [{ name, pid: Number(pid) }];
    });
  }

  #writers(): readonly number[] {
    return this.#traces().map(({ pid }) => pid);
  }

  /** Removes what writers left that are no more. A name with our own number is an earlier process's. */
  #clearDead(): void {
    for (const { name, pid } of this.#traces()) {
      if (pid !== process.pid && alive(pid)) throw this.#busy(pid);
      rmSync(join(dirname(this.target), name), { recursive: true, force: true });
    }
  }

  /** Puts the copy in the place of the corpus. Throws `CorpusError` where the system does not let it. */
  publish(): void {
    try {
      const file = openSync(this.path, 'r+');
      fsyncSync(file);
      closeSync(file);
      renameSync(this.path, this.target);
    } catch (error) {
      this.discard();
      throw unwritable(this.target, error);
    }
    this.#syncFolder();
    this.discard();
  }

  /** Makes the new name last through a power cut, where the system can (Windows has no such call). */
  #syncFolder(): void {
    try {
      const folder = openSync(dirname(this.target), 'r');
      fsyncSync(folder);
      closeSync(folder);
    } catch {
      // The change itself is done.
    }
  }

  /** Removes the copy and what SQLite left beside it. */
  discard(): void {
    own.delete(this.path);
    for (const { name, pid } of this.#traces()) {
      if (pid === process.pid) rmSync(join(dirname(this.target), name), { recursive: true, force: true });
    }
  }
}
