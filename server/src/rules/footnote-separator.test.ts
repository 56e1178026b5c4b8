import { describe, it } from 'node:test';
import { footnoteSeparator } from './footnote-separator.ts';
import { draftWith } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const text = (marks: string): string =>
  draftWith(
    `*Having considered* the reports,${marks} and others,`,
    '[^1]: A/79/1.\n\n[^2]: A/79/2.\n\n[^3]: A/79/3.',
  );

describe('footnote-separator', () => {
  it('is silent where a comma parts the marks, or a word', () => {
    for (const marks of [
      '[^1],[^2]',
      '[^1], [^2]',
      '<sup>1, 2</sup>',
      '¹,²',
      '[^1][^1]',
      '[^1] the annexes,[^2]',
    ])
      silentOn(footnoteSeparator, text(marks));
  });

  it('finds marks that touch, or that only a space parts', () => {
    finds(footnoteSeparator, text('⟦[^1][^2]⟧'));
    mends(footnoteSeparator, text('[^1][^2]'), text('[^1],[^2]'));
    mends(footnoteSeparator, text('[^1] [^2]'), text('[^1],[^2]'));
    mends(footnoteSeparator, text('[^1][^2][^3]'), text('[^1],[^2],[^3]'));
  });
});
