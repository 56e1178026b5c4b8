import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { checkCorpus } from './check.ts';
import { openDatabase } from './database.ts';
import { documentOf, withCorpus } from './testing.ts';

const documents = [
  documentOf('E/2019/30', '2019-05-24', ['Encourages Member States to act;', 'Requests a report.']),
  documentOf('E/2021/30', '2021-05-21', ['Urges Member States to act;', 'Welcomes the report.']),
];

/** The faults of a corpus after this SQL. */
const after = (sql: string): readonly string[] =>
  withCorpus(documents, (path) => {
    const database = openDatabase(path, 'write');
    database.exec(`PRAGMA foreign_keys = OFF; ${sql}`);
    database.close();
    return checkCorpus(path);
  });

test('a corpus as it was written is sound', () => {
  assert.deepEqual(after(''), []);
});

const faults: Readonly<Record<string, RegExp>> = {
  'DELETE FROM document WHERE id = 1': /refers to a row that is not there/,
  'UPDATE paragraph SET "end" = 999999 WHERE id = 1': /outside its source/,
  'UPDATE paragraph SET text = 2 WHERE id = 1; UPDATE paragraph SET text = 1 WHERE id = 3': /are mixed/,
  "INSERT INTO entry (kind, key, short_forms, cited) VALUES ('resolution', 'A/RES/1/1', '', 5)":
    /counts citations wrongly/,
  'INSERT INTO lineage VALUES (1, 3, 0.9)': /not in an earlier document/,
  'DELETE FROM posting WHERE bucket = (SELECT MIN(bucket) FROM posting)': /index of precedents/,
  "UPDATE paragraph SET plain = 'Other words' WHERE id = 1": /index of precedents/,
  "DELETE FROM meta WHERE name = 'weights'": /index of precedents/,
  "INSERT INTO paragraph_words (paragraph_words, rowid, plain) VALUES ('delete', 1, 'Encourages Member States to act;')":
    /full-text|SQLite/,
};

for (const [sql, fault] of Object.entries(faults)) {
  test(`finds out about: ${sql.slice(0, 70)}`, () => {
    assert.match(after(sql).join('\n'), fault);
  });
}

test('finds out about bytes that were overwritten', () => {
  withCorpus(documents, (path) => {
    const bytes = readFileSync(path);
    writeFileSync(path, bytes.fill(0xa5, 3 * 4096, 5 * 4096));
    assert.notDeepEqual(checkCorpus(path), []);
    writeFileSync(path, bytes.subarray(0, 4096));
    assert.match(checkCorpus(path).join(), /damaged/);
  });
});
