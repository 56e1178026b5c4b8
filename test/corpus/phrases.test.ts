/**
 * The clauses of the documents that ship, all of them, as a drafter would read them. `UPDATE_SNAPSHOTS=1` writes the
 * list anew; what comes or goes is then to be read.
 */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { openDatabase } from '../../server/src/corpus/database.ts';
import type { PhraseSlot } from '../../server/src/corpus/model.ts';
import { shipped } from './shipped.ts';

const snapshot = new URL('../fixtures/phrases.txt', import.meta.url);

interface Row {
  readonly phrase: string;
  readonly count: number;
  readonly texts: number;
  readonly slots: string;
}

/** `4 in 4  at its {thirty-first|thirtieth} session`. */
function line({ phrase, count, texts, slots }: Row): string {
  let [written, at] = ['', 0];
  for (const { start, end, fillings } of JSON.parse(slots) as readonly PhraseSlot[]) {
    if (fillings.length < 2) continue;
    written += `${phrase.slice(at, start)}{${fillings.join('|')}}`;
    at = end;
  }
  return `${String(count)} in ${String(texts)}  ${written}${phrase.slice(at)}\n`;
}

test('the clauses of the documents that ship are those of their list', async () => {
  const { path } = await shipped();
  const database = openDatabase(path, 'read');
  const rows = database.all<Row>('SELECT phrase, count, texts, slots FROM phrase ORDER BY id');
  database.close();
  const lines = rows.map(line).join('');
  if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, lines);
  const expected = readFileSync(snapshot, 'utf8');
  assert.ok(lines === expected, 'the clauses differ; run with UPDATE_SNAPSHOTS=1 and read the difference');
});
