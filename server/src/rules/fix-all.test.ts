import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import type { TextEdit } from '../text/model.ts';
import { EditHistory } from './edit-history.ts';
import { fixAll } from './fix-all.ts';
import type { Fix, Rule } from './model.ts';

/** Replaces words by words, everywhere. */
function replacer(id: string, from: string, fixOf: (at: number, source: string) => Partial<Fix>): Rule {
  return {
    id,
    group: 'style',
    level: 'warning',
    profiles: ['ga', 'sc', 'decision'],
    page: { summary: '', why: '', bad: '', good: '', source: '' },
    check: ({ draft }) =>
      [...draft.source.matchAll(new RegExp(from, 'gu'))].map(({ index }) => ({
        span: { start: index, end: index + from.length },
        message: '',
        fixes: [{ title: `mend ${from}`, safe: true, edits: [], ...fixOf(index, draft.source) }],
      })),
  };
}

function swap(from: string, to: string, safe = true): Rule {
  return replacer(`${from}-${to}`, from, (start) => ({
    safe,
    edits: [{ start, end: start + from.length, text: to }],
  }));
}

/** The source as mended, after asserting that the edits give the same. */
function mended(source: string, rules: readonly Rule[], only?: ReadonlySet<string>): string {
  const result = fixAll(parse(source), { corpus: emptyCorpus, rules, ...(only && { only }) });
  assert.equal(applyEdits(source, result.edits), result.source);
  return result.source;
}

describe('fixing all', () => {
  it('applies every safe fix of every rule, and what those make possible', () => {
    assert.equal(mended('cat dog cat', [swap('cat', 'dog'), swap('dog', 'cow')]), 'cow cow cow');
  });

  it('leaves the unsafe ones and the rules that were not asked for', () => {
    const rules = [swap('cat', 'dog', false), swap('cow', 'ox')];
    assert.equal(mended('cat cow', rules), 'cat ox');
    assert.equal(mended('cat cow', [swap('cat', 'dog'), swap('cow', 'ox')], new Set(['cat-dog'])), 'dog cow');
  });

  it('tells what it applied, in order', () => {
    const { applied } = fixAll(parse('cat cow'), {
      corpus: emptyCorpus,
      rules: [swap('cow', 'ox'), swap('cat', 'dog')],
    });
    assert.deepEqual(applied, [
      { rule: 'cat-dog', title: 'mend cat' },
      { rule: 'cow-ox', title: 'mend cow' },
    ]);
  });

  it('sees that a fix overlaps one whose edits touch each other', () => {
    const touching = replacer('touching', 'abc', (start) => ({
      edits: [
        { start, end: start + 3, text: 'x' },
        { start: start + 3, end: start + 3, text: 'y' },
      ],
    }));
    assert.equal(mended('abc', [touching, swap('b', 'z')]), 'xy');
  });

  it('passes over a fix whose own edits overlap, and applies the others', () => {
    const broken = replacer('broken', 'abc', (start) => ({
      edits: [
        { start, end: start + 2, text: 'x' },
        { start: start + 1, end: start + 3, text: 'y' },
      ],
    }));
    assert.equal(mended('abc cat', [broken, swap('cat', 'dog')]), 'abc dog');
  });

  it('applies fixes that overlap one after the other', () => {
    assert.equal(mended('abc', [swap('ab', 'x'), swap('bc', 'y'), swap('xc', 'z')]), 'z');
  });

  it('applies exclusive fixes one at a time', () => {
    // Each counts on from what it saw.
    const counting = replacer('count', '[?]', (start, source) => ({
      exclusive: true,
      edits: [
        { start, end: start + 1, text: 'x' },
        {
          start: source.lastIndexOf(':') + 1,
          end: source.length,
          text: String(Number(source.slice(source.lastIndexOf(':') + 1)) + 1),
        },
      ],
    }));
    assert.equal(mended('?\n\n?\n\n?\n\ncount:0', [counting]), 'x\n\nx\n\nx\n\ncount:3');
  });

  it('ends where two rules undo each other, and where a fix changes nothing', () => {
    const undoing = [swap('a', 'b'), swap('b', 'c'), swap('c', 'a')];
    const results = ['a', 'b', 'c'].map((source) => mended(source, undoing));
    assert.deepEqual(new Set(results).size, 1, 'wherever it begins, so that a second run changes nothing');
    assert.equal(mended('a', [swap('a', 'a')]), 'a');
  });
});

describe('a history of edits', () => {
  const history = (source: string, ...rounds: readonly (readonly TextEdit[])[]): readonly TextEdit[] => {
    const kept = new EditHistory(source);
    let expected = source;
    for (const edits of rounds) {
      kept.apply(edits);
      expected = applyEdits(expected, edits);
      assert.equal(kept.source, expected);
    }
    assert.equal(applyEdits(source, kept.edits()), expected);
    return kept.edits();
  };

  it('gives one small edit where several rounds changed one place', () => {
    assert.deepEqual(
      history(
        'paragraph 12 above',
        [{ start: 10, end: 12, text: '14' }],
        [{ start: 10, end: 12, text: '13' }],
      ),
      [{ start: 11, end: 12, text: '3' }],
    );
  });

  it('gives nothing where the last round undid the first', () => {
    assert.deepEqual(history('abc', [{ start: 1, end: 2, text: '' }], [{ start: 1, end: 1, text: 'b' }]), []);
  });

  it('gives the text as it stands after any rounds of any edits', () => {
    let state = 3;
    const next = (below: number): number => (state = (state * 48271) % 2147483647) % below;
    for (let round = 0; round < 200; round++) {
      let length = 12;
      const rounds = Array.from({ length: 4 }, () => {
        const edits: TextEdit[] = [];
        let at = 0;
        while (at < length && edits.length < 3) {
          const start = at + next(4);
          const end = Math.min(length, start + next(3));
          if (start > length) break;
          edits.push({ start, end, text: 'xyz'.slice(0, next(4)) });
          at = end + 1;
        }
        length += edits.reduce((sum, edit) => sum + edit.text.length - (edit.end - edit.start), 0);
        return edits;
      });
      history('abcdefghijkl', ...rounds);
    }
  });
});
