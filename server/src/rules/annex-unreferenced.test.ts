import { describe, it } from 'node:test';
import { annexUnreferenced } from './annex-unreferenced.ts';
import { assembly, finds, silentOn } from './testing.ts';

describe('an annex', () => {
  it('is found where nothing mentions it', () => {
    finds(
      annexUnreferenced,
      assembly('1. *Adopts* the guidelines.\n\n# ⟦Annex⟧\n\n## Guidelines\n\n1. One.'),
    );
  });

  it('is found where only another is mentioned', () => {
    const two = (first: string, second: string, words: string): string =>
      assembly(`1. *Adopts* ${words}.\n\n# ${first}\n\n## A\n\n1. One.\n\n# ${second}\n\n## B\n\n1. One.`);
    finds(annexUnreferenced, two('Annex I', '⟦Annex II⟧', 'annex I to the present resolution'));
    silentOn(annexUnreferenced, two('Annex I', 'Annex II', 'annexes I and II to the present resolution'));
    silentOn(annexUnreferenced, two('Annex I', 'Annex II', 'the annexes to the present resolution'));
  });

  it('is left alone where the preamble, a paragraph or an item mentions it', () => {
    silentOn(
      annexUnreferenced,
      assembly('1. *Adopts* the guidelines annexed hereto.\n\n# Annex\n\n## G\n\n1. One.'),
    );
    silentOn(
      annexUnreferenced,
      assembly(
        '*Noting* the annex to the present resolution,\n\n1. *Adopts* it.\n\n# Annex\n\n## G\n\n1. One.',
      ),
    );
    silentOn(
      annexUnreferenced,
      assembly('1. *Decides*:\n\n(a) To adopt the annex;\n\n(b) To stop.\n\n# Annex\n\n## G\n\n1. One.'),
    );
  });

  it('is left alone where it is an agenda below a decision', () => {
    silentOn(
      annexUnreferenced,
      '# Draft decision I\n\n## T\n\nThe Council decided to approve the provisional agenda below.\n\n## Provisional agenda\n\n1. Opening.\n',
    );
  });
});
