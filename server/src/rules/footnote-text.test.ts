import { describe, it } from 'node:test';
import { footnoteText } from './footnote-text.ts';
import { draftWith, names, register } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const setting = { corpus: register };
const text = (name: string, note: string): string => draftWith(`*Recalling* ${name},[^1]`, `[^1]: ${note}`);

describe('footnote-text', () => {
  it('is silent where the note agrees with the register, or the register knows nothing', () => {
    silentOn(footnoteText, text(names.mandela, 'Resolution 70/175, annex.'), setting);
    silentOn(
      footnoteText,
      text(names.crime, 'United Nations, *Treaty Series*, vol. 2225, No. 39574.'),
      setting,
    );
    silentOn(footnoteText, text(names.mandela, 'Resolution 70/176, annex.'));
    silentOn(footnoteText, text('the Convention on Road Traffic', 'Resolution 70/176.'), setting);
  });

  it('finds another resolution, number or volume, and puts the register’s in its place', () => {
    finds(footnoteText, text(names.mandela, '⟦Resolution 70/157, annex.⟧'), setting);
    mends(
      footnoteText,
      text(names.mandela, 'Resolution 70/157, annex.'),
      text(names.mandela, 'Resolution 70/175, annex.'),
      setting,
    );
    for (const wrong of ['vol. 2349, No. 42164', 'vol. 2439, No. 42146'])
      mends(
        footnoteText,
        text(names.corruption, `United Nations, *Treaty Series*, ${wrong}.`),
        text(names.corruption, 'United Nations, *Treaty Series*, vol. 2349, No. 42146.'),
        setting,
      );
  });

  it('reads an Ibid. with a volume of its own', () => {
    const two = (note: string): string =>
      draftWith(
        `*Recalling* ${names.crime}[^1] and ${names.corruption},[^2]`,
        `[^1]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n\n[^2]: ${note}`,
      );
    silentOn(footnoteText, two('Ibid., vol. 2349, No. 42146.'), setting);
    finds(footnoteText, two('⟦Ibid., vol. 2349, No. 42164.⟧'), setting);
  });

  it('is silent where both may be right: a source of another kind, several volumes or sources, a place in it', () => {
    silentOn(
      footnoteText,
      text(names.covenant, 'United Nations, *Treaty Series*, vol. 999, No. 14668.'),
      setting,
    );
    silentOn(
      footnoteText,
      text(names.crime, 'United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.'),
      setting,
    );
    silentOn(footnoteText, text(names.mandela, 'Resolutions 45/110 and 70/175.'), setting);
    silentOn(footnoteText, text(names.mandela, 'See resolution 70/176.'), setting);
    silentOn(footnoteText, text(names.mandela, 'Resolution 70/175, annex, rule 5.'), setting);
  });

  it('is silent where the mark stands at something that only contains the name', () => {
    silentOn(
      footnoteText,
      text(`the political declaration on the implementation of ${names.mandela}`, 'Resolution 72/1.'),
      setting,
    );
  });

  it('leaves marks that changed places to the rule for their order', () => {
    silentOn(
      footnoteText,
      draftWith(
        `*Recalling* ${names.mandela}[^2] and ${names.bangkok},[^1]`,
        '[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 65/229, annex.',
      ),
      setting,
    );
  });
});
