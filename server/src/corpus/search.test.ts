import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import type { Corpus } from './model.ts';
import type { DocumentRows } from './rows.ts';
import { openCorpus } from './store.ts';
import { documentOf, withCorpus } from './testing.ts';

const document = documentOf('E/2019/30', '2019-05-24', [
  'Encourages Member States to prevent reoffending by prisoners;',
  'Requests the Secretary-General to report on “prisons” and rehabilitation;',
]);

const inCorpus = <T>(documents: readonly DocumentRows[], work: (corpus: Corpus) => T): T =>
  withCorpus(documents, (path) => {
    const corpus = openCorpus([path]);
    try {
      return work(corpus);
    } finally {
      corpus.close();
    }
  });

describe('search', () => {
  const excerpts = (words: string): readonly string[] =>
    inCorpus([document], (corpus) =>
      corpus
        .search(words, 5)
        .map(({ excerpt }) => excerpt.replaceAll('\u0002', '[').replaceAll('\u0003', ']')),
    );

  test('finds all the words, in any form, and marks them', () => {
    assert.deepEqual(excerpts('prisoner encourage'), [
      '[Encourages] Member States to prevent reoffending by [prisoners];',
    ]);
    assert.deepEqual(excerpts('prisoner zebra'), []);
  });

  test('takes phrases between quotation marks, and beginnings with an asterisk', () => {
    assert.equal(excerpts('"Member States"').length, 1);
    assert.equal(excerpts('“States Member”').length, 0);
    assert.equal(excerpts('"Member States" pris*').length, 1);
    assert.equal(excerpts('“prevent reoff*”').length, 1);
    assert.equal(excerpts('"prevent reoff"*').length, 1);
    assert.equal(excerpts('"prevent reoff').length, 0);
  });

  test('finds beginnings of any length, and nothing that does not begin so', () => {
    const word = 'rehabilitation';
    for (let length = 3; length <= word.length; length++)
      assert.equal(excerpts(`${word.slice(0, length)}*`).length, 1, word.slice(0, length));
    assert.equal(excerpts('rehabilitated*').length, 0);
    assert.equal(excerpts('rehab').length, 0);
  });

  test('finds words with hyphens and apostrophes as they are written', () => {
    const plains = [
      'Non-custodial measures and the Secretary-General’s report;',
      'Measures other than custodial;',
    ];
    inCorpus([documentOf('A/1', '2020-01-01', plains)], (corpus) => {
      const found = (words: string): number => corpus.search(words, 5).length;
      assert.equal(found('non-custodial'), 1);
      assert.equal(found("Secretary-General's"), 1);
      assert.equal(found('Secretary-General’s report'), 1);
      assert.equal(found('custodial'), 2);
    });
  });

  test('takes no sign for an operator', () => {
    for (const typed of [
      ...[
        'reoffending NOT zebra',
        'reoffending OR',
        'NEAR(reoffending)',
        '{plain}: reoffending',
        'plain : reoffending',
      ],
      ...[
        '^reoffending',
        '-reoffending',
        'reoffending + zebra',
        '"reoffending',
        'reoffending"',
        '"" reoffending',
        '* reoffending',
      ],
      ...[
        "reoffending'",
        'reoffending)',
        '(reoffending',
        'reoffending%*',
        'reoffending_*',
        '\\reoffending*',
        'reoffending\u0000',
      ],
    ]) {
      const count = excerpts(typed).length;
      assert.equal(count, /NOT|OR|NEAR|plain|zebra/.test(typed) ? 0 : 1, typed);
    }
  });
});

describe('reports', () => {
  const reported: DocumentRows = {
    ...document,
    report: [
      {
        matter: 'deliberations',
        heading: 'Deliberations',
        line: 40,
        plain: '12. Several speakers spoke of prisons.',
      },
      {
        matter: 'statements',
        heading: 'General debate',
        line: 90,
        plain: 'The zymurgist of the delegation spoke.',
      },
    ],
  };
  const inReports = (work: (corpus: Corpus) => void): void => {
    inCorpus([reported, documentOf('A/77/1', '2022-01-01', ['Notes prisons;'])], work);
  };

  test('are searched by themselves, and say what and where their paragraphs are', () => {
    inReports((corpus) => {
      const [hit, ...others] = corpus.searchReports('speakers prison', 5);
      assert.deepEqual(others, []);
      assert.equal(hit?.excerpt, '12. Several \u0002speakers\u0003 spoke of \u0002prisons\u0003.');
      const { document: of, matter, heading, line, plain } = hit.paragraph;
      assert.deepEqual(
        [of.symbol, of.corpus, matter, heading, line, plain],
        ['E/2019/30', 'test', 'deliberations', 'Deliberations', 40, '12. Several speakers spoke of prisons.'],
      );
      assert.equal(corpus.search('speakers', 5).length, 0);
      assert.equal(corpus.search('prisons', 5).length, 3);
    });
  });

  test('are read whole, in order, by symbol', () => {
    inReports((corpus) => {
      assert.deepEqual(
        corpus.report('e/2019/30').map(({ line }) => line),
        [40, 90],
      );
      assert.deepEqual(corpus.report('A/77/1'), []);
      assert.deepEqual(corpus.report('A/99/1'), []);
    });
  });

  test('give no precedents', () => {
    inReports((corpus) => {
      for (const { plain } of corpus.report('E/2019/30')) {
        const found = corpus.precedents({ plain, limit: 50, least: 0 });
        assert.ok(found.every(({ paragraph }) => paragraph.plain !== plain));
      }
      assert.deepEqual(corpus.precedents({ plain: 'zymurgist', limit: 5, least: 0 }), []);
    });
  });
});
