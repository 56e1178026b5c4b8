import assert from 'node:assert/strict';
import { test } from 'node:test';
import { actOfKey, keyOf, keyOfAct, slug } from './keys.ts';
import { recognize } from './recognize.ts';

const key = (plain: string, context = {}): string | undefined => {
  const [citation] = recognize(plain);
  return citation && keyOf(citation, context);
};

test('one key for one thing, however it is written', () => {
  for (const plain of [
    'General Assembly resolution 57/270 B',
    'A/RES/57/270B',
    'A/RES/57/270 B',
    'Assembly resolution 57/270B',
  ]) {
    assert.equal(key(plain), 'A/RES/57/270 B', plain);
  }
  for (const plain of [
    'Security Council resolution 1373 (2001)',
    'S/RES/1373(2001)',
    'resolution 1373(2001)',
  ]) {
    assert.equal(key(plain), 'S/RES/1373(2001)', plain);
  }
  assert.equal(key('E/CN.7/2019/2–E/CN.15/2019/2'), key('E/CN.7/2019/2-E/CN.15/2019/2'));
});

test('an organ named earlier in the text settles a short form', () => {
  const named = ['General Assembly', 'Commission on Crime Prevention and Criminal Justice'];
  const organ = 'General Assembly';
  assert.equal(key('Commission decision 21/1 of 27 April 2012', { organ, named }), 'E/CN.15/DEC/21/1');
  assert.equal(
    key('Commission decision 21/1', { organ, named: [...named, 'Commission on Narcotic Drugs'] }),
    undefined,
  );
});

test('a number that the speaking organ cannot give is not its own', () => {
  const corruption = 'Conference of the States Parties to the United Nations Convention against Corruption';
  assert.equal(key('pursuant to resolution 9/7', { organ: 'General Assembly' }), undefined);
  assert.equal(
    key('pursuant to resolution 9/7', { organ: 'General Assembly', named: [corruption] }),
    'CAC/COSP/RES/9/7',
  );
  assert.equal(
    key('pursuant to resolution 77/7', { organ: 'General Assembly', named: [corruption] }),
    'A/RES/77/7',
  );
  assert.equal(key('Conference resolution 5/1 of 29 November 2013'), 'CAC/COSP/RES/5/1');
});

test('an instrument goes by its short form, or by the register', () => {
  const plain =
    'United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules)';
  assert.equal(key(plain), 'instrument:nelson-mandela-rules');
  assert.equal(key('the Nelson Mandela Rules'), 'instrument:nelson-mandela-rules');
  const instrument = (name: string) =>
    name.startsWith('United Nations Standard') ? 'instrument:smr' : undefined;
  assert.equal(key(plain, { instrument }), 'instrument:smr');
  assert.equal(key('the Charter of the United Nations'), 'instrument:charter-of-the-united-nations');
});

test('a slug has small letters, hyphens and no article', () => {
  assert.equal(slug('The Nelson Mandela Rules'), 'nelson-mandela-rules');
  assert.equal(slug('Convention, 1930 (No. 29)'), 'convention-1930-no-29');
  assert.equal(slug('  Décision — Zürich’s '), 'decision-zurichs');
});

test('dates, internal references and Ibid. have no key', () => {
  for (const plain of ['15 December 2022', 'paragraph 3 above', 'Ibid.']) assert.equal(key(plain), undefined);
});

test('the key of a resolution is read back', () => {
  for (const each of [
    'A/RES/77/232',
    'A/RES/57/270 B',
    'A/RES/2200(XXI)A',
    'E/RES/155(VII)C',
    'S/RES/1373(2001)',
    'A/DEC/74/550 A',
    'E/CN.15/RES/28/1',
    'A/RES/S-27/2',
    'WHA63.22',
  ]) {
    const act = actOfKey(each);
    assert.ok(act, each);
    assert.equal(keyOfAct(act.organ, act.kind, act.number), each);
  }
  for (const each of ['A/77/464', 'treaty:UNTS/2225/39574', 'X/RES/1', ''])
    assert.equal(actOfKey(each), undefined);
});
