/** That the index finds what comparing with every paragraph would find. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { likenessTo, profileOf } from '../../server/src/corpus/likeness.ts';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { documentOf, withCorpus } from '../../server/src/corpus/testing.ts';
import { Weights } from '../../server/src/corpus/weights.ts';

describe('recall', () => {
  /** Paragraphs that share more or less with each other: each draws clauses from one list, with a step of its own. */
  const clauses = [
    'in accordance with domestic law',
    'upon request',
    'within existing resources',
    'taking into account the needs of victims',
    'with the support of the United Nations Office on Drugs and Crime',
    'including through training for practitioners',
    'to prevent and combat corruption',
    'to protect cultural property',
    'on firearms and their parts',
    'as well as the smuggling of migrants',
    'by means of international cooperation',
    'with due regard for human rights',
    'through alternatives to imprisonment',
  ];
  const verbs = ['Encourages', 'Requests', 'Urges', 'Invites', 'Notes'];
  const paragraphs = (seed: number): readonly string[] =>
    Array.from({ length: 40 }, (_, index) => {
      const picks = Array.from(
        { length: 2 + (index % 4) },
        (_, at) => clauses[(seed * 5 + index * 3 + at * (seed + 2)) % 13],
      );
      return `${verbs[(index + seed) % 5] ?? ''} Member States ${picks.join(', ')};`;
    });
  const documents = ['A', 'B', 'C', 'D'].map((symbol, index) =>
    documentOf(symbol, `20${String(19 + index)}-01-01`, paragraphs(index + 1)),
  );

  test('the best match in any other text is among the first five', () => {
    withCorpus(documents, (path) => {
      const corpus = openCorpus([path]);
      const all = corpus.texts().flatMap((text) => corpus.paragraphs(text.id));
      assert.equal(all.length, 160);
      const weights = Weights.count(all.map(({ plain }) => plain));
      const profiles = all.map(({ plain, text }) => ({
        profile: profileOf(plain, weights),
        symbol: text.document.symbol,
      }));
      for (const [index, { plain }] of all.entries()) {
        const { profile, symbol } = profiles[index] ?? assert.fail();
        const likeness = likenessTo(profile);
        const others = profiles.filter((other) => other.symbol !== symbol);
        const best = Math.max(...others.map((other) => likeness(other.profile)));
        assert.equal(
          corpus.precedents({ plain, exclude: symbol, limit: 5, least: 0 })[0]?.score,
          best,
          plain,
        );
      }
      corpus.close();
    });
  });
});
