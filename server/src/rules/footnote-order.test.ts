import { describe, it } from 'node:test';
import { footnoteOrder } from './footnote-order.ts';
import { draftWith, names, noted, register, severalTexts } from './notes/testing.ts';
import { finds, findingsOf, mends, silentOn } from './testing.ts';
import assert from 'node:assert/strict';

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

  it('finds two disorders twice', () => {
    finds(footnoteOrder, noted('⟦2⟧ 1 3 4 ⟦6⟧ 5', '1 2 3 4 5 6'));
  });

  it('lets the marks change back where the register knows what each of them is about', () => {
    const text = (a: string, b: string): string =>
      draftWith(
        `*Recalling* ${names.mandela}[^${a}] and ${names.bangkok},[^${b}]`,
        '[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.',
      );
    mends(footnoteOrder, text('2', '1'), text('1', '2'), { corpus: register });
  });

  it('finds a number that was skipped', () => {
    finds(footnoteOrder, noted('1 2 ⟦4⟧ 5', '1 2 4 5'));
    mends(footnoteOrder, noted('1 2 4 5', '1 2 4 5'), noted('1 2 3 4', '1 2 3=4 4=5'));
    finds(footnoteOrder, noted('⟦2⟧ 3', '2 3'));
  });

  it('takes a number that a note without a mark has for no skip', () => {
    silentOn(footnoteOrder, noted('1 2 4', '1 2 3 4'));
  });

  it('takes a number that a letter stands for as none either', () => {
    silentOn(footnoteOrder, noted('1 a 3', '1 a 3'));
  });

  it('leaves a skip to the rule that knows which note is missing there', () => {
    const text = draftWith(
      `*Recalling* a thing,[^1] ${names.bangkok}, and another,[^3]`,
      '[^1]: A/79/1.\n\n[^3]: A/79/3.',
    );
    silentOn(footnoteOrder, text, { corpus: register });
  });

  it('finds a number that stands for another', () => {
    finds(footnoteOrder, noted('1 2 ⟦2⟧ 4', '1 2 3 4'));
    finds(footnoteOrder, noted('1 2 ⟦4⟧ 4', '1 2 3 4'));
    mends(footnoteOrder, noted('1 2 2 4', '1 2 3 4'), noted('1 2 3 4', '1 2 3 4'));
  });

  it('says gently that the notes of a text begin where a longer document left off', () => {
    const source = noted('⟦9⟧ 10 11', '9 10 11');
    finds(footnoteOrder, source);
    const [finding] = findingsOf(source.replace(/[⟦⟧]/gu, ''), { rules: [footnoteOrder] });
    assert.equal(finding?.level, 'information');
    mends(footnoteOrder, noted('9 10 11', '9 10 11'), noted('1 2 3', '1=9 2=10 3=11'));
  });

  it('keeps notes at their places where they do not stand together', () => {
    const text = (a: string, b: string): string =>
      `# T\n\n*The General Assembly*,\n\n*Recalling* this,[^${a}]\n\n[^1]: A/79/1.\n\n*Recalling also* that,[^${b}]\n\n[^2]: A/79/2.\n\n1. *Decides* so.\n`;
    const good = text('1', '2')
      .replace('[^1]: A/79/1.', '[^2]: A/79/1.')
      .replace('[^2]: A/79/2.', '[^1]: A/79/2.');
    mends(footnoteOrder, text('2', '1'), good);
  });

  it('takes references to footnotes along', () => {
    const text = (marks: string, notes: string, reference: string): string =>
      noted(marks, notes).replace('*Decides* so.', `*Decides* as in footnote ${reference} above.`);
    mends(footnoteOrder, text('1 3', '1 3', '3'), text('1 2', '1 2=3', '2'));
  });

  it('writes out an Ibid. that would point elsewhere', () => {
    const text = (a: string, b: string, notes: string): string =>
      draftWith(`*Recalling* a thing,[^1] another,[^${a}] and a third,[^${b}]`, notes);
    mends(
      footnoteOrder,
      text('3', '2', '[^1]: A/79/1.\n\n[^2]: Ibid., annex.\n\n[^3]: A/79/3.'),
      text('2', '3', '[^1]: A/79/1.\n\n[^2]: A/79/3.\n\n[^3]: A/79/1, annex.'),
    );
  });
});

describe('notes of several texts', () => {
  it('may be numbered through the file', () => {
    silentOn(footnoteOrder, severalTexts(['1 2', '1 2'], ['3 4', '3 4'], ['5', '5']));
    silentOn(footnoteOrder, severalTexts(['1 2', ''], ['3 4', ''], ['5', '1 2 3 4 5']));
  });

  it('may be numbered text by text', () => {
    silentOn(footnoteOrder, severalTexts(['1 2', '1 2'], ['1 2 3', '1 2 3'], ['1', '1']));
    silentOn(footnoteOrder, severalTexts(['1 2', ''], ['1 2 3', ''], ['1', '1 2 1 2 3 1']));
  });

  it('may not be numbered in both ways', () => {
    const mixture = severalTexts(['1 2', '1 2'], ['1 2', '1 2'], ['⟦3⟧', '3']);
    finds(footnoteOrder, mixture);
    mends(
      footnoteOrder,
      mixture.replace(/[⟦⟧]/gu, ''),
      severalTexts(['1 2', '1 2'], ['1 2', '1 2'], ['1', '1=3']),
    );
    const other = severalTexts(['1 2', '1 2'], ['3', '3'], ['4', '4'], ['⟦1⟧', '1']);
    finds(footnoteOrder, other);
    mends(
      footnoteOrder,
      other.replace(/[⟦⟧]/gu, ''),
      severalTexts(['1 2', '1 2'], ['3', '3'], ['4', '4'], ['5', '5=1']),
    );
  });

  it('are numbered anew by the way of the file', () => {
    mends(
      footnoteOrder,
      severalTexts(['1 3', '1 3'], ['4 5', '4 5']),
      severalTexts(['1 2', '1 2=3'], ['3 4', '3=4 4=5']),
    );
    mends(
      footnoteOrder,
      severalTexts(['1 2', '1 2'], ['1 3', '1 3']),
      severalTexts(['1 2', '1 2'], ['1 2', '1 2=3']),
    );
  });

  it('are not mistaken for numbered anew because of one wild number', () => {
    silentOn(footnoteOrder, severalTexts(['99 2', '1 2'], ['3 4', '3 4']));
  });
});
