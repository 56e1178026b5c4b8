import { describe, it } from 'node:test';
import { organForm } from './organ-form.ts';
import { finds, mends, silentOn } from './testing.ts';

const body = '*Recalling* this,\n\n1. *Requests* that.\n';
const under = (line: string, front = ''): string => `${front}# T\n\n${line}\n\n${body}`;

function corrects(bad: string, good: string, front = ''): void {
  finds(organForm, under(`⟦${bad}⟧`, front));
  mends(organForm, under(bad, front), under(good, front));
}

describe('an enacting line is corrected', () => {
  it('where it has a short form, an abbreviation or a slip', () => {
    corrects('*The Assembly*,', '*The General Assembly*,');
    corrects('*General Assembly*,', '*The General Assembly*,');
    corrects('*The General Assemby*,', '*The General Assembly*,');
    corrects('THE GENERAL ASSEMBLY', '*The General Assembly*,');
    corrects('The ECOSOC,', '*The Economic and Social Council*,');
    corrects('*The General Assembly of the United Nations*,', '*The General Assembly*,');
    corrects('*The Economic & Social Council*,', '*The Economic and Social Council*,');
  });

  it('where it lacks its italics or its comma', () => {
    corrects('The General Assembly,', '*The General Assembly*,');
    corrects('*The Human Rights Council*', '*The Human Rights Council*,');
    corrects('*The General Assembly*:', '*The General Assembly*,');
  });

  it('by the front matter, where several organs have the short form', () => {
    corrects('*The Council*,', '*The Human Rights Council*,', '---\norgan: Human Rights Council\n---\n\n');
  });
});

describe('an enacting line is found fault with and left as it is', () => {
  it('where nothing says which organ is meant', () => {
    finds(organForm, under('⟦*The Council*,⟧'));
  });
});

describe('an enacting line is left alone', () => {
  it('in the usual form, the comma inside the italics or out', () => {
    silentOn(organForm, under('*The General Assembly*,'));
    silentOn(organForm, under('*The General Assembly,*'));
    silentOn(organForm, under('_The Commission on Crime Prevention and Criminal Justice_,'));
  });

  it('where the organ is on no list', () => {
    silentOn(organForm, under('*The Meeting of the Parties to the Protocol*,'));
  });

  it('without its comma where no preamble follows', () => {
    silentOn(organForm, '# T\n\n*The General Assembly*\n\n1. *Decides* so.\n');
  });

  it('in a decision', () => {
    silentOn(
      organForm,
      '# Draft decision\n\n## T\n\nThe Economic and Social Council:\n\n(a) *Takes note* of it;\n\n(b) *Approves* it.\n',
    );
  });
});
