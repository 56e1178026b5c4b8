/**
 * A process that adds a document to a corpus and is killed at one moment of it: `node dying-writer.ts PATH DRIVER
 * MOMENT`. A moment is a call of the file system, or of Node's own SQLite, which does its writing unseen; with a moment
 * that never comes, it prints how many there were.
 */
import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { DatabaseSync, StatementSync } from 'node:sqlite';
import type { Driver } from '../../server/src/corpus/database.ts';

const [path = '', driver, last] = process.argv.slice(2);
let moment = 0;

type Methods = Record<string, (...values: unknown[]) => unknown>;

/** Counts the calls of these functions, and dies before the one that is wanted. */
function watch(owner: object, ...names: readonly string[]): void {
  const methods = owner as Methods;
  for (const name of names) {
    const original = methods[name];
    if (!original) throw new Error(`There is no ${name}`);
    methods[name] = function (this: unknown, ...values) {
      if (moment++ === Number(last)) process.kill(process.pid, 'SIGKILL');
      return original.apply(this, values);
    };
  }
}

watch(fs, 'openSync', 'closeSync', 'writeSync', 'ftruncateSync', 'fsyncSync', 'unlinkSync', 'mkdirSync');
watch(fs, 'accessSync', 'copyFileSync', 'chmodSync', 'renameSync', 'rmSync', 'rmdirSync');
syncBuiltinESMExports();
watch(DatabaseSync.prototype, 'exec', 'close');
watch(StatementSync.prototype, 'run', 'all');

// Loaded only now, so that it calls what is watched.
const { CorpusWriter } = await import('../../server/src/corpus/writer.ts');
const { derived, second } = await import('../../server/src/corpus/writer.testing.ts');
moment = 0;
const writer = new CorpusWriter(path, driver as Driver);
writer.add(second);
writer.publish(() => derived);
console.log(moment);
