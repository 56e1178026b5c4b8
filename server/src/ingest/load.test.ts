import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import type { Corpus } from '../corpus/model.ts';
import { openCorpus } from '../corpus/store.ts';
import { inFolder } from '../corpus/testing.ts';
import { CorpusWriter } from '../corpus/writer.ts';
import { documentRows, loadDocument, publishDerived } from './load.ts';
import type { DocumentMeta } from './model.ts';

const meta = (symbol: string, date: string): DocumentMeta => ({
  ...{ symbol, date, title: `Report ${symbol}`, session: 30 },
  body: 'Commission on Crime Prevention and Criminal Justice',
});

/** Runs `work` with the corpus of these drafts, by symbol and date. */
function withDrafts(
  drafts: readonly (readonly [string, string, string])[],
  work: (corpus: Corpus) => void,
): void {
  inFolder((folder) => {
    const path = join(folder, 'drafts.db');
    const writer = new CorpusWriter(path);
    for (const [symbol, date, source] of drafts) loadDocument(writer, meta(symbol, date), { source });
    publishDerived(writer);
    const corpus = openCorpus([path]);
    try {
      work(corpus);
    } finally {
      corpus.close();
    }
  });
}

const reoffending = `---
symbol: E/2021/30
---

# Draft resolution I

## Reducing reoffending

*The General Assembly*,

*Recalling* its resolution 70/175 of 17 December 2015,

*Recalling also* the United Nations Standard Minimum Rules for the Treatment of Prisoners (the Nelson Mandela Rules),[^1]

1. *Encourages* Member States to act in accordance with domestic law;

2. *Also encourages* Member States:

   (a) To train officials;

   (b) To provide:

       (i) Housing;

       (ii) Work.

# Annex

## Model strategies

1. First paragraph of the annex.

[^1]: Resolution 70/175, annex.

# Draft decision I

## Report of the Commission

The Economic and Social Council takes note of the report.
`;

describe('what is stored of a document', () => {
  test('its texts, with organs, kinds and numbers', () => {
    withDrafts([['E/2021/30', '2021-05-21', reoffending]], (corpus) => {
      assert.deepEqual(
        corpus.texts().map(({ kind, number, title, organ }) => [kind, number, title, organ]),
        [
          ['draft resolution', 'I', 'Reducing reoffending', 'The General Assembly'],
          ['draft decision', 'I', 'Report of the Commission', 'The Economic and Social Council'],
        ],
      );
      assert.equal(corpus.text('e/2021/30', 'draft decision', 'I')?.title, 'Report of the Commission');
      assert.equal(corpus.text('E/2021/30', 'draft decision', 'II'), undefined);
    });
  });

  test('paragraphs and items, by part and label', () => {
    withDrafts([['E/2021/30', '2021-05-21', reoffending]], (corpus) => {
      const [text] = corpus.texts();
      assert.deepEqual(
        corpus.paragraphs(text?.id ?? -1).map(({ part, label, lead }) => [part, label, lead]),
        [
          ['preambular', '1', 'Recalling'],
          ['preambular', '2', 'Recalling also'],
          ['operative', '1', 'Encourages'],
          ['operative', '2', 'Also encourages'],
          ['operative', '2 (a)', undefined],
          ['operative', '2 (b)', undefined],
          ['operative', '2 (b) (i)', undefined],
          ['operative', '2 (b) (ii)', undefined],
          ['annex', 'annex, 1', undefined],
        ],
      );
    });
  });

  test('the place of each in the source of its text, which has its own notes and front matter', () => {
    withDrafts([['E/2021/30', '2021-05-21', reoffending]], (corpus) => {
      const [resolution, decision] = corpus.texts();
      const source = corpus.source(resolution?.id ?? -1) ?? '';
      assert.match(source, /^---\nsymbol: E\/2021\/30\n---\n\n# Draft resolution I\n/);
      assert.match(source, /\[\^1\]: Resolution 70\/175, annex\.\n$/);
      assert.doesNotMatch(corpus.source(decision?.id ?? -1) ?? '', /\[\^1\]/);
      assert.deepEqual(
        corpus
          .paragraphs(resolution?.id ?? -1)
          .map(({ start, end }) => source.slice(start, end))
          .slice(2, 5),
        [
          '1. *Encourages* Member States to act in accordance with domestic law;',
          '2. *Also encourages* Member States:',
          '(a) To train officials;',
        ],
      );
      assert.equal(corpus.stats().footnotes, 1);
    });
  });

  test('notes at the end of a file go with the texts that call them', () => {
    const [first, second] = documentRows(meta('E/1', '2021-01-01'), {
      source: [
        '# Draft resolution I\n\n## One\n\n*The General Assembly*,\n\n*Recalling* the Charter,[^1]',
        '# Draft resolution II\n\n## Two\n\n*The General Assembly*,\n\n*Recalling* the Rules,[^2]',
        '[^1]: One.\n\n[^2]: Two.\n\n[^3]: Called by none.\n',
      ].join('\n\n'),
    }).texts;
    assert.deepEqual(first?.notes, [{ label: '1', plain: 'One.' }]);
    assert.deepEqual(second?.notes, [
      { label: '2', plain: 'Two.' },
      { label: '3', plain: 'Called by none.' },
    ]);
  });

  test('notes numbered anew in each text stay where they are', () => {
    const text = (number: string, called: string): string =>
      `# Draft resolution ${number}\n\n## T\n\n*The General Assembly*,\n\n*Recalling* the Charter,${called}\n\n[^1]: Of ${number}.`;
    const { texts } = documentRows(meta('E/1', '2021-01-01'), {
      source: `${text('I', '')}\n\n${text('II', '[^1]')}\n`,
    });
    assert.deepEqual(
      texts.map(({ notes }) => notes.map(({ plain }) => plain)),
      [['Of I.'], ['Of II.']],
    );
  });

  test('leads in roman type are read all the same', () => {
    const { texts } = documentRows(meta('E/1', '2021-01-01'), {
      source: '# T\n\nThe General Assembly,\n\nDeeply concerned about crime,\n\n1. Requests a report.\n',
    });
    assert.deepEqual(
      texts[0]?.paragraphs.map(({ lead }) => lead),
      ['Deeply concerned', 'Requests'],
    );
  });

  test('a text recommended to another organ is a text of that organ, in the source of the one that recommends it', () => {
    const council = `# Draft resolution I

## Reducing reoffending

*The Economic and Social Council*,

*Recalling* the Rules,[^1]

1. *Recommends* to the General Assembly the adoption of the following draft resolution:

*The General Assembly*,

*Reaffirming* the Standards,[^2]

1. *Decides* to convene an expert group.

[^1]: Resolution 70/175, annex.

[^2]: Resolution 65/229, annex.
`;
    withDrafts([['E/2021/30', '2021-05-21', council]], (corpus) => {
      const [outer, inner, ...more] = corpus.texts();
      assert.ok(outer && inner && more.length === 0);
      assert.deepEqual(
        [outer, inner].map(({ kind, number, title, organ, within }) => [kind, number, title, organ, within]),
        [
          ['draft resolution', 'I', 'Reducing reoffending', 'The Economic and Social Council', undefined],
          ['draft resolution', undefined, 'Reducing reoffending', 'The General Assembly', outer.id],
        ],
      );
      const source = corpus.source(inner.id) ?? '';
      assert.equal(source, corpus.source(outer.id));
      assert.deepEqual(
        [outer, inner].map(({ id }) =>
          corpus.paragraphs(id).map(({ start, end }) => source.slice(start, end)),
        ),
        [
          [
            '*Recalling* the Rules,[^1]',
            '1. *Recommends* to the General Assembly the adoption of the following draft resolution:',
          ],
          ['*Reaffirming* the Standards,[^2]', '1. *Decides* to convene an expert group.'],
        ],
      );
      const [found] = corpus.precedents({ plain: 'Decides to convene an expert group.', limit: 1 });
      assert.equal(found?.paragraph.text.organ, 'The General Assembly');
      assert.equal(corpus.stats().footnotes, 2);
    });
  });

  test('any text at all is loaded without an error', () => {
    for (const source of ['', '\u0000', '[^1]: note', '# Draft resolution I', '---\n', '1. (a) (i)']) {
      assert.doesNotThrow(() => documentRows(meta('E/1', '2021-01-01'), { source }));
    }
  });
});

describe('what is derived', () => {
  test('which leads open a part and which follow which', () => {
    withDrafts([['E/2021/30', '2021-05-21', reoffending]], (corpus) => {
      assert.deepEqual(corpus.leads('operative'), [
        { lead: 'Also encourages', part: 'operative', count: 1, first: 0, last: 1, follows: 0 },
        { lead: 'Encourages', part: 'operative', count: 1, first: 1, last: 0, follows: 0 },
      ]);
      assert.deepEqual(
        corpus.leads('preambular', 'Recalling').map(({ lead }) => lead),
        ['Recalling also', 'Recalling'],
      );
      assert.deepEqual(
        corpus.leads('operative', '').map(({ lead }) => lead),
        ['Encourages', 'Also encourages'],
      );
    });
  });

  test('the earlier forms of a paragraph, newest first', () => {
    const issue = (year: string, verb: string): readonly [string, string, string] => [
      `E/${year}/30`,
      `${year}-05-21`,
      reoffending.replace('Encourages', verb).replace('2021', year),
    ];
    withDrafts([issue('2019', 'Invites'), issue('2023', 'Urges'), issue('2021', 'Encourages')], (corpus) => {
      const [found] = corpus.precedents({
        plain: 'Urges Member States to act in accordance with domestic law;',
        limit: 1,
      });
      assert.equal(found?.score, 1);
      assert.equal(found.paragraph.text.document.symbol, 'E/2023/30');
      assert.deepEqual(
        found.lineage.map(({ plain, text }) => [text.document.symbol, plain.split(' ')[0]]),
        [
          ['E/2021/30', 'Encourages'],
          ['E/2019/30', 'Invites'],
        ],
      );
    });
  });

  test('the register, with what a note says and where each entry is cited', () => {
    withDrafts([['E/2021/30', '2021-05-21', reoffending]], (corpus) => {
      const rules = corpus.entry('instrument:nelson-mandela-rules');
      assert.equal(rules?.title, 'United Nations Standard Minimum Rules for the Treatment of Prisoners');
      assert.deepEqual(rules.shortForms, ['Nelson Mandela Rules']);
      assert.equal(rules.note, 'Resolution 70/175, annex.');
      const resolution = corpus.entry('A/RES/70/175');
      assert.equal(resolution?.date, '2015-12-17');
      assert.equal(resolution.organ, 'General Assembly');
      assert.deepEqual(
        corpus.citations(resolution.id, 9).map(({ paragraph, quotes }) => [paragraph.label, ...quotes]),
        [
          ['1', 'its resolution 70/175 of 17 December 2015'],
          ['2', '70/175, annex'],
        ],
      );
    });
  });

  test('nothing remains of a document that is removed, in what is derived either', () => {
    inFolder((folder) => {
      const path = join(folder, 'a.db');
      const load = (symbol: string, date: string): void => {
        const writer = new CorpusWriter(path);
        loadDocument(writer, meta(symbol, date), { source: reoffending.replaceAll('Nelson', symbol) });
        publishDerived(writer);
      };
      load('One', '2019-01-01');
      const before = openCorpus([path]);
      const expected = [before.stats(), before.find('rules', 9), before.leads('operative')];
      before.close();
      load('Two', '2021-01-01');
      const writer = new CorpusWriter(path);
      assert.equal(writer.remove('Two'), true);
      publishDerived(writer);
      const after = openCorpus([path]);
      assert.deepEqual([after.stats(), after.find('rules', 9), after.leads('operative')], expected);
      after.close();
    });
  });
});
