import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readActNumber } from './act-numbers.ts';
import { numberFault, sessionWindow } from './numbering.ts';

/** `form, as 31/16 A`, or `right`. */
function verdict(organ: string, text: string, date?: string): string {
  const number = readActNumber(text);
  assert.ok(number, text);
  const fault = numberFault(organ, number, date);
  return fault ? `${fault.kind}, as ${fault.example}` : 'right';
}

test('each organ has its numbers at each time', () => {
  for (const [organ, text, date] of [
    ['General Assembly', '415 (V)', '1950-12-01'],
    ['General Assembly', '3363 (XXX)', '1975-09-23'],
    ['General Assembly', '31/16 A', '1976-11-24'],
    ['General Assembly', '3362 (S-VII)', '1975-09-16'],
    ['General Assembly', 'S-8/1', '1978-04-21'],
    ['General Assembly', 'ES-10/21', '2023-10-27'],
    ['General Assembly', '77/232', '2022-12-15'],
    ['General Assembly', '73/343', '2019-09-16'],
    ['Security Council', '1454 (2002)', '2002-12-30'],
    ['Economic and Social Council', '155 C (VII)', '1948-08-13'],
    ['Economic and Social Council', '1982/29', '1982-05-04'],
    ['Commission on Crime Prevention and Criminal Justice', '32/1', '2023-05-27'],
    ['Human Rights Council', '35/25', '2017-06-23'],
    [
      'Conference of the States Parties to the United Nations Convention against Corruption',
      '9/8',
      '2021-12-17',
    ],
    ['Governing Council of Nowhere', '1/1', '1900-01-01'],
  ] as const) {
    assert.equal(verdict(organ, text, date), 'right', `${organ} ${text}`);
  }
});

test('a number that the organ cannot have is a fault of form', () => {
  assert.equal(verdict('General Assembly', '3541 (XXXI)'), 'form, as 31/16 A');
  assert.equal(verdict('General Assembly', '5/415', '1950-12-01'), 'form, as 3363 (XXX)');
  assert.equal(verdict('General Assembly', '2019/21'), 'form, as 31/16 A');
  assert.equal(verdict('General Assembly', '1 (S-VIII)'), 'form, as S-8/1');
  assert.equal(verdict('Security Council', '56/1'), 'form, as 1454 (2002)');
  assert.equal(verdict('Security Council', '1325'), 'form, as 1454 (2002)');
  assert.equal(verdict('Economic and Social Council', '1975/29'), 'form, as 155 C (VII)');
  assert.equal(verdict('Economic and Social Council', '77/232'), 'form, as 1982/29');
  assert.equal(verdict('Commission on Crime Prevention and Criminal Justice', '2023/1'), 'form, as 33/1');
});

test('a date outside the session is a fault of date', () => {
  assert.equal(verdict('General Assembly', '77/232', '2021-12-15'), 'date, as 31/16 A');
  assert.equal(verdict('Security Council', '1373 (2001)', '2002-09-28'), 'date, as 1454 (2002)');
  assert.equal(
    verdict('Commission on Crime Prevention and Criminal Justice', '32/1', '2022-05-27'),
    'date, as 33/1',
  );
});

test('the days of a session are told where they are known', () => {
  const window = (organ: string, text: string) => {
    const number = readActNumber(text);
    return number && sessionWindow(organ, number);
  };
  assert.deepEqual(window('General Assembly', '77/232'), { from: '2022-09-01', to: '2023-09-30' });
  assert.deepEqual(window('Economic and Social Council', '2019/21'), {
    from: '2019-01-01',
    to: '2019-12-31',
  });
  assert.equal(window('General Assembly', 'S-27/2'), undefined);
  assert.equal(window('Commission on Narcotic Drugs', '12/1'), undefined);
  assert.equal(window('Nowhere', '1/1'), undefined);
});
