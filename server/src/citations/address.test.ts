import assert from 'node:assert/strict';
import { test } from 'node:test';
import { publicAddress } from './address.ts';

test('resolutions and documents have an address', () => {
  for (const [key, path] of [
    ['A/RES/77/232', 'A/RES/77/232'],
    ['A/RES/415(V)', 'A/RES/415(V)'],
    ['A/RES/2200(XXI)A', 'A/RES/2200(XXI)'],
    ['A/RES/S-27/2', 'A/RES/S-27/2'],
    ['A/RES/ES-10/21', 'A/RES/ES-10/21'],
    ['S/RES/1373(2001)', 'S/RES/1373(2001)'],
    ['E/RES/1996/31', 'E/RES/1996/31'],
    ['E/RES/155(VII)C', 'E/RES/155(VII)C'],
    ['A/HRC/RES/42/19', 'A/HRC/RES/42/19'],
    ['E/CN.15/2024/12', 'E/CN.15/2024/12'],
    ['A/73/831-E/2019/56', 'A/73/831'],
    ['CAC/COSP/2021/17', 'CAC/COSP/2021/17'],
  ] as const) {
    assert.equal(publicAddress(key), `https://docs.un.org/en/${path}`);
  }
});

test('what is not certain to be found has none', () => {
  for (const key of [
    'A/DEC/74/550 A',
    'A/RES/57/270 B',
    'E/CN.15/RES/28/1',
    'CAC/COSP/RES/9/8',
    'E/CN.15/2019/CRP.2',
    'E/CN.15/2023/L.1/Add.1-8',
    'E/CN15/2024/12',
    'UNODC/CCPCJ/EG.9/2023/2',
    'treaty:UNTS/2225/39574',
    'instrument:nelson-mandela-rules',
    'sales:E.86.IV.1',
    'WHA63.22',
    '',
  ]) {
    assert.equal(publicAddress(key), undefined, key);
  }
});
