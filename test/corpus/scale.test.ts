/** Adding documents takes work in proportion to their length; `npm run bench -- scale` measures how much. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { checkCorpus } from '../../server/src/corpus/check.ts';
import { inFolder } from '../../server/src/corpus/testing.ts';
import { CorpusWriter } from '../../server/src/corpus/writer.ts';
import { loadDocument, publishDerived } from '../../server/src/ingest/load.ts';
import { repair } from '../../server/src/ingest/repair.ts';
import { assertLinear } from '../assert-linear.ts';
import { reports, type Report } from '../bench/reports.ts';

/** Reports in the smaller of the two amounts; the larger is eight times as many. */
const few = 1;

test('adding reports and deriving what they say takes work in proportion to their number', async () => {
  const all: Report[] = [];
  const source = fileURLToPath(new URL('../../server/corpus/E-2023-30.txt', import.meta.url));
  for await (const report of reports([source], 1e7, 7)) if (all.push(report) === 8 * few) break;
  const add = (some: readonly Report[]): void => {
    inFolder((folder) => {
      const path = join(folder, 'a.db');
      const writer = new CorpusWriter(path);
      for (const { text, ...meta } of some) loadDocument(writer, meta, repair(text, meta));
      publishDerived(writer);
      if (some.length > few) assert.deepEqual(checkCorpus(path), []);
    });
  };
  assertLinear((size) => all.slice(0, size), add, few);
});
