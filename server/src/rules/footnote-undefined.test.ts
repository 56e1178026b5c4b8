import { describe, it } from 'node:test';
import { footnoteUndefined } from './footnote-undefined.ts';
import { draftWith, names, noted, register } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

describe('footnote-undefined', () => {
  it('is silent where each mark has its note', () => {
    silentOn(footnoteUndefined, noted('1 2', '1 2'));
    silentOn(footnoteUndefined, noted('1 a', '1 a'));
  });

  it('finds a mark without a note, and nothing else is out of order for it', () => {
    finds(footnoteUndefined, noted('1 ⟦2⟧ 3', '1 3'));
  });

  it('finds a mark that is used twice once', () => {
    finds(footnoteUndefined, noted('1 ⟦2⟧ 2', '1'));
  });

  it('fills the note in from the register, in its place', () => {
    const text = (notes: string): string =>
      draftWith(`*Recalling* a thing,[^1] ${names.mandela},[^2] and another,[^3]`, notes);
    mends(
      footnoteUndefined,
      text('[^1]: A/79/1.\n\n[^3]: A/79/3.'),
      text('[^1]: A/79/1.\n\n[^2]: Resolution 70/175, annex.\n\n[^3]: A/79/3.'),
      { corpus: register },
    );
  });

  it('writes the note as the organ of the text does', () => {
    const council = (notes: string): string =>
      draftWith(`*Recalling* ${names.mandela}[^1] and ${names.guidelines},[^2]`, notes).replace(
        'General Assembly',
        'Economic and Social Council',
      );
    mends(
      footnoteUndefined,
      council(''),
      council('[^1]: General Assembly resolution 70/175, annex.\n\n[^2]: Resolution 2002/13, annex.'),
      { corpus: register },
    );
  });

  it('puts the first notes of a draft at its end', () => {
    const text = `# T\n\n*The General Assembly*,\n\n*Recalling* ${names.crime},[^1]\n\n1. *Decides* so.\n`;
    mends(
      footnoteUndefined,
      text,
      `${text}\n[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n`,
      {
        corpus: register,
      },
    );
  });

  it('keeps to notes that stand close together', () => {
    const text = (notes: string): string =>
      draftWith(`*Recalling* ${names.crime},[^1] this,[^2] and that,[^3]`, notes);
    mends(
      footnoteUndefined,
      text('[^2]: A/79/2.\n[^3]: A/79/3.'),
      text('[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n[^2]: A/79/2.\n[^3]: A/79/3.'),
      { corpus: register },
    );
  });

  it('takes a mark and a note that lack each other for one slip, and mends whichever is out of place', () => {
    finds(footnoteUndefined, noted('1 2 ⟦9⟧ 4', '1 2 3 4'));
    mends(footnoteUndefined, noted('1 2 9 4', '1 2 3 4'), noted('1 2 3 4', '1 2 3 4'));
    finds(footnoteUndefined, noted('1 2 ⟦3⟧ 4', '1 2 9 4'));
    mends(footnoteUndefined, noted('1 2 3 4', '1 2 9=3 4'), noted('1 2 3 4', '1 2 3 4'));
  });

  it('does not take a protocol for the convention that it supplements', () => {
    const text = (notes: string): string =>
      draftWith(
        `*Recalling* the Protocol against the Smuggling of Migrants by Land, Sea and Air, supplementing ${names.crime},[^1]`,
        notes,
      );
    mends(footnoteUndefined, text(''), text('[^1]: '), { corpus: register });
  });

  it('finds an empty note, and fills it in where it can', () => {
    const text = (note: string): string => draftWith(`*Recalling* ${names.bangkok},[^1]`, note);
    finds(footnoteUndefined, text('⟦[^1]:⟧'));
    mends(footnoteUndefined, text('[^1]:'), text('[^1]: Resolution 65/229, annex.'), { corpus: register });
  });

  it('takes no ordinal and no power for a mark', () => {
    silentOn(
      footnoteUndefined,
      draftWith('*Recalling* the 15<sup>th</sup> of May and 3 km<sup>2</sup>,', ''),
    );
  });
});
