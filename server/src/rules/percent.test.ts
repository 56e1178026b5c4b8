import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { percent } from './percent.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const draft = (words: string): string => assembly(`*Noting* this,\n\n1. *Requests* ${words}.`);

describe('the sign for per cent', () => {
  it('is found in running text and in notes', () => {
    finds(percent, draft('80⟦%⟧ of it, 0.7 ⟦%⟧ of that and 5–10⟦%⟧ of all'));
    finds(percent, `${draft('that[^1]')}\n[^1]: Some 5⟦%⟧ of it.\n`);
  });

  it('is written out', () => {
    mends(
      percent,
      draft('80% of it, and 0.7 % of that'),
      draft('80 per cent of it, and 0.7 per cent of that'),
    );
  });

  it('is left to the drafter in a compound', () => {
    const [finding] = findingsOf(draft('a 20%-share of it'), { rules: [percent] });
    assert.equal(finding?.fixes.length, 0);
    assert.ok(finding.unmended);
  });

  it('is left alone in quotations, addresses, tables and without a number', () => {
    silentOn(percent, draft('the campaign “5% for all”, www.example.org/a%20b and the sign %'));
    silentOn(percent, draft('it\n\n| State | 5% |'));
  });
});
