import assert from 'node:assert/strict';
import {
  closeSync,
  ftruncateSync,
  openSync,
  readFileSync,
  statSync,
  writeFileSync,
  writeSync,
  rmSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { openDatabase } from './database.ts';
import { CorpusError, type CorpusProblem } from './errors.ts';
import type { Corpus } from './model.ts';
import { emptyCorpus, openCorpus, type CorpusSource } from './store.ts';
import { documentOf, inFolder, withCorpus, writeCorpus } from './testing.ts';
import type { DerivedRows, EntryRow } from './rows.ts';

const entry = (key: string, rest: Partial<EntryRow> = {}): EntryRow => ({
  ...{
    kind: 'resolution',
    key,
    organ: 'General Assembly',
    number: key.replace('A/RES/', ''),
    date: undefined,
  },
  ...{
    title: undefined,
    subject: undefined,
    shortForms: [],
    note: undefined,
    citations: [],
    evidence: [],
  },
  ...rest,
});

const rules = entry('instrument:nelson-mandela-rules', {
  ...{ kind: 'instrument', organ: undefined, number: undefined },
  title: 'United Nations Standard Minimum Rules for the Treatment of Prisoners',
  shortForms: ['Nelson Mandela Rules', 'Mandela Rules'],
});

const derived: DerivedRows = {
  entries: [
    entry('A/RES/77/232', {
      date: '2022-12-15',
      subject: 'reducing reoffending',
      citations: [{ paragraph: 1, quote: 'q' }],
      evidence: [{ field: 'date', value: '2022-12-15', count: 2, paragraph: 1 }],
    }),
    entry('A/RES/77/23'),
    entry('A/RES/70/1', { title: 'Transforming our world: the 2030 Agenda for Sustainable Development' }),
    entry('E/RES/2019/21', { organ: 'Economic and Social Council', number: '2019/21', kind: 'resolution' }),
    rules,
  ],
  leads: [
    { part: 'operative', previous: '', lead: 'Encourages', count: 2 },
    { part: 'operative', previous: 'Encourages', lead: 'Requests', count: 1 },
    { part: 'operative', previous: 'Requests', lead: 'Requests', count: 4 },
    { part: 'operative', previous: 'Requests', lead: '', count: 2 },
    { part: 'preambular', previous: '', lead: 'Recalling', count: 9 },
  ],
  phrases: [
    { phrase: 'in accordance with domestic law', count: 5, texts: 3, slots: [] },
    { phrase: 'in accordance with the Convention', count: 7, texts: 2, slots: [] },
    { phrase: 'States’ obligations under international law', count: 3, texts: 2, slots: [] },
  ],
  lineage: [],
  textLineage: [],
};

const document = documentOf('E/2019/30', '2019-05-24', [
  'Encourages Member States to prevent reoffending by prisoners;',
  'Requests the Secretary-General to report on “prisons” and rehabilitation;',
]);

/** The corpus that most tests ask, written once. */
const written = inFolder((folder) => {
  const path = join(folder, 'mine.db');
  writeCorpus(path, [document], derived);
  return readFileSync(path);
});

const inCorpus = <T>(work: (corpus: Corpus) => T): T =>
  inFolder((folder) => {
    const path = join(folder, 'mine.db');
    writeFileSync(path, written);
    const corpus = openCorpus([path]);
    try {
      return work(corpus);
    } finally {
      corpus.close();
    }
  });

const problem = (kind: CorpusProblem, saying: RegExp) => (error: unknown) =>
  error instanceof CorpusError && error.problem === kind && saying.test(error.message);

describe('queries', () => {
  test('answer each in its way', () => {
    inCorpus((corpus) => {
      assert.deepEqual(
        { ...corpus.stats() },
        { documents: 1, texts: 1, paragraphs: 2, footnotes: 0, register: 5, phrases: 3 },
      );
      const text = corpus.texts()[0] ?? assert.fail();
      assert.deepEqual(text.document, corpus.documents()[0]);
      assert.equal(text.document.corpus, 'mine');
      assert.match(corpus.source(text.id) ?? '', /^Encourages/);
      assert.equal(corpus.paragraphs(text.id).length, 2);
      assert.equal(corpus.precedents({ plain: 'prevent reoffending by prisoners', limit: 1 }).length, 1);
      assert.equal(corpus.entry('A/RES/77/232')?.date, '2022-12-15');
      assert.equal(corpus.citations(corpus.entry('A/RES/77/232')?.id ?? -1, 5)[0]?.quotes[0], 'q');
      assert.deepEqual(
        corpus.instruments().map(({ key }) => key),
        [rules.key],
      );
    });
  });

  test('find nothing where there is nothing, and throw on nothing that is typed', () => {
    inCorpus((corpus) => {
      assert.equal(corpus.source(99), undefined);
      assert.deepEqual(corpus.paragraphs(-3), []);
      assert.equal(corpus.entry(`x' OR 1=1`), undefined);
      assert.deepEqual(corpus.citations(99, 5), []);
      for (const typed of [
        '',
        '"',
        'AND',
        'NEAR(',
        'a* b*',
        '* *',
        '(',
        'col:x',
        '“',
        '%',
        "'; DROP",
        '\u0000',
        'prisons\u0000',
        '—',
        '\ud800',
      ]) {
        corpus.search(typed, 5);
        corpus.searchReports(typed, 5);
        corpus.report(typed);
        corpus.find(typed, 5);
        corpus.phrases(`${typed} ${typed}`, 5);
        corpus.precedents({ plain: typed, limit: 5 });
      }
      assert.equal(corpus.search('prisons', 5).length, 2);
    });
  });
});

describe('the register', () => {
  const keys = (query: string): readonly string[] =>
    inCorpus((corpus) => corpus.find(query, 10).map(({ key }) => key));

  test('is searched by number, whole before begun', () => {
    assert.deepEqual(keys('77/23'), ['A/RES/77/23', 'A/RES/77/232']);
    assert.deepEqual(keys('A/RES/77/232'), ['A/RES/77/232']);
    assert.equal(keys('General Assembly resolution 77/232')[0], 'A/RES/77/232');
    assert.equal(keys('GA res. 77/232')[0], 'A/RES/77/232');
    assert.equal(keys('2019/21')[0], 'E/RES/2019/21');
  });

  test('is searched by title, subject and short form, the last word unfinished', () => {
    assert.deepEqual(keys('nelson man'), [rules.key]);
    assert.deepEqual(keys('Mandela Rules'), [rules.key]);
    assert.deepEqual(keys('treatment prisoners'), [rules.key]);
    assert.deepEqual(keys('reoffend'), ['A/RES/77/232']);
    assert.deepEqual(keys('2030 agenda'), ['A/RES/70/1']);
    assert.deepEqual(keys('zebra'), []);
  });
});

describe('usage', () => {
  test('leads come by use, or behind the lead before', () => {
    inCorpus((corpus) => {
      assert.deepEqual(
        corpus
          .leads('operative')
          .map(({ lead, count, first, last, follows }) => [lead, ...[count, first, last, follows]]),
        [
          ['Requests', 5, 0, 2, 0],
          ['Encourages', 2, 2, 0, 0],
        ],
      );
      assert.deepEqual(
        corpus.leads('operative', 'Encourages').map(({ lead, follows }) => [lead, follows]),
        [
          ['Requests', 1],
          ['Encourages', 0],
        ],
      );
      assert.deepEqual(
        corpus.leads('operative', '').map(({ lead }) => lead),
        ['Encourages', 'Requests'],
      );
      assert.deepEqual(corpus.leads('annex'), []);
    });
  });

  test('phrases go on from two words, whatever their case and apostrophes', () => {
    inCorpus((corpus) => {
      const phrases = (prefix: string): readonly string[] =>
        corpus.phrases(prefix, 5).map(({ phrase }) => phrase);
      assert.deepEqual(phrases('In  accordance'), [
        'in accordance with the Convention',
        'in accordance with domestic law',
      ]);
      assert.deepEqual(phrases('in accordance with d'), ['in accordance with domestic law']);
      assert.deepEqual(phrases("states' obligations"), ['States’ obligations under international law']);
      assert.deepEqual(phrases('in'), []);
      assert.deepEqual(phrases(' in '), []);
      assert.deepEqual(phrases('in accordance with domestic law'), []);
    });
  });
});

describe('several corpora', () => {
  const open = (work: (corpus: Corpus) => void): void => {
    inFolder((folder) => {
      const [first, second]: readonly [CorpusSource, CorpusSource] = [
        { path: join(folder, 'a.db'), name: 'shipped' },
        { path: join(folder, 'b.db') },
      ];
      const more = documentOf('A/77/1', '2022-01-01', [
        'Encourages Member States to prevent reoffending by all;',
        'Notes;',
      ]);
      writeCorpus(first.path, [document], derived);
      writeCorpus(second.path, [more], {
        ...derived,
        entries: [
          entry('A/RES/77/232', {
            ...{ date: '2022-12-16', citations: [{ paragraph: 2, quote: 'r' }] },
            evidence: [{ field: 'date', value: '2022-12-16', count: 3, paragraph: 2 }],
          }),
          entry('A/RES/1/1'),
        ],
      });
      const corpus = openCorpus([first, second]);
      work(corpus);
      corpus.close();
    });
  };

  test('each answer says which it is from, and ids lead back', () => {
    open((corpus) => {
      assert.deepEqual(
        corpus.documents().map(({ corpus: name }) => name),
        ['shipped', 'b'],
      );
      for (const text of corpus.texts()) {
        assert.equal(corpus.paragraphs(text.id)[0]?.text, text);
        assert.ok(corpus.source(text.id)?.startsWith('Encourages'));
      }
      const found = corpus.precedents({
        plain: 'Encourages Member States to prevent reoffending by prisoners',
        limit: 5,
      });
      assert.deepEqual(
        found.map((one) => one.paragraph.text.document.corpus),
        ['shipped', 'b'],
      );
      assert.deepEqual(corpus.search('reoffending', 5).length, 2);
    });
  });

  test('an identity is one entry, with the counts of all', () => {
    open((corpus) => {
      const merged = corpus.entry('A/RES/77/232');
      assert.deepEqual([merged?.citedCount, merged?.date, merged?.dateDisputed], [2, '2022-12-16', true]);
      assert.deepEqual(
        corpus.citations(merged?.id ?? -1, 5).map(({ quotes, paragraph: one }) => [...quotes, one.plain]),
        [
          ['r', 'Notes;'],
          ['q', 'Encourages Member States to prevent reoffending by prisoners;'],
        ],
      );
      assert.deepEqual(
        corpus
          .evidence(merged?.id ?? -1)
          .map(({ value, count, paragraph: one }) => [value, count, one.text.document.corpus]),
        [
          ['2022-12-16', 3, 'b'],
          ['2022-12-15', 2, 'shipped'],
        ],
      );
      assert.equal(corpus.entry('A/RES/1/1')?.citedCount, 0);
      assert.deepEqual(
        corpus.leads('operative').map(({ count }) => count),
        [10, 4],
      );
      assert.equal(corpus.phrases('in accordance', 1)[0]?.count, 14);
      assert.equal(corpus.stats().documents, 2);
    });
  });
});

describe('opening', () => {
  test('no files is the empty corpus', () => {
    assert.equal(openCorpus([]), emptyCorpus);
  });

  test('says what is wrong with a file, and what to do', () => {
    inFolder((folder) => {
      const path = join(folder, 'a.db');
      assert.throws(() => openCorpus([path]), problem('missing', /resolute ingest/));
      assert.throws(() => openCorpus([folder]), problem('unreadable', /a file you may read/));
      writeFileSync(path, '');
      assert.throws(() => openCorpus([path]), problem('foreign', /not a corpus/));
      rmSync(path);
      const other = openDatabase(path, 'write');
      other.exec('CREATE TABLE t (n)');
      other.close();
      assert.throws(() => openCorpus([path]), problem('foreign', /not a corpus/));
    });
  });

  test('says so where the file is of an older format, or a newer', () => {
    withCorpus([document], (path) => {
      const change = (format: number): void => {
        const database = openDatabase(path, 'write');
        database.exec(`PRAGMA user_version = ${String(format)}`);
        database.close();
      };
      change(0);
      assert.throws(() => openCorpus([path]), problem('format', /ingest its documents again/));
      change(99);
      assert.throws(() => openCorpus([path]), problem('format', /update Resolute/));
    });
  });

  test('says so where the file was cut short', () => {
    withCorpus([document], (path) => {
      const file = openSync(path, 'r+');
      ftruncateSync(file, statSync(path).size - 4096);
      closeSync(file);
      assert.throws(() => openCorpus([path]), problem('damaged', /put back a copy/));
    });
  });

  const queries: readonly ((corpus: Corpus) => unknown)[] = [
    (corpus) => corpus.precedents({ plain: 'Words', limit: 5 }),
    (corpus) => corpus.texts(),
    (corpus) => corpus.search('words', 5),
    (corpus) => corpus.find('77/232', 5),
    (corpus) => corpus.leads('operative'),
  ];

  const overwritten = (work: (path: string) => void): void => {
    withCorpus([documentOf('A/1', '2019-01-01', ['Words;', 'More words;'])], (path) => {
      const file = openSync(path, 'r+');
      writeSync(file, Buffer.alloc(statSync(path).size - 4096, 0x5a), 0, undefined, 4096);
      closeSync(file);
      work(path);
    });
  };

  test('damage inside is told once, by whichever query meets it', () => {
    overwritten((path) => {
      for (const query of queries) {
        const told: CorpusProblem[] = [];
        const corpus = openCorpus([path], { onDamage: (error) => told.push(error.problem) });
        assert.deepEqual(query(corpus), []);
        for (const next of queries) assert.deepEqual(next(corpus), []);
        assert.deepEqual(told, ['damaged']);
        corpus.close();
      }
    });
  });

  test('who wants damage to stop the query throws when told', () => {
    overwritten((path) => {
      for (const query of queries) {
        const corpus = openCorpus([path], {
          onDamage: (error) => {
            throw error;
          },
        });
        assert.throws(() => query(corpus), problem('damaged', /put back a copy/));
        corpus.close();
      }
    });
  });

  test('nothing is asked of a corpus that was closed', () => {
    withCorpus([document], (path) => {
      const corpus = openCorpus([path]);
      corpus.close();
      assert.deepEqual(corpus.texts(), []);
      corpus.close();
    });
  });
});
