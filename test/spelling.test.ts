import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { spellingVariants } from '../scripts/spelling-variants.ts';

test('the spellings are those of the dictionaries (node scripts/run.mjs spelling)', () => {
  const file = new URL('../server/src/language/spelling-variants.ts', import.meta.url);
  assert.ok(readFileSync(file, 'utf8') === spellingVariants());
});
