import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { openDatabase, type Database } from './database.ts';
import { StoredTexts } from './stored-texts.ts';
import { documentOf, inFolder, NOTHING, paragraph, withCorpus, writeCorpus } from './testing.ts';

/** Runs `work` with a database that counts the paragraphs read from it. */
function counting(path: string, work: (database: Database, read: () => number) => void): void {
  const database = openDatabase(path, 'read');
  let read = 0;
  const all = database.all.bind(database);
  database.all = (sql, ...values) => {
    const rows = all(sql, ...values);
    if (/FROM paragraph\b/u.test(sql) && sql.includes('plain')) read += rows.length;
    return rows as never[];
  };
  work(database, () => read);
  database.close();
}

test('texts come by date, and only those taken have been read, as often as they are taken', () => {
  const documents = ['2021', '2019', '2023'].map((year) =>
    documentOf(`E/${year}/30`, `${year}-05-20`, ['Encourages States;', 'Requests a report.']),
  );
  withCorpus(documents, (path) => {
    counting(path, (database, read) => {
      const texts = new StoredTexts(database);
      for (const [index, year] of ['2019', '2021', '2023'].entries()) {
        const taken: string[] = [];
        for (const { symbol } of texts) {
          taken.push(symbol);
          if (taken.length > index) break;
        }
        assert.equal(taken.at(-1), `E/${year}/30`);
      }
      // One text, then two, then three, of two paragraphs each.
      assert.equal(read(), 2 * (1 + 2 + 3));
    });
  });
});

test('a text comes with its notes, and its marks with their places among them', () => {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    const base = documentOf('E/2019/30', '2019-05-20', [
      paragraph('Recalling the Rules and the Code,', { marks: [{ at: 19, note: 1 }] }),
      paragraph('Recalling the Standards,', { marks: [{ at: 23, note: 0 }] }),
    ]);
    const notes = [
      { label: '1', plain: 'Resolution 65/229, annex.' },
      { label: '2', plain: 'Resolution 70/175, annex.' },
    ];
    writeCorpus(path, [{ ...base, texts: base.texts.map((text) => ({ ...text, notes })) }], NOTHING);
    const database = openDatabase(path, 'read');
    const [text] = new StoredTexts(database);
    database.close();
    assert.deepEqual(
      text?.notes,
      notes.map(({ plain }) => plain),
    );
    assert.deepEqual(
      text.paragraphs.map(({ marks }) => marks),
      [[{ at: 19, note: 1 }], [{ at: 23, note: 0 }]],
    );
  });
});
