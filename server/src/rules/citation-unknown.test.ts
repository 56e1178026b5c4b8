import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { NO_STATS } from '../corpus/empty.ts';
import type { Corpus, CorpusDocument, CorpusText, RegisterEntry } from '../corpus/model.ts';
import { citationUnknown } from './citation-unknown.ts';
import { assembly, corpusWith, finds, findingsOf, mends, silentOn } from './testing.ts';

const entry = (id: number, number: string, date: string): RegisterEntry => ({
  ...{ id, kind: 'resolution', key: `A/RES/${number}`, organ: 'General Assembly', number, date },
  ...{ dateDisputed: false, title: undefined, shortForms: [], note: undefined, citedCount: 3 },
});
const entries = [entry(1, '77/232', '2022-12-15'), entry(2, '70/175', '2015-12-17')];

const commission = 'Commission on Crime Prevention and Criminal Justice';
const document = (symbol: string, date: string, more: Partial<CorpusDocument> = {}): CorpusDocument => ({
  ...{ symbol, title: 'Report', body: commission, session: 33, date, corpus: 'shipped' },
  ...more,
});
const report = document('E/2024/30', '2024-05-17');
const text = (of: CorpusDocument, number: string, organ = `The ${commission}`): CorpusText => ({
  ...{ id: Number(number.split('/')[1]), document: of, kind: 'resolution', number, title: 'Crime', organ },
});

/** A corpus with the two resolutions in its register, and texts. */
function holding(...texts: readonly CorpusText[]): Corpus {
  return corpusWith({
    stats: () => ({ ...NO_STATS, register: entries.length }),
    entry: (key) => entries.find((one) => one.key === key),
    texts: () => texts,
  });
}

const recalling = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);
const levels = (words: string, corpus: Corpus): readonly string[] =>
  findingsOf(recalling(words), { corpus, rules: [citationUnknown] }).map(({ level }) => level);

describe('citation-unknown', () => {
  it('hints at what no document of the corpus cites or holds, once', () => {
    finds(citationUnknown, recalling('its resolutions 77/232, ⟦77/999⟧ and 70/175, and resolution 77/999'), {
      corpus: holding(),
    });
    finds(
      citationUnknown,
      recalling('its resolutions ⟦77/997 of 15 December 2022, 77/998⟧, 77/232 and ⟦77/999⟧'),
      {
        corpus: holding(),
      },
    );
    assert.deepEqual(levels('its resolution 77/999', holding()), ['hint']);
    silentOn(citationUnknown, recalling(`${commission} resolution 33/1`), {
      corpus: holding(text(report, '33/1')),
    });
  });

  it('offers the number that the register has with that date', () => {
    mends(
      citationUnknown,
      recalling('its resolution 77/223 of 15 December 2022'),
      recalling('its resolution 77/232 of 15 December 2022'),
      { corpus: holding() },
    );
  });

  it('finds an error where the organ’s own report on the session has all up to that date', () => {
    const whole = holding(text(report, '33/1'), text(report, '33/2'));
    assert.deepEqual(levels(`${commission} resolution 33/9 of 17 May 2024`, whole), ['error']);
    assert.deepEqual(levels(`${commission} resolution 33/9`, whole), ['hint']);
    assert.deepEqual(
      levels(`${commission} resolution 33/9 of 6 December 2024`, whole),
      ['hint'],
      'it reconvened',
    );
    assert.deepEqual(levels(`${commission} decision 33/9 of 17 May 2024`, whole), ['hint']);
    const reconvened = text(document('E/2024/30/Add.1', '2024-12-06'), '33/3');
    const more = holding(text(report, '33/1'), text(report, '33/2'), reconvened);
    assert.deepEqual(levels(`${commission} resolution 33/9 of 6 December 2024`, more), ['error']);
  });

  it('hints where anything may be missing', () => {
    const words = `${commission} resolution 33/9 of 17 May 2024`;
    assert.deepEqual(levels(words, holding(text(report, '33/1'), text(report, '33/3'))), ['hint'], 'a gap');
    const alone = document('E/CN.15/RES/33/1', '2024-05-17');
    assert.deepEqual(levels(words, holding(text(alone, '33/1'))), ['hint'], 'one resolution published alone');
    const volume = document('A/77/49', '2023-09-30', { body: 'General Assembly', session: 77 });
    const first = holding(text(volume, '77/1', 'The General Assembly'));
    assert.deepEqual(
      levels('its resolution 77/9 of 15 December 2022', first),
      ['hint'],
      'an organ of all the year',
    );
  });

  it('leaves to other rules what cannot be, and what is yet to come', () => {
    silentOn(citationUnknown, recalling('its resolution 232 (LXXVII)'), { corpus: holding() });
    silentOn(citationUnknown, `---\ndate: 2025-10-20\n---\n\n${recalling('its resolution 87/5')}`, {
      corpus: holding(),
    });
  });

  it('is silent without a register, on what is quoted, and where it cannot tell whose it is', () => {
    silentOn(citationUnknown, recalling('its resolution 77/999'));
    silentOn(citationUnknown, recalling('the report entitled “Follow-up to resolution 77/999”'), {
      corpus: holding(),
    });
    silentOn(
      citationUnknown,
      recalling('the Conference of the Parties to the Convention and its resolution 9/8'),
      {
        corpus: holding(),
      },
    );
  });
});
