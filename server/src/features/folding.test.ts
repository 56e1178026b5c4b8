import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { parse } from '../text/parser.ts';
import { folds } from './folding.ts';

/** Folds of more than one line, as `first–last` lines, one-based. */
function lines(source: string): readonly string[] {
  const lineOf = (offset: number): number => source.slice(0, offset).split('\n').length;
  return folds(parse(source))
    .map(({ span }) => ({ first: lineOf(span.start), last: lineOf(span.end) }))
    .filter(({ first, last }) => last > first)
    .sort((a, b) => a.first - b.first || b.last - a.last)
    .map(({ first, last }) => `${String(first)}–${String(last)}`);
}

describe('folding', () => {
  it('folds front matter, comments, texts, paragraphs with items, annexes and notes', () => {
    const source = `---
organ: General Assembly
---
# Title

*The General Assembly*,

*Recalling* it,

*Noting* that,

1. *Encourages* States:

   (a) To act;

   (b) To report.

<!-- a comment
of two lines -->

# Annex

1. First.

[^1]: One.
[^2]: Two.

`;
    assert.deepEqual(lines(source), ['1–3', '4–23', '8–10', '12–16', '18–19', '21–23', '25–26']);
  });

  it('folds nothing in one line', () => {
    assert.deepEqual(lines('1. *Notes* it.'), []);
  });
});
