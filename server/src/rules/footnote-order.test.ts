import { describe, it } from 'node:test';
import { footnoteOrder } from './footnote-order.ts';
import { finds, mends, silentOn } from './testing.ts';

/** A draft whose marks and notes are given as lists of labels. */
function noted(marks: string, notes: string): string {
  const words = marks.split(' ').map((mark, index) => {
    const label = mark.replace(/[⟦⟧]/gu, '');
    return `the ${'first second third fourth fifth sixth seventh'.split(' ')[index] ?? ''} thing${mark.replace(label, `[^${label}]`)}`;
  });
  const texts = notes.split(' ').map((note) => {
    const [label = '', text = label] = note.split('=');
    return `[^${label}]: A/79/${text}.`;
  });
  return `# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* ${words.join(', ')},\n\n1. *Decides* so.\n\n${texts.join('\n\n')}\n`;
}

describe('footnote-order', () => {
  it('is silent where the numbers follow the marks', () => {
    silentOn(footnoteOrder, noted('1 2 3', '1 2 3'));
  });

  it('finds two marks that changed places, once, and puts the notes in order too', () => {
    finds(footnoteOrder, noted('1 2 ⟦4⟧ 3 5', '1 2 3 4 5'));
    mends(footnoteOrder, noted('1 2 4 3 5', '1 2 3 4 5'), noted('1 2 3 4 5', '1 2 3=4 4=3 5'));
  });

  it('finds one that was moved, once', () => {
    finds(footnoteOrder, noted('⟦5⟧ 1 2 3 4', '1 2 3 4 5'));
    finds(footnoteOrder, noted('1 3 4 5 ⟦2⟧', '1 2 3 4 5'));
  });

  it('finds a number that was skipped', () => {
    finds(footnoteOrder, noted('1 2 ⟦4⟧ 5', '1 2 4 5'));
    mends(footnoteOrder, noted('1 2 4 5', '1 2 4 5'), noted('1 2 3 4', '1 2 3=4 4=5'));
    finds(footnoteOrder, noted('⟦2⟧ 3', '2 3'));
  });

  it('finds a number that stands for another', () => {
    finds(footnoteOrder, noted('1 2 ⟦2⟧ 4', '1 2 3 4'));
    mends(footnoteOrder, noted('1 2 2 4', '1 2 3 4'), noted('1 2 3 4', '1 2 3 4'));
    finds(footnoteOrder, noted('1 2 ⟦4⟧ 4', '1 2 3 4'));
  });
});
