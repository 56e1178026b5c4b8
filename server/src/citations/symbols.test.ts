import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked, unmarked } from './marked.testing.ts';

const check = (expected: string): void => assert.equal(marked(unmarked(expected)), expected);

test('document symbols of every series are recognized', () => {
  for (const symbol of [
    'A/73/325',
    'A/C.3/77/L.2/Rev.1',
    'A/CONF.234/16',
    'A/CONF.234/RPM.5/1',
    'A/C.3/77/SR.45',
    'A/HRC/42/20',
    'CAC/COSP/2021/17',
    'CTOC/COP/WG.4/2021/6',
    'E/2007/30/Rev.1',
    'E/CN.15/2023/L.1/Add.1-8',
    'E/CN.15/2023/CRP.10',
    'E/CN.4/Sub.2/2003/12',
    'S/2001/1154',
    'ST/SGB/2019/8',
    'UNODC/CCPCJ/EG.9/2023/2',
    'WHA63/2010/REC/1',
  ]) {
    check(`See [${symbol}](${symbol}).`);
    check(`the report (see [${symbol}](${symbol})), which`);
  }
  check('([E/CN.7/2023/2–E/CN.15/2023/2](E/CN.7/2023/2-E/CN.15/2023/2))');
});

test('pinpoints belong to the document', () => {
  check('[A/CONF.234/16, chap. I, resolution 1](A/CONF.234/16).');
  check('[CAC/COSP/2013/18, sect. I.A, resolution 5/3, para. 6](CAC/COSP/2013/18).');
  check('[A/73/831-E/2019/56, annexes I and II](A/73/831-E/2019/56).');
  check(
    '[E/CN.4/2003/65, annex](E/CN.4/2003/65); see also Economic and Social Council resolution [2006/23, annex](E/RES/2006/23).',
  );
});

test('the symbol of a resolution is the resolution', () => {
  check('Recalling [A/RES/77/232](A/RES/77/232) and [S/RES/1373 (2001)](S/RES/1373(2001)) of');
  check(
    '[A/RES/57/270B](A/RES/57/270 B) and [A/RES/57/270 B](A/RES/57/270 B), [A/HRC/RES/42/19](A/HRC/RES/42/19)',
  );
  check('[A/RES/217 A (III)](A/RES/217(III)A), [A/RES/2200 (XXI)](A/RES/2200(XXI)) and');
  check('[E/RES/2019/21, annex](E/RES/2019/21), [A/RES/415(V)](A/RES/415(V)) and [WHA63.22](WHA63.22).');
});

test('what merely has strokes is no symbol', () => {
  check(
    'and/or, UNODC/World Bank, 24/7, km/h, S/he, Vienna/UNODC, CD/DVD, www.unodc.org/E/2019/30, https://x.org/A/77/1',
  );
});

test('a malformed symbol is recognized, and means what it should be', () => {
  check('see [E/CN15/2024/12](E/CN.15/2024/12) and [a/res/77/232](a/RES/77/232)'.replace('a/RES', 'A/RES'));
  check('see [E//CN.15/2024/12](E/CN.15/2024/12), [E/CN.15/ 2024/12](E/CN.15/2024/12) and');
  check(
    'see [ECN.15/2024/12](E/CN.15/2024/12), [A.C.3/80/L.4](A/C.3/80/L.4), [A/C. 3/80/L. 4](A/C.3/80/L.4) and',
  );
});
