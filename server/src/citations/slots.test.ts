import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { assertLinear } from '../../../test/assert-linear.ts';
import { mayBegin, slotsIn } from './slots.ts';

const found = (plain: string): readonly string[] =>
  slotsIn(plain).map(({ kind, start, end }) => `${kind}: ${plain.slice(start, end)}`);

describe('the slots of a text', () => {
  test('are sessions, years, dates and numbers', () => {
    assert.deepEqual(found('at its thirty-first session, in 2021, and by 15 December 2022, 12 of the 71st'), [
      'ordinal: thirty-first',
      'year: 2021',
      'date: 15 December 2022',
      'number: 12',
      'ordinal: 71st',
    ]);
    assert.deepEqual(found('the period 2021–2025'), ['year: 2021–2025']);
  });

  test('are resolutions with their dates, and symbols', () => {
    assert.deepEqual(
      found(
        'its resolutions 155 C (VII) of 13 August 1948, 57/270 B and 2019/21, and document E/CN.15/2023/9',
      ),
      [
        'resolution: 155 C (VII) of 13 August 1948',
        'resolution: 57/270 B',
        'resolution: 2019/21',
        'symbol: E/CN.15/2023/9',
      ],
    );
  });

  test('are places with the days of the meeting', () => {
    assert.deepEqual(found('held in Kyoto, Japan, from 7 to 12 March 2021, and hosted in Lima'), [
      'place: Kyoto, Japan, from 7 to 12 March 2021',
      'place: Lima',
    ]);
  });

  test('are organs, also by their short names, and instruments', () => {
    assert.deepEqual(
      found('Invites the Economic and Social Council and the Commission to apply the Nelson Mandela Rules'),
      ['organ: Economic and Social Council', 'organ: Commission', 'instrument: Nelson Mandela Rules'],
    );
    assert.deepEqual(found('the Commission on Unheard Matters'), []);
  });

  test('do not overlap: what reads more has the words', () => {
    assert.deepEqual(
      found('the Fourteenth United Nations Congress on Crime Prevention and Criminal Justice'),
      ['organ: Fourteenth United Nations Congress on Crime Prevention and Criminal Justice'],
    );
  });

  test('are none in words that only look alike', () => {
    assert.deepEqual(found('almost against the forest, mid-2020s, A4, a standard, north and south'), []);
  });

  test('are found in time proportional to the text', () => {
    const plain =
      'held in Rome on 30 and 31 October 2021 by the Council, 77/232 of 15 December 2022, the third ';
    assertLinear((size) => plain.repeat(size), slotsIn, 40);
    assertLinear((size) => '9/'.repeat(size), slotsIn, 4000);
    assertLinear((size) => 'held in A'.repeat(size), slotsIn, 1000);
  });
});

test('a filling may be begun', () => {
  for (const [kind, typed] of [
    ['ordinal', 'thirty-f'],
    ['ordinal', 'T'],
    ['date', '15 Dec'],
    ['resolution', '77/2'],
    ['resolution', '77/232 of 15'],
    ['organ', 'Commission on Cr'],
    ['symbol', 'E/CN'],
  ] as const)
    assert.ok(mayBegin(kind, typed), typed);
  for (const [kind, typed] of [
    ['ordinal', 'session'],
    ['date', 'Dec'],
    ['resolution', 'its'],
    ['organ', 'of'],
  ] as const)
    assert.ok(!mayBegin(kind, typed), typed);
});
