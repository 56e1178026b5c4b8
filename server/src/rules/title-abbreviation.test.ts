import { describe, it } from 'node:test';
import { finds, silentOn } from './testing.ts';
import { titleAbbreviation } from './title-abbreviation.ts';

const titled = (title: string): string => `# ${title}\n\n*The General Assembly*,\n\n1. *Requests* that.\n`;

describe('a short form in a title is found', () => {
  it('whatever it stands for', () => {
    finds(titleAbbreviation, titled('Cooperation of ⟦UNODC⟧ with the ⟦AU⟧'));
    finds(titleAbbreviation, titled('Support to ⟦UN-Women⟧ and the ⟦SDGs⟧'));
  });

  it('in each text of the file', () => {
    finds(
      titleAbbreviation,
      '# Draft resolution I\n\n## ⟦ECOSOC⟧ reform\n\n*The General Assembly*,\n\n1. *Requests* that.\n\n# Resolution ES-10/1. The ⟦UN⟧ at work\n\n*The General Assembly*,\n\n1. *Requests* that.\n',
    );
  });
});

describe('a title without short forms is left alone', () => {
  it('with its figures, diseases and roman numbers', () => {
    silentOn(titleAbbreviation, titled('Implementation of Part XI of the Convention'));
    silentOn(titleAbbreviation, titled('The COVID-19 pandemic, HIV/AIDS and the 2030 Agenda'));
    silentOn(titleAbbreviation, titled('Sport and crime'));
  });

  it('and so is one all in capitals', () => {
    silentOn(titleAbbreviation, titled('REDUCING REOFFENDING'));
  });
});
