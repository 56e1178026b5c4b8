/**
 * Every finding of every rule on whole real texts, as published. A change in behaviour shows up as a difference
 * to be read; `UPDATE_SNAPSHOTS=1` writes the findings anew. On these texts a finding is the rule's fault unless
 * an editor would agree with it.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { describe, it } from 'node:test';
import type { Finding } from './check.ts';
import { findingsOf } from './testing.ts';

const texts = new URL('../../../test/fixtures/corpus/', import.meta.url);
const snapshots = new URL('../../../test/fixtures/findings/', import.meta.url);

function line(source: string, { rule, level, span, message }: Finding): string {
  const number = source.slice(0, span.start).split('\n').length;
  const words = source.slice(span.start, Math.min(span.end, span.start + 60)).replace(/\s+/gu, ' ');
  return `${String(number)}: ${level} ${rule.id} ⟦${words}⟧ ${message}\n`;
}

describe('on published texts, the findings are as before', () => {
  for (const name of readdirSync(texts).filter((file) => file.endsWith('.resolution.md'))) {
    it(name, () => {
      const source = readFileSync(new URL(name, texts), 'utf8');
      const found = findingsOf(source).map((finding) => line(source, finding));
      const snapshot = new URL(name.replace('.resolution.md', '.txt'), snapshots);
      if (process.env.UPDATE_SNAPSHOTS === '1') writeFileSync(snapshot, found.join(''));
      assert.equal(found.join(''), readFileSync(snapshot, 'utf8'));
    });
  }
});
