import { describe, it } from 'node:test';
import { leadSequence } from './lead-sequence.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const preamble = (...leads: readonly string[]): string =>
  assembly(
    `${leads.map((lead, index) => `${lead} fact ${'abcdefg'.charAt(index)},`).join('\n\n')}\n\n1. *Requests* that.`,
  );
const operative = (...asked: readonly string[]): string =>
  assembly(
    `*Noting* this,\n\n${asked.map((words, index) => `${String(index + 1)}. ${words}${index + 1 < asked.length ? ';' : '.'}`).join('\n\n')}`,
  );

describe('a series in the preamble', () => {
  it('wants also, then further', () => {
    finds(leadSequence, preamble('*Recalling*', '*⟦Recalling⟧*', '*Recalling further*'));
    mends(leadSequence, preamble('*Recalling*', '*Recalling*'), preamble('*Recalling*', '*Recalling also*'));
    mends(
      leadSequence,
      preamble('*Noting with concern*', '*Noting with concern*'),
      preamble('*Noting with concern*', '*Noting also with concern*'),
    );
  });

  it('has one problem, however many of its words are wrong', () => {
    finds(leadSequence, preamble('*⟦Recalling also⟧*', '*Recalling further*'));
    mends(
      leadSequence,
      preamble('*Noting*', '*Recalling also*', '*Recalling further*'),
      preamble('*Noting*', '*Recalling*', '*Recalling also*'),
    );
    mends(
      leadSequence,
      preamble('*Recalling*', '*Recalling further*', '*Recalling also*'),
      preamble('*Recalling*', '*Recalling also*', '*Recalling further*'),
    );
  });

  it('puts the word behind the verb', () => {
    finds(leadSequence, preamble('*Recalling*', '*⟦Also recalling⟧*'));
    mends(
      leadSequence,
      preamble('*Recalling*', '*Also recalling*'),
      preamble('*Recalling*', '*Recalling also*'),
    );
  });

  it('is left alone in order, and may begin again after three', () => {
    silentOn(
      leadSequence,
      preamble('*Recalling*', '*Recalling also*', '*Recalling further*', '*Recalling*', '*Recalling also*'),
    );
    silentOn(leadSequence, preamble('*Recalling*', '*Noting*', '*Recalling*'));
    silentOn(leadSequence, preamble('*Deeply concerned*', '*Deeply concerned also*', '*Concerned*'));
  });
});

describe('a series in the operative part', () => {
  it('wants the word first', () => {
    finds(leadSequence, operative('*Urges* States to act', '*⟦Urges also⟧* States to stop'));
    mends(
      leadSequence,
      operative('*Urges* States to act', '*Urges also* States to stop'),
      operative('*Urges* States to act', '*Also urges* States to stop'),
    );
  });

  it('wants it where the same addressee is asked again', () => {
    finds(leadSequence, operative('*Urges* States to act', '*⟦Urges⟧* States to stop'));
    finds(leadSequence, operative('*Decides* to act', '*⟦Decides⟧* that this ends'));
    finds(
      leadSequence,
      operative(
        '*Requests*, in this regard, the Office to act',
        '*⟦Requests⟧* the Office, upon request, to act',
      ),
    );
  });

  it('may do without it where another is asked', () => {
    silentOn(leadSequence, operative('*Urges* States to act', '*Urges* the Office to act'));
    silentOn(leadSequence, operative('*Urges* States to act', '*Also urges* the Office to act'));
    silentOn(
      leadSequence,
      operative('*Invites* States to act', '*Invites* States that have not yet done so to act'),
    );
  });

  it('may take it up from the words of the paragraph before', () => {
    silentOn(leadSequence, operative('*Welcomes* this, and requests more', '*Also requests* States to act'));
    finds(leadSequence, operative('*Welcomes* this', '*⟦Also requests⟧* States to act'));
  });
});

describe('series are counted', () => {
  it('anew in each part, each section and each text', () => {
    silentOn(
      leadSequence,
      assembly(
        '1. *Urges* States to act;\n\n## I\n\n1. *Urges* States to act;\n\n## II\n\n1. *Urges* States to act.',
      ),
    );
    silentOn(
      leadSequence,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Urges* States to act.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n1. *Urges* States to act.\n',
    );
  });

  it('behind a lead that is none, which may be the one that it goes on with', () => {
    silentOn(leadSequence, preamble('*Pondering*', '*Recalling also*', '*Recalling further*'));
  });

  it('not at all in the Security Council', () => {
    silentOn(
      leadSequence,
      '*The Security Council*,\n\n*Recalling* this,\n\n*Recalling* that,\n\n1. *Decides* so.\n',
    );
  });
});
