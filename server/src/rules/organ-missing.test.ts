import { describe, it } from 'node:test';
import { organMissing } from './organ-missing.ts';
import { finds, mends, silentOn } from './testing.ts';

describe('a missing enacting line', () => {
  it('is found at the first paragraph', () => {
    finds(organMissing, '# T\n\n⟦*Recalling* this,⟧\n\n1. *Requests* that.\n');
    finds(organMissing, '# T\n\n1. ⟦*Requests* that.⟧\n');
  });

  it('is found in each text of a file', () => {
    finds(
      organMissing,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* so.\n\n# Draft resolution II\n\n## B\n\n1. ⟦*Decides* so.⟧\n',
    );
  });

  it('is put in from the front matter, by the organ’s full name', () => {
    const body = '*Recalling* this,\n\n1. *Requests* that.\n';
    for (const [named, full] of [
      ['General Assembly', 'General Assembly'],
      ['the general assembly', 'General Assembly'],
      ['ECOSOC', 'Economic and Social Council'],
      ['Assembly of States Parties', 'Assembly of States Parties'],
    ] as const) {
      mends(
        organMissing,
        `---\norgan: ${named}\n---\n\n# T\n\n${body}`,
        `---\norgan: ${named}\n---\n\n# T\n\n*The ${full}*,\n\n${body}`,
      );
    }
  });

  it('is put in with the line ends of the file', () => {
    mends(
      organMissing,
      '---\r\norgan: General Assembly\r\n---\r\n\r\n# T\r\n\r\n1. *Requests* that.\r\n',
      '---\r\norgan: General Assembly\r\n---\r\n\r\n# T\r\n\r\n*The General Assembly*,\r\n\r\n1. *Requests* that.\r\n',
    );
  });
});

describe('no enacting line is missed', () => {
  it('where there is one, also by a name that no list has', () => {
    silentOn(organMissing, '# T\n\nThe Assembly of Friends,\n\n1. *Requests* that.\n');
  });

  it('where there is a bad one, which is another rule’s', () => {
    silentOn(organMissing, '# T\n\nGENERAL ASSEMBLY\n\n*Recalling* this,\n\n1. *Requests* that.\n');
  });

  it('in a decision and in a file without paragraphs', () => {
    silentOn(organMissing, '# Draft decision I\n\n## A\n\nAt its meeting, it was decided to adjourn.\n');
    silentOn(organMissing, '# T\n');
  });
});
