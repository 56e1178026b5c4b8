import { describe, it } from 'node:test';
import { footnoteLetter } from './footnote-letter.ts';
import { noted } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

describe('footnote-letter', () => {
  it('is silent on numbers', () => {
    silentOn(footnoteLetter, noted('1 2', '1 2'));
  });

  it('finds a letter, a sign or a word once, and numbers the notes', () => {
    finds(footnoteLetter, noted('1 ⟦a⟧ 2', '1 a 2'));
    mends(footnoteLetter, noted('1 a 2', '1 a 2'), noted('1 2 3', '1 2=a 3=2'));
    mends(footnoteLetter, noted('1 mandela 3', '1 mandela=2 3'), noted('1 2 3', '1 2 3'));
    mends(footnoteLetter, noted('* **', '*=1 **=2'), noted('1 2', '1 2'));
  });

  it('puts the note in its place among the others', () => {
    mends(footnoteLetter, noted('1 b 2', '1 2 b'), noted('1 2 3', '1 2=b 3=2'));
  });

  it('lets an asterisk stand at a title, and in a decision', () => {
    silentOn(
      footnoteLetter,
      '# Children associated with such groups[^*]\n\n*The General Assembly*,\n\n1. *Decides* so.\n\n[^*]: The term has no agreed definition.\n',
    );
    silentOn(
      footnoteLetter,
      '# Draft decision\n\n## Election of members\n\nThe Economic and Social Council elects Italy.[^*]\n\n[^*]: For a term of three years.\n',
    );
  });
});
