/** The five documents that ship, loaded: what is found in them is compared with what is there. */
import assert from 'node:assert/strict';
import { statSync } from 'node:fs';
import { after, before, describe, test } from 'node:test';
import { checkCorpus } from '../../server/src/corpus/check.ts';
import { exportTexts } from '../../server/src/corpus/export.ts';
import { foldClause } from '../../server/src/corpus/fold.ts';
import { likenessTo, profileOf } from '../../server/src/corpus/likeness.ts';
import type { Corpus } from '../../server/src/corpus/model.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { Weights } from '../../server/src/corpus/weights.ts';
import { CorpusWriter } from '../../server/src/corpus/writer.ts';
import { parse } from '../../server/src/text/parser.ts';
import type { ReadDocument } from '../../server/src/ingest/ingest.ts';
import { documentRows, loadDocument, publishDerived } from '../../server/src/ingest/load.ts';
import { shipped } from './shipped.ts';

describe('the documents that ship', () => {
  let path: string;
  let documents: readonly ReadDocument[];
  let corpus: Corpus;

  before(async () => {
    ({ path, documents } = await shipped());
    corpus = openCorpus([path]);
  });

  after(() => {
    corpus.close();
  });

  test('make a sound corpus of a modest size', () => {
    assert.deepEqual(checkCorpus(path), []);
    assert.equal(corpus.stats().documents, 5);
    assert.ok(statSync(path).size < 8_000_000);
  });

  test('come out, text by text, as they went in', () => {
    for (const { meta, repaired } of documents) {
      const texts = corpus.texts().filter(({ document }) => document.symbol === meta.symbol);
      assert.deepEqual(
        texts.flatMap(({ id }) => exportTexts(parse(corpus.source(id) ?? ''), meta)),
        exportTexts(parse(repaired.source), meta),
      );
    }
  });

  test('call each paragraph in the account of the lines as in the corpus, and no two of a text alike', () => {
    for (const { meta, repaired } of documents) {
      documentRows(meta, repaired).texts.forEach(({ paragraphs, kind, number }, index) => {
        const name = `${meta.symbol}, ${kind} ${number ?? ''}`;
        const labels = paragraphs.map(({ label }) => label.replace(/^annex[^,]*, /u, ''));
        const accounted = new Set(
          repaired.account
            .filter(({ text, label, went }) => text === index && label !== undefined && went !== 'note')
            .map(({ label }) => label),
        );
        // A decision opens its list with the organ, which the account calls the enacting line.
        const lists = kind.endsWith('decision') && labels.some((label) => label.startsWith('1 ('));
        const wanted = lists ? labels.slice(1).map((label) => label.replace(/^1 (?=\()/u, '')) : labels;
        assert.deepEqual([...accounted], [...new Set(wanted)], name);
        const unlike = paragraphs.map(({ part, label }) => `${part} ${label}`);
        assert.deepEqual(unlike, [...new Set(unlike)], name);
      });
    }
  });

  test('loaded again change nothing', () => {
    const writer = new CorpusWriter(path);
    for (const { meta, repaired } of documents) {
      assert.equal(loadDocument(writer, meta, repaired), 'unchanged', meta.symbol);
    }
    assert.equal(publishDerived(writer), false);
  });

  test('give for a paragraph the best there is in any other document', () => {
    const all = corpus.texts().flatMap(({ id }) => corpus.paragraphs(id));
    const weights = Weights.count(all.map(({ plain }) => plain));
    const profiles = all.map(({ plain, text }) => ({
      profile: profileOf(plain, weights),
      of: text.document.symbol,
    }));
    // One in thirty, since comparing each with all takes seconds.
    for (const [index, { plain, text }] of all.entries()) {
      const own = profiles[index];
      if (!own || index % 30 !== 0) continue;
      const likeness = likenessTo(own.profile);
      const best = profiles.reduce(
        (most, { profile, of }) => (of === own.of ? most : Math.max(most, likeness(profile))),
        0,
      );
      const found = corpus.precedents({ plain, exclude: text.document.symbol, limit: 5, least: 0 });
      assert.ok((found[0]?.score ?? 0) >= best - 1e-6, plain);
    }
  });

  test('tell how a resolution came about', () => {
    const text = corpus.text('E/2024/30', 'draft resolution', 'II');
    const lineages = corpus.paragraphs(text?.id ?? -1).map(({ plain }) => {
      const [found] = corpus.precedents({ plain, limit: 1 });
      return found?.lineage.map(({ text: earlier }) => earlier.document.symbol).join(' ');
    });
    assert.ok(lineages.includes('E/2023/30 A/77/464 E/2021/30'), lineages.join('\n'));
  });

  test('agree on the treaties and resolutions that they cite', () => {
    const corruption = corpus.entry('instrument:united-nations-convention-against-corruption');
    assert.equal(corruption?.note, 'United Nations, Treaty Series, vol. 2349, No. 42146.');
    assert.equal(corpus.find('nelson mandela', 1)[0]?.note, 'Resolution 70/175, annex.');
    const agenda = corpus.entry('A/RES/70/1');
    assert.equal(agenda?.title, 'Transforming our world: the 2030 Agenda for Sustainable Development');
    assert.equal(agenda.date, '2015-09-25');
    assert.equal(agenda.citedCount, corpus.citations(agenda.id, 1000).length);
  });

  test('hold phrases as often as is said, whatever fills their slots', () => {
    const folded = corpus
      .texts()
      .flatMap(({ id }) => corpus.paragraphs(id).map(({ plain }) => foldClause(plain)))
      .join('\n');
    const phrases = ['in accordance', 'at its thirtieth', 'requests the'].flatMap((typed) =>
      corpus.phrases(typed, 200),
    );
    assert.ok(phrases.length > 20);
    for (const { phrase, slots, count, texts } of phrases) {
      const words = new RegExp(`(?<![\\p{L}\\p{N}])${foldClause(phrase, slots)}(?![\\p{L}\\p{N}])`, 'gu');
      assert.equal(folded.match(words)?.length, count, phrase);
      assert.ok(count >= 3 && texts >= 2);
    }
  });

  test('go on from what is typed, whatever session their own texts were of', () => {
    const rests = (typed: string): readonly string[] => corpus.phrases(typed, 20).map(({ rest }) => rest);
    const typed = 'to report to the Commission at its thirty-fourth s';
    assert.ok(rests(typed).every((rest) => rest.startsWith('ession')));
    assert.ok(rests(typed).includes('ession on the implementation of the present resolution'));
    assert.ok(rests('at its ninety-second session').every((rest) => rest.startsWith(' ')));
    const convention = rests('the United Nations Convention against Tra');
    assert.ok(
      convention.length > 0 && convention.every((rest) => rest.startsWith('nsnational Organized Crime')),
    );
    assert.ok(rests('at its thirty-f').some((rest) => rest.startsWith('ourth session')));
    assert.ok(
      rests('to the Commission on Crime Prev').some((rest) => rest.startsWith('ention and Criminal')),
    );
  });
});
