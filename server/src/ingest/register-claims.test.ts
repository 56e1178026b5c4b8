import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Claims, type Nearness } from './register-claims.ts';

/** What counts of titles that are said one after another. */
function settled(...said: readonly (readonly [title: string, nearness: Nearness])[]): string | undefined {
  const claims = new Claims('title');
  for (const [index, [title, nearness]] of said.entries()) claims.add(title, index, nearness);
  return claims.settled;
}

describe('of what the documents say', () => {
  test('what most say counts', () => {
    assert.equal(settled(['A b', 'passing'], ['C d', 'own'], ['A b', 'passing']), 'A b');
  });

  test('what the text itself says counts before all', () => {
    assert.equal(settled(['C d', 'itself'], ['A b', 'own'], ['A b', 'own']), 'C d');
  });

  test('of equally many the nearer source counts, then the newer', () => {
    assert.equal(settled(['A b', 'own'], ['C d', 'passing']), 'A b');
    assert.equal(settled(['A b', 'passing'], ['C d', 'passing']), 'C d');
  });

  test('forms of one value count together, and the most frequent is shown', () => {
    assert.equal(
      settled(
        ['The role', 'passing'],
        ['Role', 'passing'],
        ['C d', 'passing'],
        ['C d', 'passing'],
        ['Role', 'passing'],
      ),
      'Role',
    );
  });

  test('a slip is evidence and never counts', () => {
    assert.equal(settled(['A b', 'slip'], ['A b', 'slip'], ['C d', 'passing']), 'C d');
    assert.equal(settled(['A b', 'slip']), undefined);
    const claims = new Claims('note');
    claims.add('See A/1.', 7, 'passing');
    claims.strike('See A/1.');
    assert.equal(claims.settled, undefined);
    assert.deepEqual(claims.rows, [{ field: 'note', value: 'See A/1.', count: 1, paragraph: 7 }]);
  });
});
