import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { dateForm } from './date-form.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* a report ${words}.`);

describe('a date in another form', () => {
  it('is found', () => {
    finds(dateForm, draft('by ⟦15th December 2022⟧, ⟦December 15, 2022⟧ or ⟦15 December, 2022⟧'));
    finds(dateForm, draft('on ⟦the 15th of December⟧, ⟦15th December⟧ or ⟦December 15⟧'));
    finds(dateForm, draft('on ⟦15 Dec. 2022⟧, in ⟦Feb. 2023⟧ and on ⟦2022-12-15⟧'));
    finds(dateForm, draft('from ⟦March 7 to 12, 2021⟧ and from ⟦7th to 12th March 2021⟧'));
  });

  it('is mended, also where it is that of a resolution', () => {
    for (const [bad, good] of [
      ['by 15th December 2022', 'by 15 December 2022'],
      ['by December 15th, 2022', 'by 15 December 2022'],
      ['by December 5', 'by 5 December'],
      ['on the 1st of May 2022', 'on 1 May 2022'],
      ['on the 1st of May', 'on 1 May'],
      ['by 15 December, 2022', 'by 15 December 2022'],
      ['by 15 Dec. 2022', 'by 15 December 2022'],
      ['by 23 Jun. 2022', 'by 23 June 2022'],
      ['by 2022-12-15', 'by 15 December 2022'],
      ['by 15/12/2022', 'by 15 December 2022'],
      ['by 12/15/2022', 'by 15 December 2022'],
      ['from March 7-12, 2021', 'from 7–12 March 2021'],
      ['from 7th to 12th March 2021', 'from 7 to 12 March 2021'],
      ['under resolution 77/232 of December 15, 2022', 'under resolution 77/232 of 15 December 2022'],
    ] as const)
      mends(dateForm, draft(bad), draft(good));
  });

  it('is not mended where figures do not tell the day from the month', () => {
    const [finding] = findingsOf(draft('by 5/12/2022'), { rules: [dateForm] });
    assert.equal(finding?.fixes.length, 0);
    assert.ok(finding.unmended);
  });
});

describe('a day that does not exist', () => {
  it('is found, and so is a range that runs backwards', () => {
    finds(dateForm, draft('by ⟦31 June 2022⟧ or ⟦29 February 2023⟧, from ⟦12 to 7 March 2021⟧'));
    silentOn(dateForm, draft('by 29 February 2024'));
  });
});

describe('right dates', () => {
  it('are left alone', () => {
    silentOn(dateForm, draft('by 15 December 2022, from 7 to 12 March 2021, on 7 and 8 May and in May 2022'));
    silentOn(
      dateForm,
      draft('by 26 August–6 September 1985, on 8 March and on the attacks of 11 September 2001'),
    );
  });

  it('and so are names, symbols and quotations', () => {
    silentOn(dateForm, draft('on the March 23 Movement, as in A/79/2024-12 and under resolution 1982/29'));
    silentOn(dateForm, draft('entitled “Events of December 15, 2022”, at www.example.org/2022-12-15'));
    silentOn(dateForm, `---\ndate: 2025-10-20\n---\n${draft('now')}`);
  });
});
