import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Corpus } from './model.ts';
import type { EntryRow } from './rows.ts';
import { openCorpus } from './store.ts';
import { documentOf, inFolder, NOTHING, writeCorpus } from './testing.ts';
import { join } from 'node:path';

const RULES = 'instrument:nelson-mandela-rules';

const entry = (key: string, rest: Partial<EntryRow>): EntryRow => ({
  ...{ kind: 'resolution', key, organ: undefined, number: undefined, date: undefined, title: undefined },
  ...{ subject: undefined, shortForms: [], note: undefined, citations: [], evidence: [] },
  ...rest,
});

const entries = [
  entry('A/RES/77/232', { organ: 'General Assembly', number: '77/232', subject: 'reducing reoffending' }),
  entry('A/RES/77/23', { organ: 'General Assembly', number: '77/23' }),
  entry('E/RES/2019/21', { organ: 'Economic and Social Council', number: '2019/21' }),
  entry(RULES, {
    kind: 'instrument',
    title: 'United Nations Standard Minimum Rules for the Treatment of Prisoners',
    shortForms: ['Nelson Mandela Rules', 'Mandela Rules'],
  }),
];

function inCorpus(work: (corpus: Corpus) => void): void {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    writeCorpus(path, [documentOf('E/1', '2022-01-01', ['Notes;'])], { ...NOTHING, entries });
    const corpus = openCorpus([path]);
    work(corpus);
    corpus.close();
  });
}

describe('looking up', () => {
  const found = (typed: string): readonly string[] => {
    let keys: readonly string[] = [];
    inCorpus((corpus) => {
      keys = corpus.lookUp(typed, 10).entries.map(({ key }) => key);
    });
    return keys;
  };

  test('takes a number with or without its organ, however it is abbreviated', () => {
    for (const typed of ['77/232', 'A/RES/77/232', 'a/res/77/232', 'GA res. 77/232', 'resolution 77/232'])
      assert.deepEqual(found(typed), ['A/RES/77/232'], typed);
    assert.deepEqual(found('ECOSOC res 2019/21'), ['E/RES/2019/21']);
  });

  test('takes names, short forms and acronyms', () => {
    assert.deepEqual(found('nelson mandela rules'), [RULES]);
    assert.deepEqual(found('mandela'), [RULES]);
    assert.deepEqual(found('UNSMR'), [RULES]);
  });

  test('understands slips of spelling, and says what it took them for', () => {
    inCorpus((corpus) => {
      const { entries, corrected } = corpus.lookUp('Nelson Mandella Ruels', 10);
      assert.deepEqual([entries[0]?.key, corrected], [RULES, 'nelson mandela rules']);
    });
  });

  test('answers nothing where nothing answers, and tells what comes nearest', () => {
    inCorpus((corpus) => {
      const { entries, nearest } = corpus.lookUp('Mandela Principles', 10);
      assert.deepEqual([entries, nearest[0]?.key], [[], RULES]);
      assert.deepEqual(corpus.lookUp('zebra', 10), { entries: [], nearest: [] });
      assert.deepEqual(corpus.lookUp('', 10), { entries: [], nearest: [] });
    });
  });
});
