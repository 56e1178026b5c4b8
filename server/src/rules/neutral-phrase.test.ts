import { describe, it } from 'node:test';
import { neutralPhrase } from './neutral-phrase.ts';
import { assembly, finds, silentOn } from './testing.ts';

describe('neutral-phrase', () => {
  it('finds operative leads that take note and say no more', () => {
    finds(
      neutralPhrase,
      assembly(
        '*Noting* the progress made,\n\n1. *⟦Takes note⟧* of the report;\n\n2. *⟦Also notes⟧* the outcome.',
      ),
    );
  });

  it('is silent on leads that say what is thought of it, and on other words', () => {
    silentOn(
      neutralPhrase,
      assembly(
        '*Noting with concern* the increase,\n\n*Taking note with appreciation* of the report,\n\n1. *Welcomes* the report, and takes note of the outcome;\n\n2. *Notes with satisfaction* the outcome.',
      ),
    );
  });

  it('is silent in the Security Council, whose usage is its own', () => {
    silentOn(neutralPhrase, '*The Security Council*,\n\n1. *Takes note* of the report.\n');
  });
});
