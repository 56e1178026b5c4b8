import { describe, it } from 'node:test';
import { preambularEnd } from './preambular-end.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const preamble = (body: string): string => assembly(`${body}\n\n1. *Requests* that.`);

describe('the end of a preambular paragraph', () => {
  it('is found where it is no comma', () => {
    finds(preambularEnd, preamble('*Recalling* this⟦;⟧\n\n*Noting* that,'));
    finds(preambularEnd, preamble('*Recalling* this⟦.⟧'));
    finds(preambularEnd, preamble('*Recalling* thi⟦s⟧\n\n*Noting* that,'));
    finds(preambularEnd, preamble('*Recalling* this⟦,;⟧'));
  });

  it('is found where it is no colon before items', () => {
    finds(preambularEnd, preamble('*Recognizing* that⟦,⟧\n\n(a) This is so,\n\n(b) That is so,'));
  });

  it('is mended before marks and behind brackets and quotation marks', () => {
    mends(
      preambularEnd,
      preamble('*Recalling* this;\n\n*Noting* that,'),
      preamble('*Recalling* this,\n\n*Noting* that,'),
    );
    mends(
      preambularEnd,
      preamble('*Recalling* this[^1]\n\n[^1]: A/1.'),
      preamble('*Recalling* this,[^1]\n\n[^1]: A/1.'),
    );
    mends(preambularEnd, preamble('[*Recalling* this;]'), preamble('[*Recalling* this,]'));
    mends(preambularEnd, preamble('*Recalling* “this.”'), preamble('*Recalling* “this,”'));
    mends(preambularEnd, preamble('*Recalling* “this”'), preamble('*Recalling* “this”,'));
    mends(preambularEnd, preamble('[*Recalling* “this”]'), preamble('[*Recalling* “this”,]'));
    mends(preambularEnd, preamble('*Recalling* “this”;'), preamble('*Recalling* “this”,'));
    mends(
      preambularEnd,
      preamble('*Recalling* roads, rails, etc.\n\n*Noting* that,'),
      preamble('*Recalling* roads, rails, etc.,\n\n*Noting* that,'),
    );
  });

  it('is left alone where it is right', () => {
    silentOn(preambularEnd, preamble('*Recalling* this,\n\n*Noting* that,[^1]\n\n[^1]: A/1.'));
    silentOn(preambularEnd, preamble('*Recalling* this, and'));
    silentOn(preambularEnd, preamble('*Recognizing* that:\n\n(a) This is so,\n\n(b) That is so,'));
    silentOn(preambularEnd, preamble('*Recalling* the words:\n\n“We the peoples”,\n\n*Noting* that,'));
  });

  it('is no matter of annexes and decisions', () => {
    silentOn(preambularEnd, assembly('1. *Decides* that.\n\n# Annex\n\n## A\n\nRecalling this;'));
    silentOn(preambularEnd, '# Draft decision I\n\n## T\n\nRecalling this, the Assembly decided.\n');
  });
});
