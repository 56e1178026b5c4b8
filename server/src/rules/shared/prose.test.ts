import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import type { Block } from '../../text/model.ts';
import { parse } from '../../text/parser.ts';
import { PhraseTable, wordsOf } from './prose.ts';

const blockOf = (source: string): Block =>
  parse(source).blocks.find(({ block }) => block.plain !== '')?.block ?? assert.fail('no block');

test('words keep their hyphens, stops and apostrophes, and know whether they are quoted', () => {
  const words = wordsOf(blockOf('*Notes* the States’ follow-up in E/CN.15 “Our World”, 1.5 per cent.'));
  assert.deepEqual(
    words.map(({ text, quoted }) => (quoted ? `“${text}”` : text)),
    'Notes the States follow-up in E CN.15 “Our” “World” 1.5 per cent'.split(' '),
  );
});

test('of phrases that begin alike the longest is found', () => {
  const table = new PhraseTable([
    ['general', 1],
    ['general assembly', 2],
    ['General Assembly Hall', 3],
  ]);
  const block = blockOf('The General Assembly in the General, Assembly of the general assembly hall.');
  assert.deepEqual(
    table.in(block).map(({ value, start, end }) => [value, block.plain.slice(start, end)]),
    [
      [2, 'General Assembly'],
      [1, 'General'],
      [3, 'general assembly hall'],
    ],
  );
});

test('looking takes time in proportion to the words', () => {
  const table = new PhraseTable(
    Array.from({ length: 50 }, (_, length) => [`${'a '.repeat(length + 1)}b`, length] as const),
  );
  assertLinear(
    (size) => 'a '.repeat(200 * size),
    (source) => table.in(blockOf(source)),
    10,
  );
});
