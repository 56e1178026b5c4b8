import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { StoredText } from '../corpus/rows.ts';
import { minePhrases } from './phrases.ts';

const text = (...plains: readonly string[]): StoredText => ({
  ...{
    id: 1,
    symbol: 'A/1',
    date: '2019-01-01',
    kind: 'draft resolution',
    number: undefined,
    title: '',
    organ: '',
  },
  notes: [],
  paragraphs: plains.map((plain, id) => ({
    id,
    part: 'operative',
    depth: 0,
    lead: undefined,
    plain,
    marks: [],
  })),
});

const mine = (...texts: readonly StoredText[]): readonly (readonly [string, number, number])[] =>
  minePhrases(texts).map(({ phrase, count, texts: owners }) => [phrase, count, owners]);

test('a run of words met three times in two texts is a phrase, and no part of it is another', () => {
  assert.deepEqual(
    mine(
      text(
        'Urges all to act in accordance with domestic law;',
        'Notes action in accordance with domestic law.',
      ),
      text('Training is given in accordance with domestic law, upon request.'),
    ),
    [['in accordance with domestic law', 3, 2]],
  );
});

test('a part that is more frequent than the whole is a phrase of its own', () => {
  const whole = 'in accordance with domestic law and international obligations';
  assert.deepEqual(
    mine(
      text(`Acts ${whole};`, `Works ${whole};`),
      text(`Moves ${whole}.`, 'Stays in accordance with domestic law.'),
    ),
    [
      [whole, 3, 2],
      ['in accordance with domestic law', 4, 2],
    ],
  );
});

test('too few times, or in one text only, is no phrase', () => {
  const plain = 'Acts upon request and where appropriate;';
  assert.deepEqual(mine(text(plain), text(plain)), []);
  assert.deepEqual(mine(text(plain, plain, plain)), []);
});

test('a phrase passes commas, but no other punctuation', () => {
  assert.deepEqual(
    mine(
      text(
        'One, as appropriate, and upon request; under the law',
        'Two, as appropriate, and upon request: under the law',
      ),
      text('Three, as appropriate, and upon request. Under the law'),
    ),
    [
      ['as appropriate, and upon request', 3, 2],
      ['under the law', 3, 2],
    ],
  );
});

test('case does not matter, and the usual form is given', () => {
  const [first] = mine(
    text('upon Request of States', 'upon request of States'),
    text('Upon request of States'),
    text('upon request of States'),
  );
  assert.deepEqual(first, ['upon request of States', 4, 3]);
});

test('no phrase ends in a word that leaves it hanging', () => {
  const phrases = mine(
    text('The role of the Commission', 'The role of the Council'),
    text('The role of the Assembly'),
  );
  assert.deepEqual(phrases, []);
});

test('nothing comes of nothing', () => {
  assert.deepEqual(mine(), []);
  assert.deepEqual(mine(text('', ' ', ';;;')), []);
});

test('a text that repeats itself without end gives phrases of forty words at most', () => {
  const long = `${'upon request now '.repeat(500)}.`;
  const words = mine(text(long), text(long), text(long)).map(([phrase]) => phrase.split(' ').length);
  assert.ok(words.length > 0 && words.length < 100);
  assert.ok(Math.max(...words) <= 40);
});
