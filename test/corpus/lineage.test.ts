/**
 * The lineage of the texts that ship, as it was read and judged. `UPDATE_SNAPSHOTS=1` writes the list anew; what
 * comes or goes is then to be read.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openCorpus } from '../../server/src/corpus/store.ts';
import type { CorpusText } from '../../server/src/corpus/model.ts';
import { shipped } from './shipped.ts';

const snapshot = new URL('../fixtures/lineage.txt', import.meta.url);

const nameOf = ({ document, kind, number, title }: CorpusText): string =>
  `${document.symbol}, ${[kind, number].filter(Boolean).join(' ')}: ${title}`;

test('the texts that ship continue those that their list names, and no others', async () => {
  const { path } = await shipped();
  const corpus = openCorpus([path]);
  const lines = corpus
    .texts()
    .map((text) => {
      const [before] = corpus.earlierTexts(text.id);
      return `${nameOf(text)}\n${before ? `    continues ${nameOf(before)}\n` : ''}`;
    })
    .join('');
  corpus.close();
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, lines);
  assert.equal(lines, readFileSync(snapshot, 'utf8'));
});
