import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Lru } from './lru.ts';

test('the answer asked for longest ago is the one forgotten', () => {
  const computed: string[] = [];
  const lru = new Lru<string>(2);
  const ask = (key: string): void => {
    const answer = lru.get(key, () => {
      computed.push(key);
      return key.toUpperCase();
    });
    assert.equal(answer, key.toUpperCase());
  };
  for (const key of ['a', 'b', 'a', 'c', 'a', 'b']) ask(key);
  assert.deepEqual(computed, ['a', 'b', 'c', 'b']);
});
