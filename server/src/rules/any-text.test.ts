import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { random } from '../../../test/random.ts';
import { emptyCorpus } from '../corpus/empty.ts';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import { fixAll } from './fix-all.ts';
import { renumber } from './renumber.ts';
import { findingsOf } from './testing.ts';

const pieces = [
  ...['\n', '\n\n', '\r\n\r\n', ' ', '\t', '\u00a0', '\u00ad'],
  ...[
    '1. ',
    '2. ',
    '2 bis. ',
    '3 alt 2. ',
    '- 4. ',
    '[5. ',
    '(a) ',
    '(b) ',
    '(i) ',
    '(ii) ',
    '   a. ',
    '   1. ',
  ],
  ...[
    '*Recalling*',
    '*Recalling also*',
    'Recaling',
    '*Requests*',
    '_Also_ requests',
    '**Urges**',
    '*Noting',
    'Decides*',
  ],
  ...[
    ' the annex',
    ' to paragraph 2 above',
    ' of paragraphs 1 (a) and 3 below',
    ' States',
    ' “that”',
    '; and',
  ],
  ...[
    ',',
    ';',
    '.',
    ':',
    '[',
    ']',
    '[^1]',
    '[^2]',
    '¹',
    '<sup>3</sup>',
    '\n\n[^1]: A/1',
    '\n\n[^2]: *Ibid*.',
  ],
  ...[
    '# Title UN\n\n',
    '# Draft resolution II\n\n',
    '# Draft decision\n\n',
    '# Annex\n\n',
    '## I\n\n',
    '## Aims\n\n',
  ],
  ...[
    '*The General Assembly*,\n\n',
    'The Assembly\n\n',
    '<!-- resolute-disable-line -->',
    '---\norgan: GA\n---\n\n',
  ],
];

describe('on any text', () => {
  it('no rule throws, and every fix can be applied', () => {
    const next = random(11);
    for (let round = 0; round < 300; round++) {
      const source = Array.from({ length: next(60) }, () => pieces[next(pieces.length)] ?? '').join('');
      for (const { rule, span, fixes } of findingsOf(source)) {
        assert.ok(0 <= span.start && span.start <= span.end && span.end <= source.length, rule.id);
        for (const { edits } of fixes) applyEdits(source, edits);
      }
      applyEdits(source, renumber(parse(source)));
    }
  });

  it('fixing all leaves nothing that it would fix', () => {
    const next = random(5);
    for (let round = 0; round < 150; round++) {
      const source = Array.from({ length: next(40) }, () => pieces[next(pieces.length)] ?? '').join('');
      const { source: mended, edits } = fixAll(parse(source), { corpus: emptyCorpus });
      assert.equal(applyEdits(source, edits), mended);
      const left = findingsOf(mended).filter(({ fixes }) => fixes.some((fix) => fix.safe));
      assert.deepEqual(
        left.map(({ rule }) => rule.id),
        [],
        JSON.stringify([source, mended]),
      );
    }
  });
});
