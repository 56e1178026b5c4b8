import { describe, it } from 'node:test';
import { footnoteSecond } from './footnote-second.ts';
import { draftWith, names, register, severalTexts } from './notes/testing.ts';
import { finds, mends, silentOn } from './testing.ts';

const twice = (first: string, second: string, notes: string): string =>
  draftWith(`*Recalling* ${first}`, notes).replace('*Decides* so.', `*Urges* States to apply ${second}`);

const both = '[^1]: Resolution 70/175, annex.\n\n[^2]: Resolution 70/175, annex.';

describe('footnote-second', () => {
  it('finds a second note at the same instrument, and takes it out', () => {
    finds(footnoteSecond, twice(`${names.mandela},[^1]`, `${names.mandela}.⟦[^2]⟧`, both));
    mends(
      footnoteSecond,
      twice(`${names.mandela},[^1]`, `${names.mandela}.[^2]`, both),
      twice(`${names.mandela},[^1]`, `${names.mandela}.`, '[^1]: Resolution 70/175, annex.'),
    );
  });

  it('knows an instrument by its short form, from the text or from the register', () => {
    finds(footnoteSecond, twice(`${names.mandela},[^1]`, 'the Nelson Mandela Rules.⟦[^2]⟧', both));
    finds(
      footnoteSecond,
      twice(
        `${names.crime},[^1]`,
        'the Organized Crime Convention.⟦[^2]⟧',
        both.replaceAll(
          'Resolution 70/175, annex.',
          'United Nations, *Treaty Series*, vol. 2225, No. 39574.',
        ),
      ),
      { corpus: register },
    );
  });

  it('knows other things by the words that lead up to the mark', () => {
    const words = 'the report of the Executive Director on the theft of cultural property';
    finds(footnoteSecond, twice(`${words},[^1]`, `${words}.⟦[^2]⟧`, both));
  });

  it('is silent where the words do not tell which source is meant', () => {
    silentOn(
      footnoteSecond,
      twice('the reports of the Secretary-General,[^1]', 'the report of the Secretary-General.[^2]', both),
    );
  });

  it('is silent on another place in the source, another instrument in it, and “See”', () => {
    silentOn(
      footnoteSecond,
      twice(`${names.mandela},[^1]`, `${names.mandela}.[^2]`, both.replace(/annex\.$/u, 'annex, rule 5.')),
    );
    silentOn(
      footnoteSecond,
      draftWith(
        `*Recalling* the International Covenant on Economic, Social and Cultural Rights[^1] and ${names.covenant},[^2]`,
        '[^1]: Resolution 2200 A (XXI), annex.\n\n[^2]: Ibid.',
      ),
    );
    silentOn(
      footnoteSecond,
      twice(
        `${names.mandela},[^1]`,
        `${names.mandela}.[^2]`,
        both.replaceAll('Resolution', 'See resolution'),
      ),
    );
  });

  it('takes each text by itself', () => {
    silentOn(
      footnoteSecond,
      severalTexts(['1', '1'], ['2', '2=1']).replaceAll('the first thing,', `${names.mandela},`),
    );
  });
});
