import assert from 'node:assert/strict';
import { test } from 'node:test';
import { corpusName, distinctlyNamed } from './names.ts';

function names(...paths: readonly string[]): readonly string[] {
  return distinctlyNamed(paths.map((path) => ({ name: corpusName(path), path }))).map(({ name }) => name);
}

test('a corpus goes by the name of its file, and by as much of its path as tells it from another', () => {
  assert.deepEqual(names('/team/drafts.db', '/home/own.db'), ['drafts', 'own']);
  assert.deepEqual(names('/team/own.db', '/home/own.db', '/x/y.db'), ['team/own', 'home/own', 'y']);
  assert.deepEqual(names('/team/own.db', '/team/own.sqlite'), ['/team/own.db', '/team/own.sqlite']);
});

test('a corpus that is named twice is one, at its first place', () => {
  assert.deepEqual(names('/team/own.db', '/home/b.db', '/team/../team/own.db'), ['own', 'b']);
});
