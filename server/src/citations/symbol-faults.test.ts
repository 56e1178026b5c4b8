import assert from 'node:assert/strict';
import { test } from 'node:test';
import { symbolFault } from './symbol-faults.ts';

/** The kind of fault, and the remedy. */
const fault = (symbol: string): string | undefined => {
  const found = symbolFault(symbol);
  return found && `${found.kind} ${found.remedy ?? ''}`.trim();
};

test('a lost point is put back', () => {
  assert.equal(fault('E/CN15/2024/12'), 'point E/CN.15/2024/12');
  assert.equal(fault('A/C.3/77/L2/Rev1'), 'point A/C.3/77/L.2/Rev.1');
  assert.equal(fault('A/CONF234/16'), 'point A/CONF.234/16');
  assert.equal(fault('E/CN,15/2024/12'), 'point E/CN.15/2024/12');
  assert.equal(fault('E/CN.7/2023/2-E/CN15/2023/2'), 'point E/CN.7/2023/2-E/CN.15/2023/2');
  assert.equal(fault('CRC/C15/Add.3'), 'point CRC/C/15/Add.3');
});

test('capitals are as the symbols have them', () => {
  assert.equal(fault('E/2019/30/add.1'), 'case E/2019/30/Add.1');
  assert.equal(fault('a/res/77/232'), 'case A/RES/77/232');
  assert.equal(fault('e/cn.15/2024/crp.2'), 'case E/CN.15/2024/CRP.2');
});

test('strokes stand once, without spaces', () => {
  assert.equal(fault('E/CN.15//2024/12'), 'stroke E/CN.15/2024/12');
  assert.equal(fault('E/CN.15/ 2024/12'), 'stroke E/CN.15/2024/12');
  assert.equal(fault('A/C. 3/80/L. 4'), 'stroke A/C.3/80/L.4');
  assert.equal(fault('ECN.15/2024/12'), 'stroke E/CN.15/2024/12');
  assert.equal(fault('A.CONF.234/16'), 'stroke A/CONF.234/16');
  assert.equal(fault('E/CN.15/2024-12'), 'stroke E/CN.15/2024/12');
  assert.equal(fault('A//77/232'), 'stroke', 'RES may be what was lost');
});

test('sessions and years are where they belong', () => {
  assert.equal(fault('E/CN.15/24/12'), 'session E/CN.15/2024/12');
  assert.equal(fault('E/CN.15/98/3'), 'session E/CN.15/1998/3');
  assert.equal(fault('E/CN.15/24a/12'), 'session');
  assert.equal(fault('E/CN.15/20224/12'), 'session');
  assert.equal(fault('A/777/464'), 'session');
  assert.equal(fault('A/2019/30'), 'session');
  assert.equal(fault('A/C.3/800/L.4'), 'session');
});

test('resolutions have a session and a number', () => {
  assert.equal(fault('A/RES/77-232'), 'number A/RES/77/232');
  assert.equal(fault('A/RES/77232'), 'session');
  assert.equal(fault('A/RES/232'), 'session');
});

test('the symbols of all series and eras are well formed', () => {
  const right = `
    A/77/464 A/810 A/520/Rev.15 A/47/PV.84 A/INF/68/3 A/BUR/77/1 A/ES-10/123 A/S-27/19/Rev.1 A/72/L.31
    A/53/1012-S/1999/751 A/73/831–E/2019/56 A/C.3/77/SR.6 A/C.3/L.529 A/C.5/77/L.14/Rev.1 A/AC.109/2020/1
    A/AC.96/1040 A/AC.237/18(PartII)/Add.1 A/CN.4/L.702 A/CN.9/1016 A/CN.9/WG.I/WP.111 A/CONF.121/22/Rev.1
    A/CONF.192/15 A/CONF.234/RPM.5/1 A/CONF.230/2021/14 A/HRC/42/20 A/HRC/RES/16/18 A/HRC/S-17/2/Add.1
    A/HRC/WG.6/27/L.5 A/HRC/DEC/6/102 A/RES/217(III) A/RES/ES-11/1 A/RES/S-27/2 A/RES/57/270B A/DEC/77/512
    S/2001/1154 S/12345 S/12345/Add.1 S/PV.8000 S/PRST/2015/4 S/RES/1373(2001) S/RES/1373
    S/AC.37/2003/(1455)/26 S/INF/61
    E/2007/30/Rev.1 E/1997/L.26/Rev.1 E/5715 E/4393/Add.2 E/2020/INF/4 E/CN.15/2023/L.1/Add.1-8 E/CN.15/2023/CRP.10
    E/CN.4/1234 E/CN.4/Sub.2/2003/12 E/CN.4/Sub.2/AC.4/1996/2 E/CN.7/590 E/CN.3/1994/3 E/C.12/2000/4 E/C.12/GC/24
    E/C.2/2010/2/Add.18 E/C.19/2019/10 E/AC.51/2020/2 E/AC.57/1990/3 E/CONF.82/15 E/ECE/1365 E/ICEF/2014/L.1
    E/NL.2003/2 E/INCB/2022/1 E/RES/2019/21 E/ESCAP/CTI(5)/1
    CAC/COSP/IRG/2010/7 CAC/COSP/IRG/I/2/1/Add.5 CTOC/COP/WG.4/2021/6 CTOC/COP/2008/CRP.7 CAT/C/XX/CO/5
    CCPR/C/21/Rev.1/Add.13 CCPR/C/GC/36 CEDAW/C/2002/II/3 CRC/C/15/Add.1 CD/1299 HRI/GEN/1/Rev.9
    NPT/CONF.2010/50 BWC/CONF.VII/7 APLC/MSP.2/2000/1 CCW/CONF.III/11 FCCC/CP/2015/10/Add.1 ICCD/COP(6)/11/Add.1
    UNEP/EA.4/L.5 UNEP/EA.5/Res.14 UNEP/CBD/COP/10/27 UNEP/GC.22/INF/30 HSP/HA.1/INF/3 ISBA/26/C/12 JIU/REP/2018/2
    DP/FPA/2021/8 TD/B/C.I/MEM.6/3 TD/XV/1 TRANS/WP.29/343 ECE/TRANS/352 ST/SGB/2019/8 ST/AI/2013/3 UNW/2011/9
    UNODC/CCPCJ/EG.9/2023/2 WHA63/2010/REC/1 PBC/14/OC/L.1`;
  for (const symbol of right.trim().split(/\s+/u)) assert.equal(fault(symbol), undefined, symbol);
});
