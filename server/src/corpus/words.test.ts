import assert from 'node:assert/strict';
import { test } from 'node:test';
import { hashPair, hashWord, isNumber, wordsOf } from './words.ts';

test('words lose case, accents and punctuation', () => {
  assert.deepEqual(wordsOf('Côte d’Ivoire, “resolution 77/232”'), [
    'cote',
    'd',
    'ivoire',
    'resolution',
    '77',
    '232',
  ]);
  assert.deepEqual(wordsOf(' ;—… '), []);
});

test('characters of scripts without spaces are words, and words beside them whole', () => {
  assert.deepEqual(wordsOf('联合国 UNODC大会'), ['联', '合', '国', 'unodc', '大', '会']);
  assert.deepEqual(wordsOf('الجمعية العامة'), ['الجمعية', 'العامة']);
});

test('numbers are told from words, in any script', () => {
  assert.deepEqual(['77', '٣٣', '2nd', 'v2', 'annex'].map(isNumber), [true, true, true, false, false]);
});

test('hashes of ten thousand words and pairs hardly collide', () => {
  const words = Array.from({ length: 10_000 }, (_, index) => hashWord(`word${String(index)}`));
  const pairs = words.map((hash, index) => hashPair(hash, words[index + 1] ?? 0));
  assert.ok(new Set([...words, ...pairs]).size > 19_995);
  assert.notEqual(hashPair(words[0] ?? 0, words[1] ?? 0), hashPair(words[1] ?? 0, words[0] ?? 0));
});
