import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadForm } from './lead-form.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const preamble = (body: string): string => assembly(`${body}\n\n1. *Requests* that.`);
const operative = (body: string): string => assembly(`*Noting* this,\n\n${body}`);

describe('a lead in the wrong form', () => {
  it('is found in the preamble', () => {
    finds(leadForm, preamble('*⟦Requests⟧* the Secretary-General,\n\n*Noting* this,'));
    finds(leadForm, preamble('⟦Also recalls⟧ its resolution,'));
  });

  it('is found in the operative part', () => {
    finds(leadForm, operative('1. *⟦Recognizing⟧* the benefit;\n\n2. *Requests* that.'));
    finds(leadForm, operative('1. [*⟦Deeply concerned⟧* at the cost.]'));
  });

  it('is changed to the form of its part', () => {
    mends(leadForm, preamble('*Takes note* of it,'), preamble('*Taking note* of it,'));
    mends(leadForm, preamble('*Also requests* it,'), preamble('*Requesting* it,'));
    mends(leadForm, operative('1. *Requesting* it.'), operative('1. *Requests* it.'));
    mends(
      leadForm,
      operative('1. *Deeply concerned* at it.'),
      operative('1. *Expresses deep concern* at it.'),
    );
  });

  it('takes its place in the series', () => {
    mends(
      leadForm,
      preamble('*Recalling* this,\n\n*Recalls* that,'),
      preamble('*Recalling* this,\n\n*Recalling also* that,'),
    );
    mends(
      leadForm,
      operative('1. *Urges* States to act;\n\n2. *Urging also* States to stop.'),
      operative('1. *Urges* States to act;\n\n2. *Also urges* States to stop.'),
    );
  });

  it('keeps italics that are too short or too long as they are', () => {
    mends(leadForm, preamble('*Takes* note of it,'), preamble('*Taking note* of it,'));
    mends(leadForm, preamble('*Recalls its resolution*,'), preamble('*Recalling its resolution*,'));
    mends(leadForm, preamble('Strongly *condemns* it,'), preamble('*Strongly condemning* it,'));
  });

  it('is left as it is where practice has no such form', () => {
    finds(leadForm, operative('1. *⟦Mindful⟧* of the cost.'));
    mendsNothing(operative('1. *Mindful* of the cost.'));
  });

  it('keeps repeating itself in the Security Council', () => {
    const council = (body: string): string => `*The Security Council*,\n\n${body}\n`;
    mends(
      leadForm,
      council('*Recalling* this,\n\n*Recalls* that,\n\n1. *Decides* so.'),
      council('*Recalling* this,\n\n*Recalling* that,\n\n1. *Decides* so.'),
    );
  });
});

function mendsNothing(source: string): void {
  for (const { fixes } of findingsOf(source, { rules: [leadForm] })) assert.deepEqual(fixes, []);
}

describe('a lead in the right form is left alone', () => {
  it('in both parts, in annexes and in decisions', () => {
    silentOn(
      leadForm,
      assembly('*Recalling* this,\n\n1. *Decides* that.\n\n# Annex\n\n## A\n\n1. Requesting parties act.'),
    );
    silentOn(
      leadForm,
      '# Draft decision I\n\n## T\n\nThe General Assembly:\n\n(a) Recalling that, decides so.\n',
    );
  });
});
