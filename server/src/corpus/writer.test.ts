import assert from 'node:assert/strict';
import { existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { checkCorpus } from './check.ts';
import { openDatabase } from './database.ts';
import { CorpusError, type CorpusProblem } from './errors.ts';
import { documentOf, inFolder, NOTHING, run, writeCorpus } from './testing.ts';
import { CorpusWriter } from './writer.ts';

const first = documentOf('E/2019/30', '2019-05-24', [
  'Encourages Member States to act;',
  'Requests a report.',
]);
const second = documentOf('E/2021/30', '2021-05-21', [
  'Urges Member States to act;',
  'Welcomes the zymurgical report.',
]);

const problem = (kind: CorpusProblem) => (error: unknown) =>
  error instanceof CorpusError && error.problem === kind;

/** Everything that a corpus file says, row by row. */
const contents = (path: string): unknown => {
  const database = openDatabase(path, 'read');
  const tables = database.all<{ name: string }>(
    `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%' ORDER BY name`,
  );
  const rows = tables.map(({ name }) => [name, database.all(`SELECT * FROM ${name}`)]);
  database.close();
  return rows;
};

for (const driver of ['native', 'wasm'] as const) {
  describe(`writing with the ${driver} driver`, () => {
    test('makes a sound corpus, alone in its folder', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first, second], NOTHING, driver);
        assert.deepEqual(checkCorpus(path, driver), []);
        assert.deepEqual(readdirSync(folder), ['a.db']);
      });
    });

    test('the same documents make the same bytes', () => {
      inFolder((folder) => {
        const paths = [join(folder, 'a.db'), join(folder, 'b.db')] as const;
        for (const path of paths) writeCorpus(path, [first, second], NOTHING, driver);
        assert.deepEqual(readFileSync(paths[0]), readFileSync(paths[1]));
      });
    });

    test('the same document again leaves the file alone', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const before = statSync(path);
        const writer = new CorpusWriter(path, driver);
        assert.equal(writer.add(first), 'unchanged');
        assert.equal(
          writer.publish(() => NOTHING),
          false,
        );
        assert.equal(statSync(path).ino, before.ino);
        assert.equal(statSync(path).mtimeMs, before.mtimeMs);
        assert.deepEqual(readdirSync(folder), ['a.db']);
      });
    });

    test('a new version replaces a document whole', () => {
      inFolder((folder) => {
        const [path, fresh] = [join(folder, 'a.db'), join(folder, 'b.db')];
        writeCorpus(
          path,
          [documentOf('E/2021/30', '2021-05-20', ['Old words.', 'More.', 'And more.'])],
          NOTHING,
          driver,
        );
        const writer = new CorpusWriter(path, driver);
        assert.equal(writer.add(second), 'replaced');
        writer.publish(() => NOTHING);
        writeCorpus(fresh, [second], NOTHING, driver);
        assert.deepEqual(contents(path), contents(fresh));
      });
    });

    test('a document that is removed leaves no trace, not even in free space', () => {
      inFolder((folder) => {
        const [path, fresh] = [join(folder, 'a.db'), join(folder, 'b.db')];
        writeCorpus(path, [first, second], NOTHING, driver);
        const writer = new CorpusWriter(path, driver);
        assert.equal(writer.remove('E/2021/30'), true);
        assert.equal(writer.remove('E/2021/30'), false);
        writer.publish(() => NOTHING);
        writeCorpus(fresh, [first], NOTHING, driver);
        assert.deepEqual(contents(path), contents(fresh));
        assert.equal(readFileSync(path).includes('zymurg'), false);
        assert.deepEqual(checkCorpus(path, driver), []);
      });
    });

    test('a process killed while it writes leaves the corpus as it was, and the next writer clears up', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const before = readFileSync(path);
        const killed = run(`
          const { CorpusWriter } = await import(${JSON.stringify(new URL('writer.ts', import.meta.url).href)});
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
          const { CorpusWriter } = await import(${JSON.stringify(new URL('writer.ts', import.meta.url).href)});
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

    test('what cannot be derived is not published', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const before = readFileSync(path);
        const writer = new CorpusWriter(path, driver);
        writer.add(second);
        assert.throws(
          () =>
            writer.publish(() => {
              throw new Error('on purpose');
            }),
          /on purpose/,
        );
        assert.deepEqual(readFileSync(path), before);
        assert.deepEqual(readdirSync(folder), ['a.db']);
      });
    });

    test('a reader keeps what it opened while the corpus is replaced', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        writeCorpus(path, [first], NOTHING, driver);
        const reader = openDatabase(path, 'read', driver);
        assert.equal(reader.all('SELECT id FROM document').length, 1);
        writeCorpus(path, [second], NOTHING, driver);
        assert.deepEqual(
          reader.all<{ symbol: string }>('SELECT symbol FROM document').map(({ symbol }) => symbol),
          ['E/2019/30'],
        );
        reader.close();
        const again = openDatabase(path, 'read', driver);
        assert.equal(again.all('SELECT id FROM document').length, 2);
        again.close();
      });
    });
  });
}

test('of two writers, the second is told who is at work', () => {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    const writer = new CorpusWriter(path);
    assert.throws(() => new CorpusWriter(path), problem('busy'));
    const other = run(`
      const { CorpusWriter } = await import(${JSON.stringify(new URL('writer.ts', import.meta.url).href)});
      try { new CorpusWriter(${JSON.stringify(path)}); } catch (error) { console.log(error.problem, error.message); }`);
    assert.match(other.stdout, new RegExp(`^busy .*process ${String(process.pid)};`));
    writer.add(first);
    writer.publish(() => NOTHING);
    assert.deepEqual(readdirSync(folder), ['a.db']);
  });
});

test('giving up on a new corpus makes no file', () => {
  inFolder((folder) => {
    const writer = new CorpusWriter(join(folder, 'a.db'));
    writer.add(first);
    writer.discard();
    assert.deepEqual(readdirSync(folder), []);
  });
});

test('what is no corpus is not written over', () => {
  inFolder((folder) => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Dear delegate');
    assert.throws(() => new CorpusWriter(path), problem('foreign'));
    assert.equal(readFileSync(path, 'utf8'), 'Dear delegate');
    mkdirSync(join(folder, 'sub'));
    assert.throws(() => new CorpusWriter(join(folder, 'sub')), problem('unreadable'));
    assert.throws(() => new CorpusWriter(join(folder, 'none', 'a.db')), problem('unwritable'));
    assert.equal(existsSync(join(folder, 'none')), false);
  });
});
