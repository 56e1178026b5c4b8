import assert from 'node:assert/strict';
import { test } from 'node:test';
import { acronymGap, corrected, keysTyped, spelledOut } from './typed.ts';

test('abbreviations of organs and of the word resolution are written out', () => {
  assert.equal(spelledOut('GA res. 77/232'), 'General Assembly resolution 77/232');
  assert.equal(spelledOut('ecosoc dec 2021/219'), 'Economic and Social Council decision 2021/219');
  assert.equal(spelledOut('a/conf.234/16/add.1'), 'A/CONF.234/16/Add.1');
  assert.equal(spelledOut('UNSC res 1373 (2001)'), 'Security Council resolution 1373 (2001)');
});

test('what is named in full has its identity', () => {
  assert.deepEqual(keysTyped('GA res 77/232'), ['A/RES/77/232']);
  assert.deepEqual(keysTyped('a/res/77/232'), ['A/RES/77/232']);
  assert.deepEqual(keysTyped('General Assembly resolution 217 A (III)'), ['A/RES/217(III)A']);
  assert.deepEqual(keysTyped('77/232'), []);
});

test('words that nothing has are replaced by the nearest that something has', () => {
  const known = new Set(['nelson', 'mandela', 'rules']);
  assert.deepEqual(corrected(['nelson', 'mandella', 'ruels'], known), ['nelson', 'mandela', 'rules']);
  assert.equal(corrected(['nelson', 'rules'], known), undefined);
  assert.equal(corrected(['zebra', 'rules'], known), undefined);
});

test('an acronym is made of the first letters of a name', () => {
  const names = {
    UNCAC: 'United Nations Convention against Corruption',
    UNTOC: 'United Nations Convention against Transnational Organized Crime',
    CITES: 'Convention on International Trade in Endangered Species of Wild Fauna and Flora',
    ICESCR: 'International Covenant on Economic, Social and Cultural Rights',
    CEDAW: 'Convention on the Elimination of All Forms of Discrimination against Women',
    CAT: 'Convention against Torture and Other Cruel, Inhuman or Degrading Treatment or Punishment',
    CRPD: 'Convention on the Rights of Persons with Disabilities',
  };
  for (const [acronym, name] of Object.entries(names)) {
    const gaps = Object.values(names).flatMap((other) => {
      const gap = acronymGap(acronym, other);
      return gap === undefined ? [] : [{ other, gap }];
    });
    assert.equal(gaps.sort((a, b) => a.gap - b.gap)[0]?.other, name);
  }
  assert.equal(acronymGap('Rules', 'Rules'), undefined);
  assert.equal(acronymGap('CAT', 'Convention against Transnational Organized Crime'), undefined);
});
