import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { emptyCorpus } from '../corpus/empty.ts';
import type { Level } from '../rules/model.ts';
import { parse } from '../text/parser.ts';
import { diagnose } from './diagnostics.ts';

function finds(source: string, levels: Readonly<Record<string, Level>> = {}): readonly string[] {
  const { findings, notice } = diagnose(parse(source), { corpus: emptyCorpus, levels });
  return [...(notice ? [`${notice.id} ${notice.level}`] : []), ...findings.map(({ rule }) => rule.id)];
}

describe('the diagnosis', () => {
  it('of a file that is no resolution is one hint, and what is wrong with its front matter', () => {
    assert.deepEqual(finds('# Shopping\n\nMilk.\n'), ['document-kind hint']);
    assert.deepEqual(finds('---\nsession: many\n---\n\nMilk.\n'), ['document-kind hint', 'front-matter']);
  });

  it('follows the settings', () => {
    assert.deepEqual(finds('Milk.\n', { 'document-kind': 'off' }), []);
    assert.deepEqual(finds('Milk.\n', { 'document-kind': 'warning' }), ['document-kind warning']);
  });

  it('of an empty file is nothing', () => {
    assert.deepEqual(finds(''), []);
    assert.deepEqual(finds('\n \n'), []);
  });

  it('of a resolution is what the rules find', () => {
    assert.deepEqual(
      finds('# T\n\n*The General Assembly*,\n\n2. *Welcomes* it;\n\n3. *Also welcomes* that.\n'),
      ['paragraph-number'],
    );
  });
});
