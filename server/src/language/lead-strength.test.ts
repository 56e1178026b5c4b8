import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { compareStrength, familiesOf, STRENGTH, strengthOf } from './lead-strength.ts';
import { leadAt, type LeadPart } from './leads.ts';

const of = (lead: string, part: LeadPart): ReturnType<typeof strengthOf> => {
  const read = leadAt(lead, part);
  assert.ok(read, `${lead} is a lead`);
  return strengthOf(read);
};
const compared = (one: string, other: string, part: LeadPart = 'operative'): string | undefined =>
  compareStrength(of(one, part), of(other, part));

describe('leads by strength', () => {
  it('are ordered within what they do', () => {
    assert.equal(compared('Encourages', 'Urges'), 'weaker');
    assert.equal(compared('Demands', 'Also calls upon'), 'stronger');
    assert.equal(compared('Takes note', 'Welcomes'), 'weaker');
    assert.equal(compared('Endorses', 'Takes note with appreciation'), 'stronger');
    assert.equal(compared('Condemning', 'Deploring', 'preambular'), 'stronger');
    assert.equal(compared('Recalling', 'Reaffirming also', 'preambular'), 'weaker');
  });

  it('say the same in whatever part and words', () => {
    assert.equal(compareStrength(of('Urging', 'preambular'), of('Urges', 'operative')), undefined);
    assert.equal(compared('Expressing concern', 'Concerned', 'preambular'), undefined);
    assert.equal(compared('Noting with concern', 'Alarmed', 'preambular'), 'weaker');
  });

  it('are stronger with strongly, deeply and gravely', () => {
    assert.equal(compared('Strongly condemns', 'Condemns'), 'stronger');
    assert.equal(compared('Noting with concern', 'Noting with deep concern', 'preambular'), 'weaker');
    assert.equal(compared('Gravely concerned', 'Deeply concerned', 'preambular'), undefined);
  });

  it('are not compared where they do different things, or where the sources do not agree', () => {
    assert.equal(compared('Welcomes', 'Urges'), undefined);
    assert.equal(compared('Requests', 'Calls upon'), undefined);
    assert.equal(compared('Decides', 'Requests'), undefined);
    assert.deepEqual(familiesOf(of('Decides', 'operative')), []);
  });

  it('are all read as leads, each once in its family, with a source', () => {
    for (const { name, steps, sources } of STRENGTH) {
      const heads = steps.flat();
      assert.equal(new Set(heads).size, heads.length, name);
      assert.ok(steps.length > 1 && sources.length > 0, name);
    }
  });
});
