import { describe, it } from 'node:test';
import { number } from './number.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* ${words}.`);

describe('a number under ten in figures', () => {
  it('is found where it counts something', () => {
    finds(number, draft('a report within ⟦3⟧ months, by ⟦5⟧ Member States and ⟦2⟧ new regional groups'));
    finds(number, draft('the ⟦3⟧ international drug control conventions and a ⟦5⟧-year plan'));
    finds(number, draft('⟦2⟧ or ⟦3⟧ meetings of ⟦1⟧ day'));
    finds(
      number,
      assembly('1. *Decides* on:\n\n(a) ⟦5⟧ members from African States;\n\n(b) One from others.'),
    );
  });

  it('is mended', () => {
    mends(
      number,
      draft('a 5-year plan of 2 or 3 meetings in 4 days'),
      draft('a five-year plan of two or three meetings in four days'),
    );
    mends(
      number,
      assembly('1. *Decides* on:\n\n(a) 5 members from African States;\n\n(b) One from others.'),
      assembly('1. *Decides* on:\n\n(a) Five members from African States;\n\n(b) One from others.'),
    );
  });

  it('is left alone in references, dates and names of things by number', () => {
    silentOn(
      number,
      draft('action on paragraph 3 of its resolution 70/1 of 5 May 2015, article 6 and Goal 5'),
    );
    silentOn(
      number,
      draft('targets 3 and 4, workshop 3 participants, item 5 of its agenda, phase 2 activities'),
    );
    silentOn(
      number,
      draft('the Group of 7 countries, Chapter 7 mandates, tier 2 cities and the Type 2 projects'),
    );
    silentOn(number, draft('a report from 3 to 7 November, by 8 March or on 9 and 10 April 2024'));
    silentOn(
      number,
      draft('attention to COVID-19, HIV-1 strains, the P-5 posts and document E/CN.15/2024/2'),
    );
  });

  it('is left alone with units, percentages, ages, votes, ratios and money', () => {
    silentOn(number, draft('5 per cent over 3 km, at 2 p.m., $5 million and 4 hectares'));
    silentOn(number, draft('aid for children under 5 years, aged 6 years, 5 years old or 7 years of age'));
    silentOn(number, draft('a text adopted by 9 votes to 3, with 3 abstentions'));
    silentOn(number, draft('2 two-day meetings, 2.5 posts, 1/3 of them, 3:1 and 4–6 meetings'));
  });

  it('is left alone beside a higher number of the same things', () => {
    silentOn(number, draft('5 members of the first and 12 members of the second group'));
    silentOn(number, draft('from 6 to 12 States'));
    finds(number, draft('37 States to report within ⟦6⟧ years'));
  });
});

describe('a number from ten on in words', () => {
  it('is found, and mended', () => {
    finds(number, draft('⟦fifteen⟧ members, ⟦one hundred and five⟧ States and a ⟦thirty⟧-day period'));
    mends(
      number,
      draft('fifteen members, two thousand five hundred staff and a twenty-five-year plan'),
      draft('15 members, 2,500 staff and a 25-year plan'),
    );
  });

  it('is left alone in ordinals, fractions, names and approximate measures', () => {
    silentOn(number, draft('a report at its twenty-first session and its seventy-fifth anniversary'));
    silentOn(
      number,
      draft('two thirds of the members, a three-quarters majority, tens of thousands and a tenfold rise'),
    );
    silentOn(number, draft('the Special Committee of Twenty-Four and the Group of Twenty'));
    silentOn(number, draft('action after some twenty years, for about thirty days'));
    silentOn(number, draft('thirty (30) days, twenty 15-cent stamps and “fifteen members”'));
  });

  it('stands at the beginning of a sentence', () => {
    finds(
      number,
      assembly('*Noting* this,\n\n1. *Requests* that. ⟦15⟧ Member States reported. Fifteen did not.'),
    );
    mends(
      number,
      assembly('80 per cent of the members being present,\n\n1. *Decides* so.'),
      assembly('Eighty per cent of the members being present,\n\n1. *Decides* so.'),
    );
    silentOn(number, assembly('*Noting* that, cf. vol. 15. 2015 was a year,\n\n1. *Decides* so.'));
  });
});

describe('a percentage or millions in words', () => {
  it('are found, and mended', () => {
    mends(number, draft('five per cent of two million dollars'), draft('5 per cent of 2 million dollars'));
    silentOn(number, draft('half a million people and several million more'));
  });
});

describe('an ordinal of a session in figures', () => {
  it('is found, and mended', () => {
    mends(
      number,
      draft('a report at its 79th and 80th regular sessions and its 2nd special session in the 21st century'),
      draft(
        'a report at its seventy-ninth and eightieth regular sessions and its second special session in the twenty-first century',
      ),
    );
  });

  it('is left alone from a hundred on, at meetings, and in names', () => {
    silentOn(
      number,
      draft('a report at its 10th meeting, its 102nd session and the 5th Ministerial Session'),
    );
  });
});
