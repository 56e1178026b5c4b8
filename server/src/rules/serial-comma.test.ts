import { describe, it } from 'node:test';
import { serialComma } from './serial-comma.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* ${words}.`);

describe('a comma before the last “and”', () => {
  it('is found in a plain list', () => {
    finds(serialComma, draft('peace, security⟦,⟧ and development'));
    finds(serialComma, draft('action to prevent, combat⟦,⟧ and eliminate all such trafficking'));
    finds(
      serialComma,
      draft('States, as appropriate, to protect women, children⟦,⟧ and older persons in conflict'),
    );
    finds(serialComma, draft('action at the national, regional⟦,⟧ and international levels, as appropriate'));
  });

  it('is removed', () => {
    mends(serialComma, draft('peace, security, and development'), draft('peace, security and development'));
  });

  it('is left alone where it ends what was put in', () => {
    silentOn(
      serialComma,
      draft('strategies, programmes and initiatives, as appropriate, and a culture of peace'),
    );
    silentOn(serialComma, draft('action against all crime, including terrorism, and rule of law'));
    silentOn(serialComma, draft('support, within its mandate, and cooperation with others'));
    silentOn(serialComma, draft('the media, inter alia, poaching, and emphasizes the need'));
  });

  it('is left alone where a clause or an element with its own “and” follows', () => {
    silentOn(serialComma, draft('bodies, academia, and encourages Member States to act'));
    silentOn(serialComma, draft('crime, terrorism, and promote a culture of peace'));
    silentOn(serialComma, draft('health, education, and food and nutrition'));
    silentOn(serialComma, draft('data, real time data, and data by sex, age and income'));
    silentOn(serialComma, draft('a report on “peace, security, and development”'));
  });

  it('is left alone in the Security Council', () => {
    silentOn(
      serialComma,
      '*The Security Council*,\n\n1. *Condemns* the political, security, and humanitarian crisis.\n',
    );
  });
});
