import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findMeta } from './metadata.ts';

test('a report of a commission says what it is on its cover', () => {
  const source = `United Nations

Commission on Crime Prevention and Criminal Justice

**Report on the twenty-eighth session
(7 December 2018 and 20–24 May 2019)**

Note

The report on its reconvened session will be issued as *Supplement No. 10A* ([E/2019/30/Add.1](#)).

Contents`;
  assert.deepEqual(findMeta(source, 'report.txt'), {
    symbol: 'E/2019/30',
    title: 'Report on the twenty-eighth session',
    body: 'Commission on Crime Prevention and Criminal Justice',
    session: 28,
    date: '2019-05-24',
  });
});

test('a document of the General Assembly carries symbol and date at its head', () => {
  const source = `United Nations A/77/464

Distr.: General 30 November 2022

### Seventy-seventh session

# Crime prevention and criminal justice

## **Report of the Third Committee**

## I. Introduction

1. At its meeting on 16 September 2022, it decided (A/77/127).`;
  assert.deepEqual(findMeta(source, 'x.txt'), {
    symbol: 'A/77/464',
    title: 'Report of the Third Committee',
    body: 'Third Committee',
    session: 77,
    date: '2022-11-30',
  });
});

test('front matter comes before all, the name of the file behind all', () => {
  const draft =
    '---\nsymbol: A/C.3/80/L.4\norgan: General Assembly\nsession: 80\ndate: 2025-10-20\n---\n\n# The title\n';
  assert.deepEqual(findMeta(draft, 'E-2019-30.txt'), {
    symbol: 'A/C.3/80/L.4',
    title: 'The title',
    body: 'General Assembly',
    session: 80,
    date: '2025-10-20',
  });
  assert.equal(findMeta('# Draft resolution I\n', 'E-2024-30-chapter-I.txt').symbol, 'E/2024/30');
  assert.equal(findMeta('Text.', 'notes.txt').symbol, 'notes.txt');
});
