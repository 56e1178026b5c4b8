import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openCorpus } from './store.ts';
import { documentOf, inFolder, NOTHING, writeCorpus } from './testing.ts';

/** Paragraph 1 became 2, and 2 became 3 and 4 in two texts; 5 is another's. */
const documents = [
  documentOf('E/2019/30', '2019-05-24', ['Invites States to act;']),
  documentOf('E/2021/30', '2021-05-21', ['Encourages States to act;']),
  documentOf('A/77/464', '2022-11-30', ['Urges States to act;']),
  documentOf('E/2023/30', '2023-05-27', ['Calls upon States to act;', 'Notes a report;']),
];
const lineage = [
  { paragraph: 2, earlier: 1, score: 0.9 },
  { paragraph: 3, earlier: 2, score: 0.9 },
  { paragraph: 4, earlier: 2, score: 0.9 },
];

describe('the later forms of a paragraph', () => {
  test('are all that it became, newest first, of its own file', () => {
    inFolder((folder) => {
      const other = join(folder, 'other.db');
      const path = join(folder, 'shipped.db');
      writeCorpus(other, [documentOf('A/1/1', '2024-01-01', ['Decides;'])], NOTHING);
      writeCorpus(path, documents, { ...NOTHING, lineage });
      const corpus = openCorpus([other, path]);
      const later = (plain: string): readonly string[] => {
        const found = corpus.search(plain, 1)[0]?.paragraph ?? assert.fail();
        return corpus.laterForms(found.id).map((one) => one.plain);
      };
      assert.deepEqual(later('Invites'), [
        'Calls upon States to act;',
        'Urges States to act;',
        'Encourages States to act;',
      ]);
      assert.deepEqual(later('Urges'), []);
      assert.deepEqual(later('report'), []);
      assert.deepEqual(later('Decides'), []);
      corpus.close();
    });
  });
});
