import assert from 'node:assert/strict';
import { join } from 'node:path';
import { describe, it } from 'node:test';
import { draftIn, inFolder, resolute } from './command.ts';

interface Found {
  readonly kind: string;
  readonly key?: string;
  readonly document?: string;
  readonly number: string | null;
  readonly title?: string;
  readonly body?: string;
  readonly date?: string;
  readonly texts?: readonly Found[];
  readonly citations?: readonly { readonly document: string; readonly quotes: readonly string[] }[];
  readonly disputes?: readonly {
    readonly field: string;
    readonly taken: string | null;
    readonly reason: string;
    readonly values: readonly { readonly value: string; readonly paragraph: { readonly document: string } }[];
  }[];
}

function cited(query: string, ...options: readonly string[]): readonly Found[] {
  return JSON.parse(resolute(['cite', query, '--json', ...options]).out) as Found[];
}

describe('resolute cite', () => {
  it('finds a resolution by its number, with or without organ or symbol', () => {
    for (const query of ['77/232', 'GA res 77/232', 'A/RES/77/232', 'resolution 77/232'])
      assert.deepEqual(
        cited(query).map(({ key, date }) => [key, date]),
        [['A/RES/77/232', '2022-12-15']],
        query,
      );
    assert.equal(cited('Commission resolution 22/8')[0]?.key, 'E/CN.15/RES/22/8');
    assert.equal(cited('SC res 2178 (2014)')[0]?.key, 'S/RES/2178(2014)');
  });

  it('finds an instrument by short form, acronym, or with a slip of spelling', () => {
    for (const query of ['Nelson Mandela Rules', 'Nelson Mandella Rules'])
      assert.equal(cited(query)[0]?.key, 'instrument:nelson-mandela-rules', query);
    assert.equal(cited('UNCAC')[0]?.title, 'United Nations Convention against Corruption');
    assert.match(resolute(['cite', 'Nelson Mandella Rules']).out, /what “nelson mandela rules” finds/u);
  });

  it('shows each paragraph that cites once, with its words', () => {
    const [entry] = cited('Nelson Mandela Rules');
    const { out } = resolute(['cite', 'Nelson Mandela Rules']);
    const [first] = entry?.citations ?? [];
    assert.deepEqual(first?.quotes, [
      'United Nations Standard Minimum Rules for the Treatment of Prisoners',
      'Nelson Mandela Rules',
    ]);
    const places = [...out.matchAll(/cited in ([^:]+):/gu)].map(([, place]) => place);
    assert.equal(places.length, 3);
    assert.equal(new Set(places).size, 3);
  });

  it('says where the documents disagree, what each says and where, and what is taken', () => {
    const dispute = cited('A/RES/67/1')[0]?.disputes?.[0];
    assert.deepEqual([dispute?.field, dispute?.reason], ['date', 'nearest']);
    assert.deepEqual(dispute?.values.map(({ value, paragraph }) => [value, paragraph.document]).sort(), [
      ['2012-09-19', 'A/77/464'],
      ['2012-09-24', 'E/2019/30'],
    ]);
    const [rules] = cited('Beijing Rules');
    assert.deepEqual(
      rules?.disputes?.map(({ field, taken, reason }) => [field, taken, reason]),
      [['note', 'Resolution 40/33, annex.', 'most']],
    );
    const words = resolute(['cite', 'A/RES/67/1']).out.replaceAll(/\s+/gu, ' ');
    assert.match(
      words,
      /disagree on the date: 19 September 2012 \(once in A\/77\/464, draft resolution VII/u,
    );
  });

  it('shows a document of the corpus with its texts, and a text of it', () => {
    const [document] = cited('e/2023/30');
    assert.deepEqual(
      [document?.kind, document?.key, document?.title, document?.date],
      ['document', 'E/2023/30', 'Report on the thirty-second session', '2023-05-27'],
    );
    assert.equal(document?.texts?.length, 8);
    assert.deepEqual(
      cited('E/2023/30, draft resolution II').map(({ kind, document: symbol, number, title }) => [
        ...[kind, symbol, number, title],
      ]),
      [
        [
          ...['draft resolution', 'E/2023/30', 'II'],
          'Reducing reoffending through rehabilitation and reintegration',
        ],
      ],
    );
    // Cited as official records by another.
    assert.equal(cited('E/2019/30')[0]?.citations?.[0]?.document, 'A/77/464');
    // A resolution that stands in the corpus, and who cites it.
    assert.deepEqual(
      cited('E/2019/30 resolution 28/3').map(({ kind, key }) => [kind, key]),
      [
        ['resolution', undefined],
        ['resolution', 'E/CN.15/RES/28/3'],
      ],
    );
    assert.equal(resolute(['cite', 'E/2023/30, draft resolution XX']).status, 1);
  });

  it('ends with 1 where nothing answers, and names the nearest', () => {
    const { status, out } = resolute(['cite', 'resolution 77/999']);
    assert.equal(status, 1);
    assert.match(out, /The nearest:\n {2}General Assembly resolution 77\//u);
    assert.deepEqual(cited('resolution 77/999'), []);
    assert.equal(resolute(['cite', 'zebra']).status, 1);
  });

  it('names the corpus of each place where there are several', () => {
    inFolder((folder) => {
      const source = [
        '---\nsymbol: A/C.3/80/L.1\ndate: 2025-10-01\n---',
        '# Prisons\n\n*The General Assembly*,',
        '*Recalling* its resolution 77/232 of 16 December 2022,',
      ].join('\n\n');
      const corpus = join(folder, 'own.db');
      resolute(['ingest', draftIn(folder, source), '--corpus', corpus]);
      const options = ['--corpus', join(import.meta.dirname, '../../dist/corpus.db'), '--corpus', corpus];
      const out = resolute(['cite', '77/232', ...options]).out.replaceAll(/\s+/gu, ' ');
      assert.match(out, /^General Assembly resolution 77\/232 \[shipped, own\]/u);
      assert.match(out, /16 December 2022 \(once in A\/C\.3\/80\/L\.1, draft resolution,[^)]*\[own\]/u);
      assert.match(out, /cited in E\/2024\/30, draft resolution II, preambular para\. 7 \[shipped\]/u);
      const corpora = cited('77/232', ...options)[0]?.citations?.map(
        (one) => (one as { corpus?: string }).corpus,
      );
      assert.deepEqual([...new Set(corpora)].sort(), ['own', 'shipped']);
    });
  });
});
