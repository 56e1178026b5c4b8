import { describe, it } from 'node:test';
import { footnoteMissing } from './footnote-missing.ts';
import { draftWith, names, register, severalTexts } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const setting = { corpus: register };
const bare = (name: string): string => name.replace(/^the /u, '').replace(/ \(.*$/u, '');
/** The text with the full name of an instrument between ⟦ and ⟧. */
const marked = (text: string, name: string): string => text.replace(bare(name), `⟦${bare(name)}⟧`);

describe('footnote-missing', () => {
  it('is silent where the first mention is noted, and where nothing is known', () => {
    const text = draftWith(`*Recalling* ${names.mandela},[^1]`, '[^1]: Resolution 70/175, annex.');
    silentOn(footnoteMissing, text, setting);
    silentOn(footnoteMissing, draftWith(`*Recalling* ${names.mandela},`, ''));
    silentOn(footnoteMissing, draftWith('*Recalling* the Convention on Road Traffic,', ''), setting);
  });

  it('finds a first mention without a note, and sets mark and note', () => {
    const text = draftWith(`*Recalling* ${names.mandela},`, '');
    finds(footnoteMissing, marked(text, names.mandela), setting);
    mends(
      footnoteMissing,
      text,
      draftWith(`*Recalling* ${names.mandela},[^1]`, '[^1]: Resolution 70/175, annex.'),
      setting,
    );
  });

  it('numbers the notes behind it anew', () => {
    mends(
      footnoteMissing,
      draftWith(`*Recalling* a thing,[^1] ${names.crime} and another,[^2]`, '[^1]: A/79/1.\n\n[^2]: A/79/2.'),
      draftWith(
        `*Recalling* a thing,[^1] ${names.crime}[^2] and another,[^3]`,
        '[^1]: A/79/1.\n\n[^2]: United Nations, *Treaty Series*, vol. 2225, No. 39574.\n\n[^3]: A/79/2.',
      ),
      setting,
    );
  });

  it('writes the note as the organ of the text does', () => {
    const council = (words: string, notes: string): string =>
      draftWith(words, notes).replace('General Assembly', 'Economic and Social Council');
    mends(
      footnoteMissing,
      council(`*Recalling* ${names.guidelines},`, ''),
      council(`*Recalling* ${names.guidelines},[^1]`, '[^1]: Resolution 2002/13, annex.'),
      setting,
    );
  });

  it('looks at the first mention of a text alone, the operative part after the preamble', () => {
    const text = draftWith(`*Recalling* ${names.mandela},[^1]`, '[^1]: Resolution 70/175, annex.').replace(
      '*Decides* so.',
      `*Urges* States to apply ${names.mandela}.`,
    );
    silentOn(footnoteMissing, text, setting);
    finds(
      footnoteMissing,
      marked(
        draftWith('*Recalling* this,', '').replace(
          '*Decides* so.',
          `*Urges* States to apply ${names.bangkok}.`,
        ),
        names.bangkok,
      ),
      setting,
    );
  });

  it('is silent where the text gives the resolution itself', () => {
    silentOn(
      footnoteMissing,
      draftWith(
        `*Recalling* its resolution 70/175 of 17 December 2015, entitled “${bare(names.mandela)}”, by which it adopted ${names.mandela},`,
        '',
      ),
      setting,
    );
  });

  it('is silent on a short form, on a title in quotation marks, and within the name of something else', () => {
    for (const words of [
      'the Nelson Mandela Rules',
      `the report entitled “Use of ${names.mandela}”`,
      `the Conference of the States Parties to ${names.corruption}`,
      `the Mechanism for the Review of Implementation of ${names.corruption}`,
    ])
      silentOn(footnoteMissing, draftWith(`*Recalling* ${words},`, ''), setting);
  });

  it('is silent where one mark stands behind the instrument and its protocols', () => {
    silentOn(
      footnoteMissing,
      draftWith(
        `*Recalling* ${names.crime} and the Protocols thereto,[^1]`,
        '[^1]: United Nations, *Treaty Series*, vols. 2225, 2237, 2241 and 2326, No. 39574.',
      ),
      setting,
    );
  });

  it('is silent where the source came later than the draft', () => {
    silentOn(footnoteMissing, draftWith(`*Recalling* ${names.mandela},`, '', 'date: 2014-05-01'), setting);
    finds(
      footnoteMissing,
      marked(draftWith(`*Recalling* ${names.mandela},`, '', 'date: 2024-05-01'), names.mandela),
      setting,
    );
  });

  it('leaves a mention whose note stands there unused to the rule that finds that', () => {
    silentOn(
      footnoteMissing,
      draftWith(`*Recalling* ${names.mandela},`, '[^1]: Resolution 70/175, annex.'),
      setting,
    );
  });

  it('is silent on drafts of the Security Council', () => {
    const text = draftWith(`*Recalling* ${names.crime},`, '').replace('General Assembly', 'Security Council');
    silentOn(footnoteMissing, text, setting);
  });

  it('takes each text by itself', () => {
    const texts = severalTexts(['1', '1'], ['2', '2']).replaceAll('the first thing,', `${names.crime},`);
    const missing = texts
      .replace('[^2] ', '')
      .replace(`${names.crime},[^2]`, `${names.crime},`)
      .replace('\n[^2]: A/79/2.\n', '');
    const at = missing.lastIndexOf(bare(names.crime));
    const expected = `${missing.slice(0, at)}⟦${bare(names.crime)}⟧${missing.slice(at + bare(names.crime).length)}`;
    finds(footnoteMissing, expected, setting);
  });
});
