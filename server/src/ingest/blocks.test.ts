import assert from 'node:assert/strict';
import { test } from 'node:test';
import { readBlocks } from './blocks.ts';

const long =
  'its resolution 76/182 of 16 December 2021, in which it stressed the importance of reducing reoffending, '.repeat(
    3,
  );

test('plain text of word processors has a paragraph on each line, and tabs behind numbers', () => {
  const source = [
    'Agenda item 107',
    '77/232.\tReducing reoffending',
    'The General Assembly,',
    `Recalling ${long}and the Rules,1`,
    `Recalling also ${long}`,
    `1.\tEncourages Member States, in line with ${long.slice(0, -2)}:`,
    '(a)\tTo meet;',
  ].join('\n');
  assert.deepEqual(
    readBlocks(source).blocks.map(({ kind, text, number, label }) => [
      kind,
      text.slice(0, 14),
      number ?? label,
    ]),
    [
      ['paragraph', 'Agenda item 10', undefined],
      ['paragraph', '77/232. Reduci', undefined],
      ['paragraph', 'The General As', undefined],
      ['paragraph', 'Recalling its ', undefined],
      ['paragraph', 'Recalling also', undefined],
      ['numbered', 'Encourages Mem', 1],
      ['item', 'To meet;', '(a)'],
    ],
  );
});

test('lines that were broken by hand go on, also behind a mark that was not raised', () => {
  const source =
    'Recalling the Standard Minimum Rules for the Treatment of Prisoners,1\nRecalling also the Rules\nfor women,\n';
  assert.equal(readBlocks(source).blocks.length, 2);
});
