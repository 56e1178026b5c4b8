import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { footnoteUnused } from './footnote-unused.ts';
import { draftWith, names, noted, register, severalTexts } from './notes/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';

describe('footnote-unused', () => {
  it('is silent where a mark leads to each note', () => {
    silentOn(footnoteUnused, noted('1 2 1', '1 2'));
  });

  it('finds a note without a mark, removes it and numbers the others anew in one go', () => {
    finds(footnoteUnused, noted('1 3 4', '1 ⟦2⟧ 3 4'));
    mends(footnoteUnused, noted('1 3 4', '1 2 3 4'), noted('1 2 3', '1 2=3 3=4'));
  });

  it('removes the first note and the last with the lines around them', () => {
    mends(footnoteUnused, noted('2 3', '1 2 3'), noted('1 2', '1=2 2=3'));
    mends(footnoteUnused, noted('1 2', '1 2 3'), noted('1 2', '1 2'));
    mends(
      footnoteUnused,
      draftWith('*Recalling* this,', '[^1]: A/79/1.'),
      draftWith('*Recalling* this,', ''),
    );
  });

  it('removes a note from among others that stand close together', () => {
    const text = (mark: string, notes: string): string =>
      draftWith(`*Recalling* this,[^1] that,[^${mark}]`, notes);
    mends(
      footnoteUnused,
      text('3', '[^1]: A/79/1.\n[^2]: A/79/2,\n  annex.\n[^3]: A/79/3.'),
      text('2', '[^1]: A/79/1.\n[^2]: A/79/3.'),
    );
  });

  it('sets the mark again where the register tells what it stood at', () => {
    const text = (mark: string): string =>
      draftWith(
        `*Recalling* a thing,[^1] ${names.mandela},${mark} and another,[^3]`,
        '[^1]: A/79/1.\n\n[^2]: Resolution 70/175, annex.\n\n[^3]: A/79/3.',
      );
    mends(footnoteUnused, text(''), text('[^2]'), { corpus: register });
  });

  it('removes a note only when asked to: what it says would be lost', () => {
    const [finding] = findingsOf(noted('1', '1 2'), { rules: [footnoteUnused] });
    assert.deepEqual(
      finding?.fixes.map(({ safe }) => safe),
      [false],
    );
  });

  it('writes out an Ibid. that stood for the note', () => {
    const text = (marks: readonly string[], notes: string): string =>
      draftWith(`*Recalling* ${marks.map((mark) => `a thing,[^${mark}]`).join(' ')}`, notes);
    mends(
      footnoteUnused,
      text(['1', '3'], '[^1]: A/79/1.\n\n[^2]: A/79/2.\n\n[^3]: *Ibid.*, annex.'),
      text(['1', '2'], '[^1]: A/79/1.\n\n[^2]: A/79/2, annex.'),
    );
  });

  it('tells the notes of one text from those of another', () => {
    finds(footnoteUnused, severalTexts(['1 2', '1 2'], ['2', '⟦1⟧ 2']));
    finds(footnoteUnused, severalTexts(['1', '1 ⟦2⟧'], ['1 2', '1 2']));
  });
});
