/** Writes results: to standard output, and back to the drafts they came from. */
import { renameSync, rmSync, statSync, writeFileSync, writeSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { UsageError } from './usage.ts';

/** Writes text to standard output, whole even where that is a pipe that is read slowly. */
export function print(text: string): void {
  const bytes = Buffer.from(text.endsWith('\n') || text === '' ? text : `${text}\n`);
  for (let at = 0; at < bytes.length;) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      const { code } = error as NodeJS.ErrnoException;
      // The reader went away, as `head` does.
      if (code === 'EPIPE') return;
      if (code !== 'EAGAIN') throw error;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 5);
    }
  }
}

/** Writes a value as JSON to standard output. */
export function printJson(value: unknown): void {
  print(JSON.stringify(value, null, 2));
}

/**
 * Replaces a file whole or not at all, keeping its permissions.
 * @throws UsageError where the folder or the file cannot be written.
 */
export function replaceFile(file: string, text: string): void {
  const beside = join(dirname(file), `.${basename(file)}.${String(process.pid)}.tmp`);
  try {
    writeFileSync(beside, text, { mode: statSync(file).mode });
    renameSync(beside, file);
  } catch (error) {
    rmSync(beside, { force: true });
    throw new UsageError(
      `${file} cannot be written (${(error as NodeJS.ErrnoException).code ?? String(error)}).`,
    );
  }
}
