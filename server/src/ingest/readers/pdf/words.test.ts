import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Words } from './words.ts';

function wordsOf(...rows: readonly string[]): Words {
  const words = new Words();
  rows.forEach((row, index) => words.learn(row, rows[index + 1] ?? ''));
  return words;
}

test('a hyphen at the end of a row goes where the document knows the word without it', () => {
  const words = wordsOf(
    'international cooperation is trauma-informed',
    'by inter-',
    'national and trauma-',
    'informed work',
  );
  assert.equal(words.divided('by inter-', 'national'), true);
  assert.equal(words.divided('and trauma-', 'informed'), false);
  assert.equal(words.divided('Secretary-', 'General'), false);
});

test('a word that the document does not know is divided where it divides those that it knows', () => {
  const dividing = wordsOf(
    'international justice',
    'inter-',
    'national',
    'jus-',
    'tice and reoff-',
    'ending',
  );
  assert.equal(dividing.divided('reoff-', 'ending'), true);
  const keeping = wordsOf('trauma-informed', 'trauma-', 'informed and child-', 'friendly');
  assert.equal(keeping.divided('child-', 'friendly'), false);
});

test('a space inside a word goes where nothing else can be meant', () => {
  const words = wordsOf('national and international over all', 'Secretary-General');
  assert.equal(words.mend('international an d national'), 'international and national');
  assert.equal(words.mend('n ational'), 'national');
  assert.equal(words.mend('the Secretary -General – the'), 'the Secretary-General – the');
  for (const kept of ['a nd', 'over all', 'vitamin d is', 'section c and'])
    assert.equal(words.mend(kept), kept);
});
