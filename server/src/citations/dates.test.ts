import assert from 'node:assert/strict';
import { test } from 'node:test';
import { dateAt, dateInWords, recognizeDates } from './dates.ts';

/** The text with its dates in brackets, each with its days and, where there is one, its fault. */
function marked(plain: string): string {
  let out = '';
  let at = 0;
  for (const { span, from, to, fault, remedy } of recognizeDates(plain)) {
    const days = from === to ? from : `${from}/${to}`;
    const wrong = fault === undefined ? '' : ` ${fault}${remedy === undefined ? '' : `: ${remedy}`}`;
    out += `${plain.slice(at, span.start)}[${plain.slice(span.start, span.end)} = ${days}${wrong}]`;
    at = span.end;
  }
  return out + plain.slice(at);
}

/** `[words = reading]` gives back the words alone. */
const check = (expected: string): void =>
  assert.equal(marked(expected.replace(/\[(.*?) = .*?\]/g, '$1')), expected);

test('dates and ranges of dates are read as the style writes them', () => {
  check('adopted on [15 December 2022 = 2022-12-15], in Vienna');
  check('held from [7 to 12 March 2021 = 2021-03-07/2021-03-12]');
  check('on [3 and 4 September 2019 = 2019-09-03/2019-09-04]');
  check('([9 December 2022 = 2022-12-09] and [22–27 May 2023 = 2023-05-22/2023-05-27])');
  check('Milan, [26 August-6 September 1985 = 1985-08-26/1985-09-06]: report');
  check('[29 December 2019 to 3 January 2020 = 2019-12-29/2020-01-03]');
  check('[31 May 2019 = 2019-05-31] and [1 June 2019 = 2019-06-01]');
  check('in [October 2021 = 2021-10]');
  check('on [29 February 2020 = 2020-02-29]');
});

test('malformed dates are read, and said to be so', () => {
  check('on [15th December 2022 = 2022-12-15 ordinal: 15 December 2022]');
  check('the [1st of May 2021 = 2021-05-01 ordinal: 1 May 2021]');
  check('on [December 15, 2022 = 2022-12-15 month-first: 15 December 2022]');
  check('on [15 Dec. 2022 = 2022-12-15 abbreviated: 15 December 2022]');
  check('in [Sept 2021 = 2021-09 abbreviated: September 2021]');
  check('on [31 February 2021 = 2021-02-31 impossible]');
  check('on [29 February 2021 = 2021-02-29 impossible]');
  check('from [12 to 7 March 2021 = 2021-03-12/2021-03-07 impossible]');
});

test('what is no date is left alone', () => {
  check(
    'its resolution 77/232, 15 States, article 31 of the Convention, May they, 2030 Agenda, the march of 2021',
  );
});

test('a date is read at one place only', () => {
  assert.deepEqual(dateAt('of 15 December 2022, in', 3), {
    iso: '2022-12-15',
    fault: undefined,
    span: { start: 3, end: 19 },
  });
  assert.equal(dateAt('of 15 December 2022, in', 2), undefined);
  assert.equal(dateAt('of December 15, 2022', 3)?.fault, 'month-first');
  assert.deepEqual(dateAt('of 2022-12-15, in', 3), {
    ...{ iso: '2022-12-15', fault: 'figures' },
    span: { start: 3, end: 13 },
  });
});

test('an ISO date is put in words', () => {
  assert.equal(dateInWords('2022-12-05'), '5 December 2022');
  assert.equal(dateInWords('2022-12'), undefined);
  assert.equal(dateInWords('2022-13-05'), undefined);
});
