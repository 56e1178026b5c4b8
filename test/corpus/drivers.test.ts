import assert from 'node:assert/strict';
import { chmodSync, mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { nativeAvailable } from '../../server/src/corpus/native-driver.ts';
import { openDatabase, type Driver } from '../../server/src/corpus/database.ts';
import type { Corpus } from '../../server/src/corpus/model.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { inFolder, run } from '../../server/src/corpus/testing.ts';
import { shipped } from './shipped.ts';

const make = (path: string, driver: Driver): void => {
  const database = openDatabase(path, 'write', driver);
  database.exec('CREATE TABLE t (n INTEGER, s TEXT, b BLOB); CREATE VIRTUAL TABLE f USING fts5 (s)');
  database.run('INSERT INTO t VALUES (?, ?, ?)', 7, 'été', Uint8Array.of(0, 255));
  database.run('INSERT INTO f VALUES (?)', 'Recalling its resolution');
  database.close();
};

test('this Node has a SQLite of its own, so that both drivers are under test', () => {
  assert.ok(nativeAvailable());
});

for (const driver of ['native', 'wasm'] as const) {
  describe(`the ${driver} driver`, () => {
    test('gives back what was stored', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        make(path, driver);
        const database = openDatabase(path, 'read', driver);
        const row = database.get('SELECT * FROM t');
        assert.deepEqual({ ...row }, { n: 7, s: 'été', b: Uint8Array.of(0, 255) });
        assert.equal(database.get('SELECT * FROM t WHERE n = 8'), undefined);
        assert.equal(database.all('SELECT * FROM f WHERE f MATCH ?', '"resolution"').length, 1);
        database.close();
      });
    });

    test('opens files whose names mean something in a URI', () => {
      inFolder((folder) => {
        const path = join(folder, 'a b%20?x=1#é.db');
        make(path, driver);
        const database = openDatabase(path, 'read', driver);
        assert.equal(database.all('SELECT n FROM t').length, 1);
        database.close();
      });
    });

    test('runs a transaction whole or not at all', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        make(path, driver);
        const database = openDatabase(path, 'write', driver);
        const failing = (): void => {
          database.run('DELETE FROM t');
          throw new Error('on purpose');
        };
        assert.throws(() => {
          database.transaction(failing);
        }, /on purpose/);
        assert.equal(database.all('SELECT n FROM t').length, 1);
        assert.equal(
          database.transaction(() => database.run('INSERT INTO t VALUES (8, NULL, NULL)')),
          2,
        );
        database.close();
      });
    });

    test('reads where it cannot write, and leaves nothing there', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        make(path, driver);
        chmodSync(folder, 0o555);
        const database = openDatabase(path, 'read', driver);
        assert.equal(database.all('SELECT n FROM t').length, 1);
        assert.throws(() => database.run('INSERT INTO t VALUES (9, NULL, NULL)'));
        assert.deepEqual(readdirSync(folder), ['a.db']);
        database.close();
        chmodSync(folder, 0o755);
      });
    });

    test('reads a file that others read at the same time, and one that a dead process locked', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        make(path, driver);
        mkdirSync(`${path}.lock`);
        const readers = (['native', 'wasm', driver] as const).map((one) => openDatabase(path, 'read', one));
        for (const reader of readers) reader.get('SELECT * FROM t');
        for (const reader of readers) assert.equal(reader.all('SELECT n FROM t').length, 1);
        for (const reader of readers) reader.close();
      });
    });

    test('reads a file again after a process that read it was killed', () => {
      inFolder((folder) => {
        const path = join(folder, 'a.db');
        make(path, driver);
        const killed = run(`
          const { openDatabase } = await import(${JSON.stringify(new URL('../../server/src/corpus/database.ts', import.meta.url).href)});
          openDatabase(${JSON.stringify(path)}, 'read', '${driver}').all('SELECT * FROM t');
          process.kill(process.pid, 'SIGKILL');`);
        assert.equal(killed.signal, 'SIGKILL', killed.stderr);
        assert.deepEqual(readdirSync(folder), ['a.db']);
        const database = openDatabase(path, 'read', driver);
        assert.equal(database.all('SELECT n FROM t').length, 1);
        database.close();
      });
    });
  });
}

test('both drivers answer every query alike, on the documents that ship', async () => {
  const { path } = await shipped();
  const [native, wasm] = (['native', 'wasm'] as const).map((driver) => {
    const corpus = openCorpus([path], { driver });
    const answers = everyAnswer(corpus);
    corpus.close();
    return answers;
  });
  assert.equal(native, wasm);
});

/** An answer or more of every query, and what it answers to what nobody would type. */
function everyAnswer(corpus: Corpus): string {
  const [text = assert.fail()] = corpus.texts();
  const paragraphs = corpus.paragraphs(text.id);
  const found = corpus.find('nelson man', 5);
  return JSON.stringify([
    ...[corpus.stats(), corpus.documents(), corpus.texts(), paragraphs, found, corpus.instruments()],
    ...[corpus.source(text.id), corpus.entry('A/RES/70/1'), corpus.citations(found[0]?.id ?? -1, 9)],
    ...[
      corpus.leads('operative'),
      corpus.leads('preambular', 'Recalling'),
      corpus.phrases('in accordance', 9),
    ],
    ...paragraphs.slice(0, 9).map(({ plain }) => corpus.precedents({ plain, limit: 5 })),
    ...['prison*', '"Member States" report', 'NEAR(', "'; DROP", '\u0000', '\ud800'].map((typed) => [
      ...[corpus.search(typed, 9), corpus.find(typed, 9), corpus.phrases(`${typed} ${typed}`, 9)],
    ]),
  ]);
}
