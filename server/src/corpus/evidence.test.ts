import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { agreeing, disagreements } from './evidence.ts';
import type { CorpusParagraph, EvidenceField, RegisterEvidence } from './model.ts';

const groups = (field: EvidenceField, ...values: readonly string[]): readonly (readonly string[])[] =>
  agreeing(
    field,
    values.map((value) => ({ value, count: 1 })),
  ).map((group) => group.map(({ value }) => value));

describe('saying the same', () => {
  test('titles do whatever their case, articles and punctuation, and where one goes on', () => {
    const full =
      'Strengthening the United Nations crime prevention and criminal justice programme, in particular its technical cooperation capacity';
    const short = 'strengthening the United Nations crime prevention and criminal justice programme';
    assert.equal(groups('title', full, short).length, 1);
    assert.equal(groups('title', 'The Olympic ideal', 'Olympic ideal', 'Olympic ideals').length, 2);
  });

  test('notes do where they share a source, whatever the pinpoint', () => {
    assert.deepEqual(
      groups('note', 'Resolution 70/174.', 'A/CONF.222/17, chap. I.', 'Resolution 70/174, annex.'),
      [['Resolution 70/174.', 'Resolution 70/174, annex.'], ['A/CONF.222/17, chap. I.']],
    );
    assert.equal(
      groups(
        'note',
        'E/CN.4/2003/65, annex.',
        'Economic and Social Council resolution 2006/23, annex.',
        'E/CN.4/2003/65, annex; see also Economic and Social Council resolution 2006/23, annex.',
      ).length,
      1,
    );
  });

  test('volumes of one treaty are one treaty', () => {
    const treaty = (volumes: string): string => `United Nations, Treaty Series, ${volumes}, No. 39574.`;
    assert.equal(groups('note', treaty('vol. 2225'), treaty('vols. 2225, 2237, 2241 and 2326')).length, 1);
    assert.equal(
      groups('note', treaty('vol. 2225'), treaty('vol. 2225').replace('39574', '42146')).length,
      2,
    );
  });

  test('dates do where they are equal', () => {
    assert.equal(groups('date', '2015-12-17', '2015-12-18').length, 2);
  });
});

test('a field on which the documents agree is not disputed, and each value is told once', () => {
  const said = (field: EvidenceField, value: string, count: number): RegisterEvidence => ({
    ...{ field, value, count },
    paragraph: {} as CorpusParagraph,
  });
  const found = disagreements(
    [
      said('date', '2015-12-17', 1),
      said('note', 'Resolution 70/174.', 3),
      said('note', 'Resolution 70/174, annex.', 2),
      said('note', 'A/CONF.222/17.', 4),
      // The same from another corpus.
      said('note', 'Resolution 70/174, annex.', 5),
    ],
    { date: '2015-12-17', note: 'Resolution 70/174, annex.', title: undefined, organ: undefined },
  );
  assert.deepEqual(
    found.map(({ field, value, count }) => [field, value, count]),
    [
      ['note', 'Resolution 70/174, annex.', 10],
      ['note', 'A/CONF.222/17.', 4],
    ],
  );
});
