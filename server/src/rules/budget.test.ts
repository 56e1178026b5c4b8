import { describe, it } from 'node:test';
import { budget } from './budget.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

describe('budget', () => {
  it('finds new work that is asked for and not paid for', () => {
    finds(
      budget,
      assembly(
        '1. *Decides* to ⟦convene a high-level meeting⟧ in 2026;\n\n2. *Requests* the Secretary-General to ⟦establish a trust fund⟧;\n\n3. *Decides* to ⟦extend the mandate⟧ of the Special Rapporteur for three years;\n\n4. *Requests* the Office to have the manual ⟦translated into all official languages⟧.',
      ),
    );
    finds(
      budget,
      assembly(
        '1. *Requests* the Secretary-General:\n\n(a) To ⟦organize a workshop⟧;\n\n(b) To report thereon.',
      ),
    );
  });

  it('offers to name the resources', () => {
    mends(
      budget,
      assembly('1. *Requests* the Office, in cooperation with all, to convene a meeting of experts.'),
      assembly(
        '1. *Requests* the Office, in cooperation with all, subject to the availability of extrabudgetary resources, to convene a meeting of experts.',
      ),
    );
    mends(
      budget,
      assembly('1. *Decides* to convene a meeting.'),
      assembly(
        '1. *Decides*, subject to the availability of extrabudgetary resources, to convene a meeting.',
      ),
    );
  });

  it('is silent where what pays is said, in the paragraph or for all of the text', () => {
    silentOn(budget, assembly('1. *Requests* the Office to convene a meeting, within existing resources.'));
    silentOn(
      budget,
      assembly(
        '1. *Requests* the Office, subject to the availability of extrabudgetary resources:\n\n(a) To convene a meeting;\n\n(b) To report.',
      ),
    );
    silentOn(
      budget,
      assembly(
        '1. *Requests* the Office to convene a meeting;\n\n2. *Invites* Member States to provide extrabudgetary resources for the purposes described above.',
      ),
    );
  });

  it('is silent on what binds nobody, goes on, reports, or is for States to do', () => {
    silentOn(
      budget,
      assembly(
        '1. *Encourages* the Office to convene a meeting;\n\n2. *Notes* the decision to establish an office.',
      ),
    );
    silentOn(
      budget,
      assembly(
        '1. *Requests* the Office to continue to convene a meeting each year;\n\n2. *Requests* the Secretary-General to report.',
      ),
    );
    silentOn(
      budget,
      assembly(
        '1. *Reiterates* its invitation to the Office to convene a meeting;\n\n2. *Requests* the Office to report, and invites the Bank to host a meeting.',
      ),
    );
    silentOn(budget, assembly('1. *Requests* Member States to establish an office each.'));
    silentOn(budget, '*The Security Council*,\n\n1. *Decides* to extend the mandate of the Mission.\n');
  });
});
