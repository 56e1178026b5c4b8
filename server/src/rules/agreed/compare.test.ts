import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { assertLinear } from '../../../../test/assert-linear.ts';
import { emptyCorpus } from '../../corpus/empty.ts';
import { parse } from '../../text/parser.ts';
import { check } from '../check.ts';
import { precedentDrift } from '../precedent-drift.ts';
import { precedentStrength } from '../precedent-strength.ts';
import { precedentSuperseded } from '../precedent-superseded.ts';
import { compare, tokensAt, wordingOf } from './compare.ts';
import { agreedCorpus } from './testing.ts';

/** What differs between an agreed paragraph and another, each place as “agreed > draft”. */
function differences(agreed: string, draft: string): readonly string[] {
  const compared = compare(wordingOf(agreed, 'operative'), wordingOf(draft, 'operative'));
  assert.ok(compared);
  return compared.differences.map((at) =>
    [tokensAt(compared.agreed, at.agreed), tokensAt(compared.draft, at.draft)]
      .map((tokens) => tokens.map(({ text }) => text).join(' '))
      .join(' > '),
  );
}

describe('two wordings', () => {
  it('differ in words, and not in leads, endings, dates, numbers and symbols', () => {
    assert.deepEqual(
      differences(
        'Requests the Secretary-General to report at its thirty-second session, in accordance with resolution 76/182 of 16 December 2021 (E/CN.15/2022/3), and',
        'Also encourages the Secretary-General to report fully at its thirty-fourth session in accordance with resolutions 77/1 of 1 October 2022 and 78/2 of 2 November 2023 (A/79/10);',
      ),
      [' > fully'],
    );
  });

  it('differ where a bracket or a quotation mark does', () => {
    assert.deepEqual(
      differences('Notes the so-called age of consent', 'Notes the so-called [age] of consent'),
      [' > [', ' > ]'],
    );
    assert.deepEqual(differences('Notes the “age” of consent', 'Notes the "age" of consent'), []);
  });

  it('are not compared where they are lists without end', () => {
    const list = wordingOf('and so on, '.repeat(2000), 'operative');
    assert.equal(compare(list, list), undefined);
  });
});

describe('holding drafts against what was agreed takes time in proportion to them', () => {
  const rules = [precedentDrift, precedentStrength, precedentSuperseded];
  const words = 'States to act upon request, as appropriate, in accordance with domestic law, in all ways';
  const corpus = agreedCorpus([
    { symbol: 'E/2021/30', date: '2021-05-21', plain: `Urges ${words};` },
    { symbol: 'E/2023/30', date: '2023-05-27', plain: `Urges all ${words};`, continues: 0 },
  ]);
  const hostile: Readonly<Record<string, readonly [string, typeof emptyCorpus]>> = {
    'many paragraphs': [`1. *Encourages* ${words};\n\n`, corpus],
    'one long paragraph': [` ${words}`, corpus],
    'one paragraph of symbols': [' [ ( upon request upon E/2021/30', corpus],
    'a corpus without paragraphs': [`1. *Encourages* ${words};\n\n`, emptyCorpus],
  };
  for (const [name, [piece, against]] of Object.entries(hostile)) {
    it(`with ${name}`, () => {
      assertLinear(
        (size) => `# T\n\n*The General Assembly*,\n\n1. *Encourages* ${words} ${piece.repeat(size)}`,
        (source) => {
          check({ draft: parse(source), corpus: against, rules });
        },
        30,
      );
    });
  }
});
