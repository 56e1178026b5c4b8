import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quotedSpans, spanAround } from './quotes.ts';

const quoted = (plain: string): string[] =>
  quotedSpans(plain).map(({ start, end }) => plain.slice(start, end));

test('quoted passages are found, curly and straight', () => {
  assert.deepEqual(quoted('entitled “A world fit for children”, and "Another" one'), [
    'A world fit for children',
    'Another',
  ]);
  assert.deepEqual(quoted('“outer "inner" outer”'), ['outer "inner" outer']);
});

test('a mark without its twin opens nothing', () => {
  assert.deepEqual(quoted('a “ b'), []);
  assert.deepEqual(quoted('a ” b " c'), []);
});

test('the span around an offset is found', () => {
  const spans = quotedSpans('a “bc” d “e”');
  assert.deepEqual(spanAround(spans, 3), { start: 3, end: 5 });
  assert.equal(spanAround(spans, 5), undefined);
  assert.equal(spanAround(spans, 0), undefined);
  assert.equal(spanAround([], 0), undefined);
});
