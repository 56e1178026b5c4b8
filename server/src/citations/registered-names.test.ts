import assert from 'node:assert/strict';
import { test } from 'node:test';
import { recognize } from './recognize.ts';
import { registeredNames } from './registered-names.ts';

const names = registeredNames([
  {
    key: 'instrument:kyoto-declaration',
    names: [
      'Kyoto Declaration',
      'Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law',
    ],
  },
  { key: 'instrument:nelson-mandela-rules', names: ['Nelson Mandela Rules'] },
  {
    key: 'instrument:crime-prevention',
    names: ['guidelines for cooperation in the field of urban crime prevention'],
  },
  { key: 'instrument:uncac', names: ['United Nations Convention against Corruption'] },
]);

/** Keys of the instruments found, `?` where the form alone told. */
const keys = (plain: string): string[] =>
  recognize(plain, names).flatMap((each) =>
    each.kind === 'instrument' ? [`${each.key ?? '?'} ${plain.slice(each.span.start, each.span.end)}`] : [],
  );

test('a registered name is found by its key, the longest where several begin together', () => {
  assert.deepEqual(
    keys(
      'the Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law, the Kyoto Declaration and the Nelson Mandela Rules',
    ),
    [
      'instrument:kyoto-declaration Kyoto Declaration on Advancing Crime Prevention, Criminal Justice and the Rule of Law',
      'instrument:kyoto-declaration Kyoto Declaration',
      'instrument:nelson-mandela-rules Nelson Mandela Rules',
    ],
  );
});

test('a registered name is found in small letters where its form would not tell', () => {
  assert.deepEqual(keys('and the guidelines for cooperation in the field of urban crime prevention'), [
    'instrument:crime-prevention guidelines for cooperation in the field of urban crime prevention',
  ]);
});

test('case and white space do not hide a name, a small first letter does', () => {
  assert.deepEqual(keys('the United  Nations Convention Against Corruption'), [
    'instrument:uncac United  Nations Convention Against Corruption',
  ]);
  assert.deepEqual(keys('united nations convention against corruption'), []);
});

test('a longer name that is not registered is not cut short to a registered one', () => {
  assert.deepEqual(keys('the Kyoto Declaration on Something Else Entirely'), [
    '? Kyoto Declaration on Something Else Entirely',
  ]);
});

test('a registered name within the name of an organ is the organ’s', () => {
  assert.deepEqual(
    keys('the Conference of the States Parties to the United Nations Convention against Corruption'),
    [],
  );
});

test('a name is found, as a whole, where a draft abbreviates the United Nations in it', () => {
  assert.deepEqual(keys('Recalling the UN Convention against Corruption and the Un convention'), [
    'instrument:uncac UN Convention against Corruption',
  ]);
});
