/** Writers that die, or find no room, at many moments of their work. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, existsSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkCorpus } from '../../server/src/corpus/check.ts';
import type { Driver } from '../../server/src/corpus/database.ts';
import { inFolder, NOTHING, writeCorpus } from '../../server/src/corpus/testing.ts';
import { derived, first, second } from '../../server/src/corpus/writer.testing.ts';

const program = fileURLToPath(new URL('dying-writer.ts', import.meta.url));
const never = 1e9;

/** Moments that are tried all over the work, and at its end, where the corpus takes its place. */
const spread = 14;
const atEnd = 6;

function write(path: string, driver: Driver, moment: number): { signal: string | null; out: string } {
  const { signal, stdout, stderr } = spawnSync(process.execPath, [program, path, driver, String(moment)], {
    encoding: 'utf8',
  });
  assert.ok(signal === 'SIGKILL' || stderr === '', stderr);
  return { signal, out: stdout };
}

/** The moments to be tried, of so many. */
function momentsOf(total: number): readonly number[] {
  const all = Array.from({ length: spread }, (_, index) => Math.floor((index * (total - atEnd)) / spread));
  return [...all, ...Array.from({ length: atEnd }, (_, index) => total - atEnd + index)];
}

for (const driver of ['native', 'wasm'] as const)
  for (const isNew of [false, true])
    describe(`a process killed while it ${isNew ? 'makes' : 'adds to'} a corpus (${driver})`, () => {
      test('leaves the corpus as it was before or as it is after, and the next writer clears up', () => {
        inFolder((folder) => {
          const [before, after, path] = [join(folder, 'before'), join(folder, 'after'), join(folder, 'a.db')];
          if (!isNew) writeCorpus(before, [first], NOTHING, driver);
          if (!isNew) copyFileSync(before, after);
          const total = Number(write(after, driver, never).out);
          assert.deepEqual(checkCorpus(after), []);
          const [old, fresh] = [isNew ? undefined : readFileSync(before), readFileSync(after)];
          const seen = { before: 0, after: 0, left: 0 };
          for (const moment of momentsOf(total)) {
            rmSync(path, { force: true });
            if (!isNew) copyFileSync(before, path);
            assert.equal(write(path, driver, moment).signal, 'SIGKILL', `moment ${String(moment)}`);
            const found = existsSync(path) ? readFileSync(path) : undefined;
            const isAfter = found?.equals(fresh) === true;
            assert.ok(
              isAfter || (old ? found?.equals(old) === true : found === undefined),
              `the corpus is neither as before nor as after moment ${String(moment)} of ${String(total)}`,
            );
            seen[isAfter ? 'after' : 'before']++;
            if (readdirSync(folder).some((name) => name.includes('.building-'))) seen.left++;
            writeCorpus(path, [second], derived, driver);
            assert.deepEqual(readFileSync(path), fresh);
            assert.deepEqual(
              readdirSync(folder).filter((name) => name.startsWith('a.db')),
              ['a.db'],
            );
          }
          // The test means nothing unless it met both, and writers that left something.
          assert.ok(seen.before > 0 && seen.after > 0 && seen.left > 0, JSON.stringify(seen));
        });
      });
    });

/** Bytes of a block as `ulimit -f` of a POSIX shell counts them. */
const block = 512;

/** A limit on the size of files is what stands in for a full disk: it needs no rights, and no disk. */
const limits = { skip: process.platform === 'win32' ? 'Windows has no limit on the size of files' : false };

for (const driver of ['native', 'wasm'] as const)
  test(
    `a writer that finds no room says so, wherever it was, and leaves everything as it was (${driver})`,
    limits,
    () => {
      inFolder((folder) => {
        const [path, after] = [join(folder, 'a.db'), join(folder, 'after')];
        writeCorpus(path, [first], NOTHING, driver);
        copyFileSync(path, after);
        write(after, driver, never);
        const old = readFileSync(path);
        const most = statSync(after).size / block;
        let failed = 0;
        for (let step = 0; step < 12; step++) {
          const script = `ulimit -f ${String(Math.floor((step * most) / 12))}; exec "$@"`;
          const { status, stderr } = spawnSync(
            'sh',
            ['-c', script, 'sh', process.execPath, program, path, driver, String(never)],
            { encoding: 'utf8' },
          );
          if (status === 0) break;
          failed++;
          assert.match(stderr, /There is no space left to write the corpus/u, `step ${String(step)}`);
          assert.match(stderr, /problem: 'full'/u);
          assert.deepEqual(readFileSync(path), old);
          assert.deepEqual(readdirSync(folder).sort(), ['a.db', 'after']);
        }
        assert.ok(failed >= 8, `only ${String(failed)} writers found no room`);
      });
    },
  );
