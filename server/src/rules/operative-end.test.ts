import { describe, it } from 'node:test';
import { operativeEnd } from './operative-end.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const operative = (body: string): string => assembly(`*Noting* this,\n\n${body}`);

describe('the end of an operative paragraph', () => {
  it('is found where it is no semicolon', () => {
    finds(operativeEnd, operative('1. *Urges* them⟦.⟧\n\n2. *Requests* more.'));
    finds(operativeEnd, operative('1. *Urges* them⟦,⟧\n\n2. *Requests* more.'));
    finds(operativeEnd, operative('1. *Urges* the⟦m⟧\n\n2. *Requests* more.'));
    finds(operativeEnd, operative('1. *Urges* them⟦:⟧\n\n2. *Requests* more.'));
  });

  it('is found where the last is no full stop', () => {
    finds(operativeEnd, operative('1. *Urges* them;\n\n2. *Requests* more⟦;⟧'));
    finds(operativeEnd, operative('1. *Urges* them;\n\n2. *Requests* mor⟦e⟧\n\n# Annex\n\n## A\n\n1. One.'));
  });

  it('is found where it is no colon before items', () => {
    finds(operativeEnd, operative('1. *Urges* them⟦;⟧\n\n(a) To act;\n\n(b) To stop.'));
  });

  it('is mended before marks and within brackets', () => {
    mends(
      operativeEnd,
      operative('1. *Urges* them.\n\n2. *Requests* more'),
      operative('1. *Urges* them;\n\n2. *Requests* more.'),
    );
    mends(
      operativeEnd,
      operative('1. *Urges* them[^1]\n\n[^1]: A/1.'),
      operative('1. *Urges* them.[^1]\n\n[^1]: A/1.'),
    );
    mends(
      operativeEnd,
      operative('1. [*Urges* them.]\n\n2. *Requests* more.'),
      operative('1. [*Urges* them;]\n\n2. *Requests* more.'),
    );
  });

  it('is checked text by text', () => {
    silentOn(
      operativeEnd,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* so.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n1. *Decides* so.\n',
    );
  });

  it('is left alone where it is right', () => {
    silentOn(
      operativeEnd,
      operative('1. *Urges* them:\n\n(a) To act;\n\n(b) To stop;\n\n2. *Requests* more.'),
    );
    silentOn(operativeEnd, operative('1. *Urges* them; and\n\n2. *Requests* more.'));
  });

  it('may be a full stop where a roman section ends', () => {
    silentOn(operativeEnd, operative('## I\n\n1. *Urges* them.\n\n## II\n\n1. *Requests* more.'));
    silentOn(operativeEnd, operative('## I\n\n1. *Urges* them;\n\n## II\n\n1. *Requests* more.'));
    finds(operativeEnd, operative('## Action\n\n1. *Urges* them⟦.⟧\n\n## Follow-up\n\n2. *Requests* more.'));
  });

  it('may be a colon before a text that the paragraph introduces', () => {
    silentOn(operativeEnd, operative('1. *Adopts* these words:\n\nThe words.\n\n2. *Requests* more.'));
    silentOn(
      operativeEnd,
      operative('1. *Adopts* the following agenda:\n\n# Annex\n\n## Agenda\n\n1. Opening.'),
    );
    silentOn(
      operativeEnd,
      '# T\n\n*The Economic and Social Council*,\n\n*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n1. *Decides* so.\n',
    );
  });

  it('is that of the last paragraph where the record of a vote follows', () => {
    silentOn(
      operativeEnd,
      operative('1. *Urges* them;\n\n2. *Requests* more.\n\n42nd meeting\n\n*In favour*: A, B'),
    );
  });

  it('is no matter of decisions', () => {
    silentOn(
      operativeEnd,
      '# Draft decision I\n\n## T\n\nThe Council decided so. It took note.\n\nIt adjourned.\n',
    );
  });
});
