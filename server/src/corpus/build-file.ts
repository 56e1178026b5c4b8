/**
 * How a corpus file changes: never in place. A writer works on a copy beside it, and the finished copy takes the
 * file's name in one step. Readers keep what they opened, take no locks, and never meet half a change; a writer
 * that dies leaves the corpus as it was, and a copy that the next writer removes.
 */
import {
  accessSync,
  appendFileSync,
  chmodSync,
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
  statSync,
  statfsSync,
} from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { CorpusError, writeError } from './errors.ts';

/** More than a disk may still hold when a page of SQLite's no longer fits. */
const PROBE_BYTES = 1 << 16;

/** How often, and how long at a time, a writer waits for another that is just giving way. */
const YIELD_STEPS = 50;
const YIELD_STEP_MS = 10;

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
  /** The copy. Where there was no corpus, it is empty. */
  readonly path: string;
  /** Where the finished corpus is to be written before `publish`; nothing stands there yet. */
  readonly finished: string;

  /** Copies the corpus at `path`, or makes ready for a new one. Throws `CorpusError`: `busy` or `unwritable`. */
  constructor(path: string) {
    this.target = existsSync(path) ? realpathSync(path) : resolve(path);
    this.path = `${this.target}.building-${String(process.pid)}`;
    this.finished = `${this.path}-finished`;
    if (own.has(this.path)) throw this.#busy(process.pid);
    this.#clearDead();
    own.add(this.path);
    try {
      const exists = existsSync(this.target);
      accessSync(exists ? this.target : dirname(this.target), constants.W_OK);
      closeSync(openSync(this.path, 'wx'));
      this.#yieldToOthers();
      if (exists) copyFileSync(this.target, this.path, constants.COPYFILE_FICLONE);
    } catch (error) {
      const failure = this.failure(error);
      this.discard();
      throw failure;
    }
  }

  /** Looks for others once more now that ours can be seen: of two that start at once, the lower process stays. */
  #yieldToOthers(): void {
    for (let waited = 0; ; waited++) {
      const other = this.#traces().find(({ pid }) => pid !== process.pid)?.pid;
      if (other === undefined) return;
      if (process.pid > other || waited === YIELD_STEPS) throw this.#busy(other);
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, YIELD_STEP_MS);
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
      throw this.failure(error);
    }
    return names.flatMap((name) => {
      const pid = name.startsWith(start) ? /^\d+/u.exec(name.slice(start.length))?.[0] : undefined;
      return pid === undefined ? [] : [{ name, pid: Number(pid) }];
    });
  }

  /** Removes what writers left that are no more. A name with our own number is an earlier process's. */
  #clearDead(): void {
    for (const { name, pid } of this.#traces()) {
      if (pid !== process.pid && alive(pid)) throw this.#busy(pid);
      rmSync(join(dirname(this.target), name), { recursive: true, force: true });
    }
  }

  /** Puts the finished corpus in its place. Throws `CorpusError` where the system does not let it. */
  publish(): void {
    try {
      if (existsSync(this.target)) chmodSync(this.finished, statSync(this.target).mode);
      const file = openSync(this.finished, 'r+');
      fsyncSync(file);
      closeSync(file);
      renameSync(this.finished, this.target);
    } catch (error) {
      const failure = this.failure(error);
      this.discard();
      throw failure;
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

  /** The `CorpusError` for what SQLite or the system reports of a copy; anything else comes back as it is. */
  failure(error: unknown): unknown {
    return writeError(this.target, error, () => this.#cause());
  }

  /** What the system has against writing the copy, which is lost in any case: SQLite does not say which error it was. */
  #cause(): string | undefined {
    try {
      const { size } = statSync(this.path);
      appendFileSync(this.path, Buffer.alloc(PROBE_BYTES));
      // Room that SQLite has given back already.
      const { bavail, bsize } = statfsSync(dirname(this.path));
      return bavail * bsize < 2 * size ? 'ENOSPC' : undefined;
    } catch (cause) {
      return (cause as NodeJS.ErrnoException).code;
    }
  }

  /** Removes the copy and what SQLite left beside it. Never throws. */
  discard(): void {
    own.delete(this.path);
    clearAfter(this.target, process.pid);
  }
}
