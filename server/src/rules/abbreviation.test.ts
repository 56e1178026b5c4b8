import { describe, it } from 'node:test';
import { abbreviation } from './abbreviation.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const one = (words: string): string =>
  assembly(`*Recalling* ${words},\n\n1. *Requests* the Secretary-General to report.`);

describe('abbreviation', () => {
  it('finds the Organization, its principal organs, its head and its offices', () => {
    finds(abbreviation, one('what the ⟦UN⟧, the ⟦U.N.⟧ system and ⟦UNO⟧ did'));
    finds(
      abbreviation,
      one('⟦GA⟧ resolution 77/232, the ⟦UNGA⟧, the ⟦SC⟧, the ⟦UNSC⟧ and the ⟦ECOSOC⟧ and the ⟦SG⟧'),
    );
    finds(abbreviation, one('meetings at ⟦UNOV⟧ in Vienna'));
    finds(abbreviation, assembly('1. *Requests* him:\n\n(a) To ask the ⟦UN⟧;\n\n(b) To report to the ⟦GA⟧.'));
  });

  it('writes them in full', () => {
    mends(abbreviation, one('the work of the UN system'), one('the work of the United Nations system'));
    mends(
      abbreviation,
      one('GA resolution 77/232 of 15 December 2022'),
      one('General Assembly resolution 77/232 of 15 December 2022'),
    );
    mends(abbreviation, one('the UN-led process'), one('the United Nations-led process'));
    mends(
      abbreviation,
      one('the U.N. system, and the U.N.'),
      one('the United Nations system, and the United Nations'),
    );
    mends(
      abbreviation,
      one('the role of ECOSOC in coordination'),
      one('the role of the Economic and Social Council in coordination'),
    );
    mends(
      abbreviation,
      one('the UN’s role and the SG’s report'),
      one('the United Nations’ role and the Secretary-General’s report'),
    );
    mends(
      abbreviation,
      assembly('1. *Requests* ECOSOC to meet;\n\n2. *Invites* all, including the Bank and UN, to help.'),
      assembly(
        '1. *Requests* the Economic and Social Council to meet;\n\n2. *Invites* all, including the Bank and the United Nations, to help.',
      ),
    );
  });

  it('keeps notes, marks and italics, and removes an abbreviation that only stands behind its name', () => {
    mends(
      abbreviation,
      one('the Economic and Social Council (ECOSOC) and its work'),
      one('the Economic and Social Council and its work'),
    );
    mends(
      abbreviation,
      assembly('1. *Requests the* UN to act.'),
      assembly('1. *Requests the* United Nations to act.'),
    );
    silentOn(
      abbreviation,
      assembly('*Recalling* what was said,[^1]\n\n1. *Acts*.\n\n[^1]: See UN Doc. A/77/1.'),
    );
  });

  it('writes UN-Women with its hyphen', () => {
    mends(
      abbreviation,
      one('the United Nations Entity for Gender Equality and the Empowerment of Women (UN Women)'),
      one('the United Nations Entity for Gender Equality and the Empowerment of Women (UN-Women)'),
    );
  });

  it('leaves names that hold these letters, symbols, quotations and enacting lines', () => {
    silentOn(abbreviation, one('UN-Women, UN-Habitat, UN/CEFACT, UNODC, UNESCO and the UN80 Initiative'));
    silentOn(abbreviation, one('A/RES/77/232, SG/SM/1234, GA/12523, SC/7791 and UN Doc. A/77/1'));
    silentOn(abbreviation, one('the report entitled “The UN at work”, at www.UN.org'));
    silentOn(abbreviation, '# T\n\n*The ECOSOC*,\n\n1. *Requests* the Secretary-General to report.\n');
    silentOn(abbreviation, '# The role of the UN\n\n*The General Assembly*,\n\n1. *Requests* a report.\n');
    silentOn(abbreviation, one('what the SG wrote'), { words: new Set(['sg']) });
  });
});
