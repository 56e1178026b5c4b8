import assert from 'node:assert/strict';
import { test } from 'node:test';
import { parse } from '../text/parser.ts';
import { exportTexts, type ExportedText } from './export.ts';

const document = {
  symbol: 'E/2023/30',
  title: 'Report',
  body: 'Commission on Crime',
  session: 32,
  date: '2023-05-27',
};

function exported(source: string): readonly ExportedText[] {
  return exportTexts(parse(source), document);
}

test('a resolution is exported in words: no numbers, marks or markup, items apart', () => {
  const [text] = exported(`# Draft resolution II

## Reducing reoffending

*The General Assembly*,

*Recalling also* the Rules,[^7] and *modi operandi*,

1. *Encourages* States:

   (a) To act:

       (i) Now;

# Annex

## Strategies

We, Heads of State,

1. First.

[^7]: Resolution 70/175, *annex*.
`);
  assert.deepEqual(text, {
    document,
    kind: 'draft resolution',
    number: 'II',
    title: 'Reducing reoffending',
    organ: 'The General Assembly',
    preambular: [{ lead: 'Recalling also', text: 'Recalling also the Rules, and modi operandi,', sub: [] }],
    operative: [
      {
        number: 1,
        lead: 'Encourages',
        text: 'Encourages States:',
        sub: [
          { label: '(a)', depth: 1, text: 'To act:' },
          { label: '(i)', depth: 2, text: 'Now;' },
        ],
      },
    ],
    annexes: [
      {
        title: 'Strategies',
        paragraphs: [
          { number: null, text: 'We, Heads of State,', sub: [] },
          { number: 1, text: 'First.', sub: [] },
        ],
      },
    ],
    footnotes: [{ n: 7, text: 'Resolution 70/175, annex.' }],
  });
});

test('a decision in a sentence has one paragraph without a number, and its organ by the full name', () => {
  const texts = exported(
    '# Decision 32/1\n\n## Report\n\nAt its 7th meeting, the Commission decided to transmit the report.\n',
  );
  assert.deepEqual(
    texts.map(({ organ, operative }) => [organ, operative.map(({ number, lead }) => [number, lead])]),
    [['The Commission on Crime', [[null, null]]]],
  );
});

test('notes are those of the text: by number where two texts count anew, by mark where numbers run through', () => {
  const anew = exported(
    '# Draft resolution I\n\n*The General Assembly*,\n\n1. *Recalls*.[^1]\n\n[^1]: A.\n\n# Draft resolution II\n\n*The General Assembly*,\n\n1. *Recalls*.[^1]\n\n[^1]: B.\n',
  );
  assert.deepEqual(
    anew.map(({ footnotes }) => footnotes),
    [[{ n: 1, text: 'A.' }], [{ n: 1, text: 'B.' }]],
  );
  const through = exported(
    '# Draft resolution I\n\n*The General Assembly*,\n\n1. *Recalls*.[^1]\n\n[^1]: A.\n\n# Draft resolution II\n\n*The General Assembly*,\n\n1. *Recalls*.[^2] [^1]\n\n[^2]: B.\n\n[^*]: C.\n',
  );
  assert.deepEqual(through[1]?.footnotes, [
    { n: '*', text: 'C.' },
    { n: 1, text: 'A.' },
    { n: 2, text: 'B.' },
  ]);
});

test('a text that another recommends is exported behind it', () => {
  const texts = exported(
    '# Resolution 33/2\n\n## Outer\n\n*The Commission on Crime*,\n\n1. *Recommends* the adoption of the following draft resolution:\n\n*The Economic and Social Council*,\n\n*Recalling* it,\n\n1. *Decides*.\n',
  );
  assert.deepEqual(
    texts.map(({ kind, organ }) => [kind, organ]),
    [
      ['resolution', 'The Commission on Crime'],
      ['draft resolution', 'The Economic and Social Council'],
    ],
  );
});
