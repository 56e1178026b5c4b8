/**
 * Plants the defects of conversion in the texts of the corpus, at random places, and repairs them: what comes back
 * must be the texts as they were, paragraph by paragraph, item by item, note by note.
 */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { repair } from '../../server/src/ingest/repair.ts';
import { random } from '../random.ts';
import { corpusNames } from '../readers/draft.ts';
import { linesOf, textsIn } from '../readers/round-trip.ts';
import { kinds } from './defects.ts';
import { cleanTexts, convert, misread, printed } from './plants.ts';

const meta = { symbol: '', title: '', body: '', session: undefined, date: '' };

/** Lines of `want` that are not in `got`, each as often as it is missing. */
function without(want: readonly string[], got: readonly string[]): readonly string[] {
  const pool = new Map<string, number>();
  for (const line of got) pool.set(line, (pool.get(line) ?? 0) + 1);
  return want.filter((line) => {
    const left = pool.get(line) ?? 0;
    pool.set(line, left - 1);
    return left <= 0;
  });
}

describe('what conversion does to the texts of the corpus, repair undoes', () => {
  Object.entries(kinds).forEach(([kind, habits], seed) => {
    test(kind, () => {
      // Each kind meets two documents: one with numbers of notes that begin anew, one with numbers that run through.
      for (const anew of [true, false]) {
        const name = corpusNames[(seed + Number(anew) * 2) % corpusNames.length] ?? 'E-2019-30';
        const clean = cleanTexts(name, anew);
        const texts = habits.misread ? misread(clean, random(seed + 1)) : clean;
        const { source, planted } = convert(texts, habits, random(seed));
        const want = linesOf(textsIn(printed(texts)));
        const got = linesOf(textsIn(repair(source, meta).source));
        const [lost, strange] = [without(want, got), without(got, want)];
        assert.ok(want.length > 100, `${name} is a whole document`);
        assert.equal(
          [...lost.map((line) => `- ${line}`), ...strange.map((line) => `+ ${line}`)].join('\n'),
          '',
          `${name}: of ${String(planted)} defects, ${String(lost.length)} lines were not healed`,
        );
        assert.deepEqual(got, want, `${name}: the order`);
      }
    });
  });
});
