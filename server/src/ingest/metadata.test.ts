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
  assert.deepEqual(findMeta(source, 'report.txt').meta, {
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
  assert.deepEqual(findMeta(source, 'x.txt').meta, {
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
  assert.deepEqual(findMeta(draft, 'E-2019-30.txt').meta, {
    symbol: 'A/C.3/80/L.4',
    title: 'The title',
    body: 'General Assembly',
    session: 80,
    date: '2025-10-20',
  });
  assert.equal(findMeta('# Draft resolution I\n', 'E-2024-30-chapter-I.txt').meta.symbol, 'E/2024/30');
  assert.equal(findMeta('Text.', 'notes.txt').meta.symbol, 'notes.txt');
});

test('an addendum or a section is a document of its own', () => {
  const symbolOf = (cover: string): string => findMeta(cover, 'x.txt').meta.symbol;
  assert.equal(symbolOf('United Nations A/80/604/Add.1\n\nGeneral Assembly'), 'A/80/604/Add.1');
  assert.equal(symbolOf('A/81/6 (Sect. 10)\n\nEighty-first session'), 'A/81/6 (Sect. 10)');
  assert.equal(symbolOf('Eighty-first session\n\nItem 5 of the list (A/81/50)\n\n'), 'A/81/50');
});

test('properties, running heads and <meta> say what the cover does not', () => {
  const about = { title: 'Reducing reoffending', date: '2023-05-27', lines: ['A/C.3/78/L.4', '3 May 2023'] };
  const { meta, missing } = findMeta('Third Committee\n\nSeventy-eighth session\n\nText.', 'a.docx', about);
  assert.deepEqual(meta, {
    symbol: 'A/C.3/78/L.4',
    title: 'Reducing reoffending',
    body: 'Third Committee',
    session: 78,
    date: '2023-05-03',
  });
  assert.deepEqual(missing, []);
  for (const title of ['Microsoft Word - 2217432E.docx', 'draft.docx', 'A/77/464', 'Document1'])
    assert.equal(findMeta('Text.', 'a.docx', { title, date: undefined, lines: [] }).meta.title, '', title);
});

test('what nobody says is missing, and a manifest comes before all', () => {
  const { meta, missing } = findMeta('Text.', 'notes.txt', undefined, {
    session: 80,
    body: 'Third Committee',
  });
  assert.deepEqual(missing, ['symbol', 'title', 'date']);
  assert.deepEqual(meta, { symbol: 'notes.txt', title: '', body: 'Third Committee', session: 80, date: '' });
  assert.equal(findMeta('A/77/464\n', 'x', undefined, { symbol: 'A/77/465' }).meta.symbol, 'A/77/465');
});
