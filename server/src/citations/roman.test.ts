import assert from 'node:assert/strict';
import { test } from 'node:test';
import { romanValue } from './roman.ts';

test('roman numbers are read, and misshapen ones are not', () => {
  for (const [numeral, value] of [
    ['I', 1],
    ['IV', 4],
    ['IX', 9],
    ['XXX', 30],
    ['XLIV', 44],
    ['LXIII', 63],
    ['XC', 90],
    ['CCCXCIX', 399],
  ] as const) {
    assert.equal(romanValue(numeral), value);
  }
  for (const numeral of ['', 'IIII', 'VX', 'IC', 'xx', 'A']) assert.equal(romanValue(numeral), undefined);
});
