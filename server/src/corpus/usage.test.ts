import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Corpus } from './model.ts';
import { openCorpus } from './store.ts';
import { documentOf, inFolder, NOTHING, writeCorpus } from './testing.ts';

const phrase = {
  phrase: 'report to the General Assembly at its tenth session on 2 items',
  ...{ count: 4, texts: 4 },
  slots: [
    { start: 14, end: 30, kind: 'organ', fillings: ['General Assembly', 'Commission on Narcotic Drugs'] },
    { start: 38, end: 43, kind: 'ordinal', fillings: ['tenth', 'ninth', 'third'] },
    { start: 55, end: 56, kind: 'number', fillings: ['2'] },
  ],
} as const;

const inCorpus = <T>(work: (corpus: Corpus) => T): T =>
  inFolder((folder) => {
    // Two files that differ in the newest session.
    const paths = [join(folder, 'a.db'), join(folder, 'b.db')];
    const newer = {
      ...phrase,
      phrase: phrase.phrase.replace('tenth', 'fifth'),
      slots: phrase.slots.map((slot) =>
        slot.kind === 'ordinal' ? { ...slot, fillings: ['fifth', 'tenth'] } : slot,
      ),
    };
    for (const [index, path] of paths.entries())
      writeCorpus(path, [documentOf(`A/${String(index)}`, '2019-01-01', ['Notes;'])], {
        ...NOTHING,
        phrases: [index === 0 ? phrase : newer],
      });
    const corpus = openCorpus(paths);
    try {
      return work(corpus);
    } finally {
      corpus.close();
    }
  });

describe('phrases with slots', () => {
  const rests = (typed: string): readonly string[] =>
    inCorpus((corpus) => corpus.phrases(typed, 9).map(({ rest }) => rest));

  test('go on whatever fills them in what is typed', () => {
    for (const typed of [
      'report to the General Assembly',
      'Report  to the Commission',
      'report to the Council',
    ])
      assert.deepEqual(rests(`${typed} at its ninety-ninth s`), ['ession on 2 items'], typed);
    assert.deepEqual(rests('report to the States at its t'), []);
  });

  test('go on within a slot with the fillings that begin so', () => {
    assert.deepEqual(rests('report to the General Assembly at its t'), [
      'enth session on 2 items',
      'hird session on 2 items',
    ]);
    assert.deepEqual(rests('report to the general assembly at its t'), []);
    assert.deepEqual(rests('report to the Commission on Nar'), [
      'cotic Drugs at its tenth session on 2 items',
    ]);
    assert.deepEqual(rests('report to the Commission on Gnomes'), []);
  });

  test('take an ordinal for whole, and a name only where it is known', () => {
    assert.deepEqual(rests('report to the Council at its eleventh'), [' session on 2 items']);
    assert.deepEqual(rests('report to the General Assembly'), [' at its tenth session on 2 items']);
    assert.deepEqual(rests('report to the Human Rights Council'), []);
    assert.deepEqual(rests('report to the Human Rights Council '), ['at its tenth session on 2 items']);
  });

  test('of several files are one, with the counts of all', () => {
    const counts = inCorpus((corpus) => corpus.phrases('to the Council at', 9).map(({ count }) => count));
    assert.deepEqual(counts, []);
    assert.deepEqual(
      inCorpus((corpus) => corpus.phrases('report to the Council at', 9).map(({ count }) => count)),
      [8],
    );
  });

  test('say where what follows may vary', () => {
    const [match] = inCorpus((corpus) => corpus.phrases('report to the Council at', 9));
    assert.deepEqual(
      match?.restSlots.map(({ start, end, fillings }) => [match.rest.slice(start, end), fillings.length]),
      [
        ['tenth', 3],
        ['2', 1],
      ],
    );
  });
});
