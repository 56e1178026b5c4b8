import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Rule } from '../rules/model.ts';
import { findingsOf } from '../rules/testing.ts';
import { applyEdits } from '../text/edits.ts';
import { parse } from '../text/parser.ts';
import { quickFixes } from './code-actions.ts';
import { assembly } from './testing.ts';

/** Finds every “bad”, with two fixes: one that works and one that changes nothing. */
const rule: Rule = {
  id: 'test-word',
  group: 'style',
  level: 'warning',
  profiles: ['ga'],
  page: { summary: '', why: '', bad: '', good: '', source: '' },
  check: ({ draft }) =>
    [...draft.source.matchAll(/bad/gu)].map(({ index }) => {
      const span = { start: index, end: index + 3 };
      return {
        span,
        message: 'bad',
        fixes: [
          { title: 'Make it good', safe: true, edits: [{ ...span, text: 'good' }] },
          { title: 'Leave it', safe: false, edits: [{ ...span, text: 'bad' }] },
        ],
      };
    }),
};

const source = assembly('1. *Notes* a bad thing;\n\n2. *Notes* another bad one.\n');

function fixesAt(offset: number): ReturnType<typeof quickFixes> {
  return quickFixes(parse(source), findingsOf(source, { rules: [rule] }), { start: offset, end: offset });
}

describe('quick fixes', () => {
  const first = source.indexOf('bad');

  it('are those of what is found at the place', () => {
    const [fix] = fixesAt(first + 1);
    assert.ok(fix);
    assert.equal(applyEdits(source, fix.edits), source.replace('bad', 'good'));
    assert.ok(fix.preferred);
    assert.deepEqual(fixesAt(0), []);
  });

  it('are shown disabled, with the reason, where they change nothing', () => {
    const [, second] = fixesAt(first);
    assert.equal(second?.title, 'Leave it');
    assert.match(second.disabled ?? '', /already/u);
  });

  it('end with a comment that silences the rule there and nowhere else', () => {
    const silence = fixesAt(first).at(-1);
    assert.ok(silence);
    const silenced = applyEdits(source, silence.edits);
    const found = findingsOf(silenced, { rules: [rule] });
    assert.deepEqual(
      found.map(({ span }) => silenced.slice(span.start - 8, span.end)),
      ['another bad'],
    );
    assert.deepEqual(
      parse(silenced).texts[0]?.operative.map(({ number }) => number?.value),
      [1, 2],
    );
  });
});
