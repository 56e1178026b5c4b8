import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Precedent, PrecedentQuery } from './model.ts';
import { openCorpus } from './store.ts';
import { documentOf, paragraph, withCorpus } from './testing.ts';
import type { DocumentRows } from './rows.ts';

const reoffending =
  'Encourages Member States to develop comprehensive strategies to reduce reoffending through rehabilitation;';
const trafficking =
  'Urges Member States to criminalize trafficking in persons in all its forms, including by officials;';

const find = (
  documents: readonly DocumentRows[],
  query: Partial<PrecedentQuery> & { plain: string },
): Precedent[] =>
  withCorpus(documents, (path) => {
    const corpus = openCorpus([path]);
    try {
      return [...corpus.precedents({ limit: 5, ...query })];
    } finally {
      corpus.close();
    }
  });

const symbols = (found: readonly Precedent[]): readonly string[] =>
  found.map((one) => one.paragraph.text.document.symbol);

const scores = (found: readonly Precedent[]): readonly number[] => found.map(({ score }) => score);

describe('precedents', () => {
  test('the same words score 1, whatever their case, punctuation and accents', () => {
    const plain =
      'ENCOURAGES member states to develop comprehensive strategies, to reduce réoffending through rehabilitation.';
    assert.deepEqual(
      scores(find([documentOf('A/1', '2019-01-01', [reoffending, trafficking])], { plain })),
      [1],
    );
  });

  test('other words score less, and the nearer comes first', () => {
    const near = reoffending.replace('comprehensive', 'national');
    const far = reoffending
      .replace('comprehensive strategies', 'plans')
      .replace('rehabilitation', 'sport in prisons');
    const found = find([documentOf('A/1', '2019-01-01', [far, trafficking, near])], { plain: reoffending });
    assert.deepEqual(
      found.map((one) => one.paragraph.plain),
      [near, far],
    );
    assert.ok(found.every(({ score }) => score > 0.4 && score < 1));
  });

  test('a number that differs costs little, but the words are not the same', () => {
    const plain = 'Recalling its resolution 77/232 of 15 December 2022 on reducing reoffending,';
    const [found] = find([documentOf('A/1', '2019-01-01', [plain])], {
      plain: plain.replace('77/232', '79/18'),
    });
    assert.ok(found && found.score > 0.85 && found.score < 1, String(found?.score));
  });

  test('the same words in another order are not the same', () => {
    const [found] = find([documentOf('A/1', '2019-01-01', ['to act and to think'])], {
      plain: 'to think and to act',
    });
    assert.ok(found && found.score < 1);
  });

  test('a long paragraph is found by a clause of it', () => {
    const long = `${trafficking.replace(';', ',')} and ${reoffending}`;
    assert.deepEqual(
      symbols(
        find([documentOf('A/1', '2019-01-01', [long])], {
          plain: 'comprehensive strategies to reduce reoffending',
        }),
      ),
      ['A/1'],
    );
  });

  test('of equals, the newest comes first, then the higher organ', () => {
    const found = find(
      [
        documentOf(
          'COM',
          '2021-01-01',
          [reoffending],
          'The Commission on Crime Prevention and Criminal Justice',
        ),
        documentOf('OLD', '2019-01-01', [reoffending]),
        documentOf('GA', '2021-01-01', [reoffending], 'The General Assembly'),
        documentOf('SOC', '2021-01-01', [reoffending], 'The Economic and Social Council'),
      ],
      { plain: reoffending },
    );
    assert.deepEqual(symbols(found), ['GA', 'SOC', 'COM', 'OLD']);
  });

  test('of equals, the part asked for comes first', () => {
    const both = ['preambular', 'operative'] as const;
    const rows = both.map((part) => paragraph(reoffending, { part }));
    for (const part of both) {
      const found = find([documentOf('A/1', '2019-01-01', rows)], { plain: reoffending, part });
      assert.deepEqual(
        found.map((one) => one.paragraph.part),
        [part, part === 'operative' ? 'preambular' : 'operative'],
      );
    }
  });

  test('a text is never offered itself, nor what is dated later than asked', () => {
    const documents = ['2019', '2021', '2023'].map((year) =>
      documentOf(`E/${year}/30`, `${year}-05-20`, [reoffending]),
    );
    assert.deepEqual(symbols(find(documents, { plain: reoffending, exclude: 'e/2021/30 ' })), [
      'E/2023/30',
      'E/2019/30',
    ]);
    assert.deepEqual(symbols(find(documents, { plain: reoffending, before: '2021-05-20' })), ['E/2019/30']);
  });

  test('filters leave no gap where many others would have come first', () => {
    const many = Array.from({ length: 300 }, (_, index) => `${reoffending} ${String(index)}`);
    const documents = [
      documentOf('MANY', '2023-01-01', many),
      documentOf('ONE', '2019-01-01', [reoffending]),
    ];
    assert.deepEqual(symbols(find(documents, { plain: reoffending, exclude: 'MANY' })), ['ONE']);
    assert.equal(find(documents, { plain: reoffending, limit: 3 }).length, 3);
  });

  test('nothing under the least score, and nothing for no words', () => {
    const documents = [documentOf('A/1', '2019-01-01', [reoffending.replace('strategies', 'programmes')])];
    assert.deepEqual(find(documents, { plain: reoffending, least: 0.99 }), []);
    assert.deepEqual(find(documents, { plain: ' ;—… ' }), []);
    assert.deepEqual(find(documents, { plain: '' }), []);
  });

  test('scripts without spaces are compared by characters', () => {
    const plain = '鼓励会员国制定减少重新犯罪的综合战略';
    const found = find([documentOf('A/1', '2019-01-01', [plain, '敦促会员国将贩运人口定为刑事犯罪'])], {
      plain: plain.replace('综合', '国家'),
    });
    assert.equal(found[0]?.paragraph.plain, plain);
  });

  test('asking the same again is answered from memory', () => {
    withCorpus([documentOf('A/1', '2019-01-01', [reoffending])], (path) => {
      const corpus = openCorpus([path]);
      const first = corpus.precedents({ plain: reoffending, limit: 5 });
      for (let time = 0; time < 9; time++) {
        assert.equal(corpus.precedents({ plain: `  ${reoffending}`, limit: 5 }), first);
      }
      assert.notEqual(corpus.precedents({ plain: reoffending, limit: 4 }), first);
      corpus.close();
    });
  });
});
