import assert from 'node:assert/strict';
import { test } from 'node:test';
import {
  nearestOrgan,
  ORGANS,
  organByAbbreviation,
  organByName,
  organBySymbol,
  organsByShort,
} from './organs.ts';

test('an organ is known by its name and aliases in any case, with article and comma', () => {
  for (const [name, symbol] of [
    ['General Assembly', 'A'],
    ['The General Assembly,', 'A'],
    ['the economic and social council', 'E'],
    ['Social, Humanitarian and Cultural Committee', 'A/C.3'],
    [
      'Seventh United Nations Congress on the Prevention of Crime and the Treatment of Offenders',
      'A/CONF.121',
    ],
    ['Fourteenth United Nations Congress on Crime Prevention and Criminal Justice', 'A/CONF.234'],
    ['Conference of the States Parties to the Convention against Corruption', 'CAC/COSP'],
    [
      'Conference of the Parties to the United Nations Convention against Transnational Organized Crime',
      'CTOC/COP',
    ],
    ['Commission on Crime Prevention and Criminal Justice', 'E/CN.15'],
  ] as const) {
    assert.equal(organByName(name)?.symbol, symbol, name);
  }
  assert.equal(organByName('Council'), undefined);
});

test('a symbol belongs to the organ with the longest prefix', () => {
  assert.equal(organBySymbol('A/RES/77/232')?.name, 'General Assembly');
  assert.equal(organBySymbol('A/HRC/RES/42/1')?.name, 'Human Rights Council');
  assert.equal(organBySymbol('A/C.3/77/L.2')?.short, 'Committee');
  assert.equal(organBySymbol('E/CN.15/2024/12')?.name, 'Commission on Crime Prevention and Criminal Justice');
  assert.equal(organBySymbol('E/CN.4/2003/65')?.name, 'Commission on Human Rights');
  assert.equal(organBySymbol('A/CONF.234/16')?.short, 'Fourteenth Congress');
  assert.equal(organBySymbol('UNODC/CCPCJ/EG.9/2023/2'), undefined);
});

test('an abbreviation names one organ, a short form several', () => {
  assert.equal(organByAbbreviation('ECOSOC')?.name, 'Economic and Social Council');
  assert.equal(organByAbbreviation('UNSC')?.name, 'Security Council');
  assert.equal(organByAbbreviation('ecosoc'), undefined);
  assert.ok(organsByShort('Council').length > 2);
  assert.deepEqual(
    organsByShort('Assembly').map((each) => each.name),
    ['General Assembly'],
  );
});

test('a misspelt name finds its organ, a right one needs none', () => {
  assert.equal(nearestOrgan('The General Assemby')?.name, 'General Assembly');
  assert.equal(nearestOrgan('Economic & Social Council')?.name, 'Economic and Social Council');
  assert.equal(nearestOrgan('ECOSOC')?.name, 'Economic and Social Council');
  assert.equal(
    nearestOrgan('Commission on Crime Prevention and Criminal Justise')?.name,
    'Commission on Crime Prevention and Criminal Justice',
  );
  assert.equal(nearestOrgan('General Assembly'), undefined);
  assert.equal(nearestOrgan('Expert Group'), undefined);
});

test('no two organs share a name or a symbol', () => {
  const names = ORGANS.flatMap((each) => [each.name, ...each.aliases]);
  assert.equal(new Set(names).size, names.length);
  const symbols = ORGANS.flatMap((each) => each.symbol ?? []);
  assert.equal(new Set(symbols).size, symbols.length);
});
