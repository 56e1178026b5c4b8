import assert from 'node:assert/strict';
import { test } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import { parse, reparse } from '../text/parser.ts';
import { check, type CheckOptions } from './check.ts';
import type { BlockRule } from './model.ts';
import { prose } from './shared/prose.ts';
import { footnoteEnd } from './footnote-end.ts';
import { assembly } from './testing.ts';

const looked: string[] = [];

/** Finds each `x` and would cut it. */
const rule: BlockRule = {
  ...{
    id: 'letter-x',
    group: 'style',
    level: 'hint',
    profiles: ['ga'],
    page: footnoteEnd.page,
    kinds: prose,
  },
  checkBlock: (block) => {
    looked.push(block.plain);
    return Array.from(block.source.matchAll(/x/gu), ({ index }) => {
      const span = { start: index, end: index + 1 };
      return { span, message: 'x', fixes: [{ title: 'Cut', edits: [{ ...span, text: '' }], safe: true }] };
    });
  },
};
const options: CheckOptions = { corpus: emptyCorpus, rules: [rule] };

test('a change re-runs the rule on the block that changed, and what stands behind it moves', () => {
  const first = parse(assembly('*Recalling* one,\n\n1. *Urges* two x;\n\n2. *Urges* three x.'));
  check({ draft: first, ...options });
  looked.length = 0;
  const at = first.source.indexOf('two');
  const second = reparse(first, { start: at, end: at, text: 'x x ' });
  const found = check({ draft: second, ...options });
  assert.deepEqual(looked, ['Urges x x two x;']);
  for (const { span, fixes } of found) {
    assert.equal(second.source.slice(span.start, span.end), 'x');
    assert.deepEqual(fixes[0]?.edits[0], { ...span, text: '' });
  }
  assert.deepEqual(
    found.map(({ span }) => span),
    check({ draft: parse(second.source), ...options }).map(({ span }) => span),
  );
});

test('other words accepted, another profile or another corpus run it anew', () => {
  const draft = parse(assembly('1. *Urges* x.'));
  check({ draft, ...options });
  looked.length = 0;
  check({ draft, ...options });
  assert.equal(looked.length, 0);
  for (const other of [{ words: new Set(['x']) }, { corpus: { ...emptyCorpus } }, { final: true }])
    check({ draft, ...options, ...other });
  assert.equal(looked.length, 3 * 3);
});
