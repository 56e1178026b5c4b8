import assert from 'node:assert/strict';
import { test } from 'node:test';
import { isCouncilNumber } from './council-numbers.ts';

const cited: readonly (readonly [number, number])[] = [
  ...([
    [82, 1950],
    [199, 1964],
    [242, 1967],
    [338, 1973],
    [425, 1978],
    [598, 1987],
    [687, 1991],
  ] as const),
  ...([
    [955, 1994],
    [1267, 1999],
    [1325, 2000],
    [1373, 2001],
    [1441, 2002],
    [1540, 2004],
  ] as const),
  ...([
    [1624, 2005],
    [1820, 2008],
    [2086, 2013],
    [2132, 2013],
    [2178, 2014],
    [2206, 2015],
  ] as const),
  ...([
    [2334, 2016],
    [2396, 2017],
    [2462, 2019],
    [2519, 2020],
    [2610, 2021],
  ] as const),
];

test('the Security Council numbers its resolutions through, year after year', () => {
  for (const [number, year] of cited)
    assert.ok(isCouncilNumber(number, year), `${String(number)} (${String(year)})`);
});

test('a number of another decade, or of no year at all, is none of its', () => {
  for (const [number, year] of cited) {
    assert.ok(!isCouncilNumber(number, year + 10));
    assert.ok(!isCouncilNumber(number, year - 10));
  }
  assert.ok(!isCouncilNumber(1, 1945));
  assert.ok(!isCouncilNumber(0, 1946));
});

test('years to come go on from the last that is known', () => {
  assert.ok(isCouncilNumber(2800, 2025));
  assert.ok(isCouncilNumber(3000, 2030));
  assert.ok(!isCouncilNumber(1325, 2030));
  assert.ok(!isCouncilNumber(4000, 2026));
});
