import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { rules } from './registry.ts';
import { pageCorpus } from './testing-corpus.ts';
import { findingsOf } from './testing.ts';

describe('the registry', () => {
  it('holds each id once, in kebab case', () => {
    const ids = rules.map((rule) => rule.id);
    assert.deepEqual(ids, [...new Set(ids)]);
    for (const id of ids) assert.match(id, /^[a-z]+(-[a-z]+)*$/u);
  });
});

for (const rule of rules) {
  describe(`the page of ${rule.id}`, () => {
    it('shows a draft in which the rule finds something', () => {
      assert.ok(findingsOf(rule.page.bad, { corpus: pageCorpus }).some((finding) => finding.rule === rule));
    });

    it('shows the same, right by every rule', () => {
      assert.deepEqual(
        findingsOf(rule.page.good, { corpus: pageCorpus }).map(
          (finding) => `${finding.rule.id}: ${finding.message}`,
        ),
        [],
      );
    });
  });
}
