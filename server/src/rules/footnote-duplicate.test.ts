import { describe, it } from 'node:test';
import { footnoteDuplicate } from './footnote-duplicate.ts';
import { noted, severalTexts } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

describe('footnote-duplicate', () => {
  it('is silent where each number stands once', () => {
    silentOn(footnoteDuplicate, noted('1 2', '1 2'));
    silentOn(footnoteDuplicate, severalTexts(['1 2', '1 2'], ['1 2', '1 2']));
  });

  it('finds the note whose number is wrong, and gives it the one that a mark lacks', () => {
    finds(footnoteDuplicate, noted('1 2 3', '1 2 ⟦2⟧').replace('⟦[^2]:⟧', '⟦[^2]:⟧'));
    mends(footnoteDuplicate, noted('1 2 3 4', '1 2 2=3 4'), noted('1 2 3 4', '1 2 3 4'));
    finds(footnoteDuplicate, noted('1 2 3 4', '1 ⟦3⟧=2 3 4'));
    mends(footnoteDuplicate, noted('1 2 3 4', '1 3=2 3 4'), noted('1 2 3 4', '1 2 3 4'));
  });

  it('numbers a new note and its mark, which took the number of another, and all after them', () => {
    finds(footnoteDuplicate, noted('1 2 2 3', '1 2 ⟦2⟧=new 3'));
    mends(footnoteDuplicate, noted('1 2 2 3', '1 2 2=new 3'), noted('1 2 3 4', '1 2 3=new 4=3'));
  });

  it('removes a note that no mark needs', () => {
    finds(footnoteDuplicate, noted('1 2', '1 2 ⟦2⟧'));
    mends(footnoteDuplicate, noted('1 2', '1 2 2'), noted('1 2', '1 2'));
  });
});
