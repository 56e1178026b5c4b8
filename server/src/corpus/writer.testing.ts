/** What writing keeps to, whichever driver does it. Imported by tests only. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { checkCorpus } from './check.ts';
import { openDatabase, type Driver } from './database.ts';
import { documentOf, inFolder, NOTHING, writeCorpus } from './testing.ts';
import type { DerivedRows } from './rows.ts';
import { CorpusWriter } from './writer.ts';

/** A document. */
export const first = documentOf('E/2019/30', '2019-05-24', [
  'Encourages Member States to act;',
  'Requests a report.',
]);
/** A later document, with a word that no other has. */
export const second = documentOf('E/2021/30', '2021-05-21', [
  'Urges Member States to act;',
  'Welcomes the zymurgical report.',
]);

/** Something derived for every table; the paragraphs are those of `first` or `second`, whichever is there. */
export const derived: DerivedRows = {
  entries: [
    {
      ...{ kind: 'resolution', key: 'A/RES/70/1', organ: 'General Assembly', number: '70/1' },
      ...{ date: '2015-09-25', title: 'Transforming our world', subject: undefined, note: undefined },
      shortForms: ['2030 Agenda'],
      citations: [{ paragraph: 1, quote: 'resolution 70/1' }],
      evidence: [{ field: 'date', value: '2015-09-25', count: 1, paragraph: 1 }],
    },
  ],
  leads: [],
  phrases: [{ phrase: 'as appropriate', count: 3, texts: 2, slots: [] }],
  lineage: [],
  textLineage: [],
};

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

/** Each throws where the driver breaks what its name says. */
export const writingCases: Readonly<Record<string, (driver: Driver) => void>> = {
  'makes a sound corpus, alone in its folder': (driver) => {
    inFolder((folder) => {
      const path = join(folder, 'a.db');
      writeCorpus(path, [first, second], NOTHING, driver);
      assert.deepEqual(checkCorpus(path, driver), []);
      assert.deepEqual(readdirSync(folder), ['a.db']);
    });
  },

  'the same documents make the same bytes': (driver) => {
    inFolder((folder) => {
      const paths = [join(folder, 'a.db'), join(folder, 'b.db')] as const;
      for (const path of paths) writeCorpus(path, [first, second], NOTHING, driver);
      assert.deepEqual(readFileSync(paths[0]), readFileSync(paths[1]));
    });
  },

  'the same document again leaves the file alone': (driver) => {
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
  },

  'a new version replaces a document whole': (driver) => {
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
  },

  'a document that is removed leaves no trace, not even in free space': (driver) => {
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
  },

  'what cannot be derived is not published': (driver) => {
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
  },

  'a reader keeps what it opened while the corpus is replaced': (driver) => {
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
  },
};
