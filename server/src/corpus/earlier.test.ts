import assert from 'node:assert/strict';
import { test } from 'node:test';
import { compareDated } from './earlier.ts';

const order = (...documents: readonly (readonly [symbol: string, date: string])[]): readonly string[] =>
  documents
    .map(([symbol, date]) => ({ symbol, date }))
    .sort(compareDated)
    .map(({ symbol }) => symbol);

test('documents are earlier by their dates, and those without one come last', () => {
  assert.deepEqual(order(['A/77/464', '2022-11-30'], ['A/1', ''], ['E/2021/30', '2021-05-21']), [
    'E/2021/30',
    'A/77/464',
    'A/1',
  ]);
});

test('on one day a draft goes from a commission by way of the Council to the Assembly', () => {
  const day = '2022-12-15';
  assert.deepEqual(
    order(
      ...(['A/RES/77/231', 'E/2022/30', 'A/77/464', 'E/CN.15/2022/L.4', 'A/C.3/77/L.8'] as const).map(
        (symbol) => [symbol, day] as const,
      ),
    ),
    ['E/CN.15/2022/L.4', 'E/2022/30', 'A/C.3/77/L.8', 'A/77/464', 'A/RES/77/231'],
  );
});

test('of two documents of one kind and day, neither is earlier', () => {
  const date = '2022-11-30';
  assert.equal(compareDated({ symbol: 'A/77/464', date }, { symbol: 'A/77/463', date }), 0);
});
