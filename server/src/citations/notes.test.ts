import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, unmarked } from './marked.testing.ts';
import { recognize } from './recognize.ts';

const check = (expected: string): void => assert.equal(marked(unmarked(expected)), expected);

test('treaties are recognized by series, volume and number', () => {
  check('[United Nations, Treaty Series, vol. 2225, No. 39574](treaty:UNTS/2225/39574).');
  check(
    '[United Nations, Treaty Series, vols. 2225, 2237, 2241 and 2326, No. 39574](treaty:UNTS/2225+2237+2241+2326/39574).',
  );
  check('[League of Nations, Treaty Series, vol. CLXXXIX, No. 4137](treaty:LNTS/CLXXXIX/4137).');
  check('[International Legal Materials, vol. 36, No. 4](treaty:ILM/36/4).');
  check('[UNTS, Vol. 2225](treaty:UNTS/2225).');
  check('The United Nations, Treaty Series and the Treaty Section');
});

test('Official Records are recognized by session or year, supplement and symbol', () => {
  check(
    'See [Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53 (A/68/53), chap. V, sect. A](A/68/53).',
  );
  check(
    'issued as [Official Records of the Economic and Social Council, 2019, Supplement No. 10A (E/2019/30/Add.1)](E/2019/30/Add.1).',
  );
  check(
    '[Official Records of the General Assembly, Sixty-eighth Session, Supplement No. 53](records:A/68/53).',
  );
  check('the Official Records of the General Assembly, in which');
});

test('publications are recognized with their titles in a note', () => {
  const note =
    'Seventh United Nations Congress on the Prevention of Crime, Milan, 26 August–6 September 1985: report prepared by the Secretariat (United Nations publication, Sales No. E.86.IV.1), chap. I, sect. D.2, annex';
  check(`[${note}](sales:E.86.IV.1).`);
  check(`See [${note}](sales:E.86.IV.1).`);
  const [found] = recognize(`${note}.`);
  assert.equal(
    found?.kind === 'publication' && found.title?.endsWith('report prepared by the Secretariat'),
    true,
  );
  check(
    'Recalling the report [(United Nations publication, Sales No. E.96.IV.13)](sales:E.96.IV.13), which the organ',
  );
});

test('Ibid. is recognized in all its forms', () => {
  for (const form of [
    'Ibid.',
    'Ibid., vol. 2349, No. 42146',
    'Ibid., vols. 2171, 2173 and 2983, No. 27531',
    'Ibid., chap. I, sect. B.3, annex',
    'Ibid., para. 24 and annex',
    'Ibid., sect. VII.B',
    'Ibid., Seventieth Session, Supplement No. 53 (A/70/53), chap. V, sect. A',
    'Ibid., 2007, Supplement No. 10 (E/2007/30/Rev.1), part one, chap. I, sect. D',
  ]) {
    check(`[${form}](ibid)${form.endsWith('.') ? '' : '.'}`);
  }
});

test('the details of Ibid. are read', () => {
  const [ibid] = recognize('Ibid., Seventieth Session, Supplement No. 53 (A/70/53), chap. V, sect. A.');
  assert.ok(ibid?.kind === 'ibid');
  assert.deepEqual([ibid.session, ibid.supplement, ibid.symbol], [70, '53', 'A/70/53']);
  assert.deepEqual(
    ibid.pinpoints.map(({ unit, values }) => [unit, ...values]),
    [
      ['chapter', 'V'],
      ['section', 'A'],
    ],
  );
  const [treaty] = recognize('Ibid., vol. 2349, No. 42146.');
  assert.ok(treaty?.kind === 'ibid');
  assert.deepEqual([treaty.volumes, treaty.number, treaty.year], [['2349'], '42146', undefined]);
});
