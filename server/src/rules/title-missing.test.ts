import { describe, it } from 'node:test';
import { finds, silentOn } from './testing.ts';
import { titleMissing } from './title-missing.ts';

describe('a title is missed', () => {
  it('where the enacting line opens the text', () => {
    finds(titleMissing, '⟦*The General Assembly*,⟧\n\n*Recalling* this,\n\n1. *Requests* that.\n');
  });

  it('in each text of a file by itself', () => {
    finds(
      titleMissing,
      '# Draft resolution I\n\n## Title\n\n*The General Assembly*,\n\n1. *Requests* that.\n\n# ⟦Draft resolution II⟧\n\n*The General Assembly*,\n\n1. *Requests* that.\n',
    );
  });
});

describe('no title is missed', () => {
  it('where there is one, on the line of the heading or below it', () => {
    silentOn(titleMissing, '# Title\n\n*The General Assembly*,\n\n1. *Requests* that.\n');
    silentOn(titleMissing, '# Draft resolution I. Title\n\n*The General Assembly*,\n\n1. *Requests* that.\n');
    silentOn(titleMissing, 'Draft resolution I\n\nTitle\n\n*The General Assembly*,\n\n1. *Requests* that.\n');
  });

  it('in the Security Council, in a recommended text, and in a file that holds no text yet', () => {
    silentOn(titleMissing, '*The Security Council*,\n\n*Recalling* this,\n\n1. *Decides* that.\n');
    silentOn(
      titleMissing,
      '# T\n\n*The Economic and Social Council*,\n\n*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n1. *Decides* so.\n',
    );
    silentOn(titleMissing, '');
    silentOn(titleMissing, 'Some words\n');
  });
});
