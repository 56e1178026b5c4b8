/** Writing with the other driver, and beside processes that write, read or die. */
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { describe, test } from 'node:test';
import { checkCorpus } from '../../server/src/corpus/check.ts';
import { inFolder, NOTHING, run, writeCorpus } from '../../server/src/corpus/testing.ts';
import { CorpusWriter } from '../../server/src/corpus/writer.ts';
import { first, second, writingCases } from '../../server/src/corpus/writer.testing.ts';

const writerModule = new URL('../../server/src/corpus/writer.ts', import.meta.url).href;
const testingModule = new URL('../../server/src/corpus/testing.ts', import.meta.url).href;

describe('writing with the other driver', () => {
  for (const [name, holds] of Object.entries(writingCases))
    test(name, () => {
      holds('wasm');
    });
});

for (const driver of ['native', 'wasm'] as const) {
  describe(`a process that is killed (${driver})`, () => {
    test('a process killed while it writes leaves the corpus as it was, and the next writer clears up', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const before = readFileSync(path);
        const killed = run(`
          const { CorpusWriter } = await import(${JSON.stringify(writerModule)});
          const writer = new CorpusWriter(${JSON.stringify(path)}, '${driver}');
          writer.add(${JSON.stringify(second)});
          writer.publish(() => process.kill(process.pid, 'SIGKILL'));`);
        assert.equal(killed.signal, 'SIGKILL', killed.stderr);
        assert.deepEqual(readFileSync(path), before);
        assert.deepEqual(checkCorpus(path, driver), []);
        assert.ok(
          readdirSync(folder).length > 1,
          'the test means nothing unless the dead writer left something',
        );
        writeCorpus(path, [second], NOTHING, driver);
        assert.deepEqual(readdirSync(folder), ['a.db']);
        assert.deepEqual(checkCorpus(path, driver), []);
      });
    });

    test('a process killed in the middle of a document leaves the corpus as it was', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const before = readFileSync(path);
        const killed = run(`
          const { CorpusWriter } = await import(${JSON.stringify(writerModule)});
          const document = ${JSON.stringify(second)};
          Object.defineProperty(document.texts[0].paragraphs[1], 'plain', {
            enumerable: true,
            get: () => (new Error().stack.includes('insertText') ? process.kill(process.pid, 'SIGKILL') : 'x'),
          });
          new CorpusWriter(${JSON.stringify(path)}, '${driver}').add(document);`);
        assert.equal(killed.signal, 'SIGKILL', killed.stderr);
        assert.deepEqual(readFileSync(path), before);
        writeCorpus(path, [second], NOTHING, driver);
        assert.deepEqual(readdirSync(folder), ['a.db']);
      });
    });
  });
}

test('of two processes that write, the second is told who is at work', () => {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    const writer = new CorpusWriter(path);
    const other = run(`
      const { CorpusWriter } = await import(${JSON.stringify(writerModule)});
      try { new CorpusWriter(${JSON.stringify(path)}); } catch (error) { console.log(error.problem, error.message); }`);
    assert.match(other.stdout, new RegExp(`^busy .*process ${String(process.pid)};`));
    writer.add(first);
    writer.publish(() => NOTHING);
    assert.deepEqual(readdirSync(folder), ['a.db']);
  });
});

test('of two processes that begin at one moment, one writes and the other is told to wait', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-writing-'));
  try {
    const path = join(folder, 'a.db');
    for (let round = 0; round < 6; round++) {
      const begin = join(folder, `begin-${String(round)}`);
      const outcomes = [first, second].map(async (document) => {
        const child = spawn(
          process.execPath,
          [
            ...['--input-type=module', '-e'],
            `const { existsSync } = await import('node:fs');
            const { CorpusWriter } = await import(${JSON.stringify(writerModule)});
            const { NOTHING } = await import(${JSON.stringify(testingModule)});
            console.log('ready');
            while (!existsSync(${JSON.stringify(begin)}));
            try {
              const writer = new CorpusWriter(${JSON.stringify(path)});
              writer.add(${JSON.stringify({ ...document, title: `Round ${String(round)}` })});
              writer.publish(() => NOTHING);
              console.log('wrote');
            } catch (error) {
              console.log(error.problem ?? error);
            }`,
          ],
          { stdio: ['ignore', 'pipe', 'inherit'] },
        );
        const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
        assert.equal((await lines.next()).value, 'ready');
        return { said: lines.next() };
      });
      const waiting = await Promise.all(outcomes);
      writeFileSync(begin, '');
      const said = await Promise.all(waiting.map(async (one) => (await one.said).value as string));
      // Both may write, one after the other; never does neither.
      assert.ok(
        said.includes('wrote') && said.every((one) => one === 'wrote' || one === 'busy'),
        said.join(),
      );
      assert.deepEqual(checkCorpus(path), []);
    }
    assert.ok(readdirSync(folder).every((name) => name === 'a.db' || name.startsWith('begin-')));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
