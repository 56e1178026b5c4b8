import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { collapsed, wordDiff, type Change } from './word-diff.ts';

const signs = { same: ['', ''], added: ['{', '}'], dropped: ['[', ']'] } as const;

function shown(changes: readonly Change[] | undefined): string | undefined {
  return changes
    ?.map(({ kind, text, spaced }) => `${spaced ? ' ' : ''}${signs[kind][0]}${text}${signs[kind][1]}`)
    .join('');
}

describe('the difference of two paragraphs', () => {
  it('names words dropped and added', () => {
    assert.equal(
      shown(wordDiff('Urges Member States to act promptly;', 'Encourages Member States to act;')),
      '[Urges]{Encourages} Member States to act [promptly];',
    );
  });

  it('holds numbers, hyphens and symbols together', () => {
    assert.equal(
      shown(wordDiff('resolution 75/232 of', 'resolution 77/232 of')),
      'resolution [75/232] {77/232} of',
    );
    assert.equal(
      shown(wordDiff('extra-budgetary funds', 'extrabudgetary funds')),
      '[extra-budgetary]{extrabudgetary} funds',
    );
  });

  it('takes punctuation for words of its own, and all quotation marks for one', () => {
    assert.equal(shown(wordDiff('the State’s “role”.', `the State's "role";`)), `the State's "role"[.]{;}`);
  });

  it('is one run for the same words', () => {
    assert.equal(shown(wordDiff('the same  words', 'the same words')), 'the same words');
  });

  it('gives up on paragraphs that are lists of thousands of words', () => {
    assert.equal(wordDiff('a '.repeat(5000), 'b '.repeat(5000)), undefined);
    assert.equal(wordDiff('a '.repeat(2000), 'b '.repeat(2000)), undefined);
  });

  it('cuts what both have to some words around each change', () => {
    const long = Array.from({ length: 20 }, (_, index) => `w${String(index)}`).join(' ');
    assert.equal(
      shown(collapsed(wordDiff(`${long} old ${long}`, `${long} new ${long}`) ?? [], 3)),
      '… w17 w18 w19 [old] {new} w0 w1 w2 …',
    );
  });
});
