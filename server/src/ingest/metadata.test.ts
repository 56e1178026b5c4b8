import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
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

const text = (organ: string): string =>
  `\n\nThe ${organ},\n\nRecalling its resolution 76/181 of 16 December 2021,\n\n1. Requests a report.\n`;

describe('the cover of a resolution that is published alone', () => {
  test('gives the organ and the day of its adoption, and the title of the resolution', () => {
    const cover = `United Nations A/RES/77/232

General Assembly Distr.: General
19 January 2023

Seventy-seventh session
Agenda item 107
Crime prevention and criminal justice

Resolution adopted by the General Assembly on 15 December 2022

[on the report of the Third Committee (A/77/464, para. 31)]

77/232. Reducing reoffending through rehabilitation and reintegration`;
    const { meta, missing } = findMeta(cover + text('General Assembly'), 'x.txt');
    assert.deepEqual(meta, {
      symbol: 'A/RES/77/232',
      title: 'Reducing reoffending through rehabilitation and reintegration',
      body: 'General Assembly',
      session: 77,
      date: '2022-12-15',
    });
    assert.deepEqual(missing, []);
  });

  test('is read of the Economic and Social Council, whose sessions are years', () => {
    const cover = `United Nations E/RES/2023/16

Economic and Social Council Distr.: General
28 July 2023

2023 session
Agenda item 19 (c)

Resolution adopted by the Economic and Social Council on 25 July 2023

[on the recommendation of the Commission on Crime Prevention and Criminal Justice (E/2023/30)]

2023/16. Thirty-second session of the Commission`;
    assert.deepEqual(findMeta(cover + text('Economic and Social Council'), 'x.txt').meta, {
      symbol: 'E/RES/2023/16',
      title: 'Thirty-second session of the Commission',
      body: 'Economic and Social Council',
      session: 2023,
      date: '2023-07-25',
    });
  });

  test('is read of the Human Rights Council, whose symbols are of the General Assembly', () => {
    const cover = `United Nations A/HRC/RES/50/7

General Assembly Distr.: General
14 July 2022

Human Rights Council
Fiftieth session
13 June–8 July 2022
Agenda item 3

Resolution adopted by the Human Rights Council on 7 July 2022

50/7. Mandate of the Special Rapporteur`;
    assert.deepEqual(findMeta(cover + text('Human Rights Council'), 'x.txt').meta, {
      symbol: 'A/HRC/RES/50/7',
      title: 'Mandate of the Special Rapporteur',
      body: 'Human Rights Council',
      session: 50,
      date: '2022-07-07',
    });
  });

  test('is read of the Security Council, which gives no titles and sits in no sessions', () => {
    const cover = `United Nations S/RES/2664 (2022)

Security Council Distr.: General
12 December 2022

Resolution 2664 (2022)

Adopted by the Security Council at its 9214th meeting, on 9 December 2022`;
    const { meta, missing } = findMeta(cover + text('Security Council'), 'x.txt');
    assert.deepEqual(meta, {
      symbol: 'S/RES/2664 (2022)',
      title: 'Resolution 2664 (2022)',
      body: 'Security Council',
      session: undefined,
      date: '2022-12-09',
    });
    assert.deepEqual(missing, []);
  });

  test('gives the committee and the day of distribution where the text is still a draft', () => {
    const cover = `United Nations A/C.3/77/L.5/Rev.1

General Assembly Distr.: Limited
11 November 2022

Original: English

Seventy-seventh session
Third Committee
Agenda item 107

Italy, Japan and Thailand: revised draft resolution

Reducing reoffending through rehabilitation and reintegration`;
    assert.deepEqual(findMeta(cover + text('General Assembly'), 'x.txt').meta, {
      symbol: 'A/C.3/77/L.5/Rev.1',
      title: 'Reducing reoffending through rehabilitation and reintegration',
      body: 'Third Committee',
      session: 77,
      date: '2022-11-11',
    });
  });

  test('may be missing, where the lines below the text say when it was adopted', () => {
    const source = `77/232. Reducing reoffending${text('General Assembly')}\n54th plenary meeting\n15 December 2022\n`;
    const { meta } = findMeta(source, 'A_RES_77_232.txt');
    assert.deepEqual(
      [meta.symbol, meta.title, meta.body, meta.date],
      ['A/RES/77/232', 'Reducing reoffending', 'General Assembly', '2022-12-15'],
    );
  });
});
