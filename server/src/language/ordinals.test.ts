import assert from 'node:assert/strict';
import { test } from 'node:test';
import { ordinalOf, ordinalValue } from './ordinals.ts';

test('sessions are counted in words both ways', () => {
  for (const [value, words] of [
    [1, 'first'],
    [12, 'twelfth'],
    [19, 'nineteenth'],
    [20, 'twentieth'],
    [28, 'twenty-eighth'],
    [40, 'fortieth'],
    [81, 'eighty-first'],
    [100, 'one hundredth'],
    [101, 'one hundred and first'],
    [130, 'one hundred and thirtieth'],
  ] as const) {
    assert.equal(ordinalOf(value), words);
    assert.equal(ordinalValue(words), value);
  }
  for (let value = 1; value < 200; value++) assert.equal(ordinalValue(ordinalOf(value) ?? ''), value);
});

test('ordinals are read in figures, with a space, and in any case', () => {
  assert.equal(ordinalValue('81st'), 81);
  assert.equal(ordinalValue('Eighty first'), 81);
  assert.equal(ordinalValue(' EIGHTY-FIRST '), 81);
});

test('what is no session has no ordinal', () => {
  for (const value of [0, -1, 200, 1.5, NaN]) assert.equal(ordinalOf(value), undefined);
  for (const words of ['', 'eighty', 'eighty-one', 'zeroth', 'st'])
    assert.equal(ordinalValue(words), undefined);
});
