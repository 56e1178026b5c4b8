import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { leadUnknown } from './lead-unknown.ts';
import { assembly, finds, findingsOf, mends, silentOn } from './testing.ts';

const preamble = (body: string): string => assembly(`${body}\n\n1. *Requests* that.`);
const operative = (body: string): string => assembly(`*Noting* this,\n\n${body}`);

describe('an unknown lead', () => {
  it('is found where it is nearly a known one', () => {
    finds(leadUnknown, preamble('*⟦Recaling⟧* this,'));
    finds(leadUnknown, preamble('*⟦Recaling also⟧* this,\n\n*Noting* that,'));
    finds(leadUnknown, operative('1. *⟦Encorages⟧* States to act.'));
  });

  it('is found where a paragraph opens with something else', () => {
    finds(leadUnknown, preamble('⟦Whereas⟧ crime is a threat,'));
    finds(leadUnknown, operative('1. ⟦The⟧ Secretary-General shall report.'));
  });

  it('is changed to the one that it nearly is', () => {
    mends(leadUnknown, preamble('*Recaling* this,'), preamble('*Recalling* this,'));
    mends(
      leadUnknown,
      operative('1. *Encorages* States to act.'),
      operative('1. *Encourages* States to act.'),
    );
  });

  it('is one that begins small', () => {
    finds(leadUnknown, preamble('*⟦recalling also⟧* this,\n\n*Noting* that,'));
    mends(leadUnknown, operative('1. *urges* States.'), operative('1. *Urges* States.'));
    silentOn(leadUnknown, operative('1. *Decides* to act\n\nand requests States to follow.'));
  });

  it('takes its place in the series', () => {
    mends(
      leadUnknown,
      preamble('*Recalling* this,\n\n*Recaling* that,'),
      preamble('*Recalling* this,\n\n*Recalling also* that,'),
    );
  });
});

describe('a lead of a verb that is on no list', () => {
  const levels = (source: string): readonly string[] =>
    findingsOf(source, { rules: [leadUnknown] }).map(({ level }) => level);

  it('is worth a hint where its form and its italics are right, else a warning', () => {
    assert.deepEqual(levels(preamble('*Cherishing* this,')), ['hint']);
    assert.deepEqual(levels(operative('1. *Cherishes* this.')), ['hint']);
    assert.deepEqual(levels(preamble('*Cherishes* this,')), ['warning']);
    assert.deepEqual(levels(preamble('*Whereas* this,')), ['warning']);
  });
});

describe('a known lead is left alone', () => {
  it('in whatever form, with its adverbs and complements', () => {
    silentOn(leadUnknown, preamble('*Expressing its deep concern* at this,\n\n*Gravely concerned* at that,'));
    silentOn(leadUnknown, operative('1. *Strongly condemns* it;\n\n2. *Requesting* them to act.'));
  });

  it('and so is one that another rule says how to spell', () => {
    silentOn(leadUnknown, preamble('*Recognising also* this,'));
    silentOn(leadUnknown, operative('1. *Further emphasises* this.'));
  });

  it('and so are paragraphs that open with none by right', () => {
    silentOn(leadUnknown, assembly('1. *Decides* that.\n\n# Annex\n\n## A\n\n1. The parties meet.'));
    silentOn(leadUnknown, operative('1. *Approves* the text below:\n\nThe text.\n\n2. *Decides* so.'));
    silentOn(leadUnknown, '# Draft decision I\n\n## T\n\nAt its meeting, the Council decided so.\n');
  });
});
