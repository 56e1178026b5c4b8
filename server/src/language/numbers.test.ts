import assert from 'node:assert/strict';
import { test } from 'node:test';
import { numberInFigures, numberInWords, readNumber } from './numbers.ts';

test('a number is written in words', () => {
  for (const [value, words] of [
    [0, 'zero'],
    [9, 'nine'],
    [15, 'fifteen'],
    [40, 'forty'],
    [99, 'ninety-nine'],
    [100, 'one hundred'],
    [105, 'one hundred and five'],
    [1000, 'one thousand'],
    [1205, 'one thousand two hundred and five'],
    [2010, 'two thousand and ten'],
    [999_999, 'nine hundred and ninety-nine thousand nine hundred and ninety-nine'],
  ] as const)
    assert.equal(numberInWords(value), words);
  for (const value of [-1, 1.5, 1_000_000, NaN]) assert.equal(numberInWords(value), undefined);
});

test('what is written in words is read back, and no more', () => {
  for (let value = 0; value < 999_999; value = value * 2 + 7) {
    const words = (numberInWords(value) ?? '').split(' ');
    assert.deepEqual(readNumber([...words, 'States']), { value, count: words.length });
  }
  assert.deepEqual(readNumber(['five', 'and', 'ten']), { value: 5, count: 1 });
  assert.deepEqual(readNumber(['two', 'hundred', 'and', 'more']), { value: 200, count: 2 });
  assert.equal(readNumber(['hundred', 'States']), undefined);
  assert.equal(readNumber([]), undefined);
});

test('figures have commas from a thousand on', () => {
  assert.equal(numberInFigures(999), '999');
  assert.equal(numberInFigures(1500), '1,500');
  assert.equal(numberInFigures(150_000), '150,000');
});
