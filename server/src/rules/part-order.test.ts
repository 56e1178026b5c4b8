import { describe, it } from 'node:test';
import { partOrder } from './part-order.ts';
import { assembly, finds, silentOn } from './testing.ts';

describe('parts out of order are found', () => {
  it('where a preambular paragraph stands among the operative ones', () => {
    finds(
      partOrder,
      assembly('*Noting* this,\n\n1. *Urges* them;\n\n⟦*Recalling* that,⟧\n\n2. *Requests* more.'),
    );
  });

  it('once for a run of such paragraphs', () => {
    finds(
      partOrder,
      assembly(
        '1. *Urges* them;\n\n⟦*Recalling* this,⟧\n\n*Noting* that,\n\n2. *Requests* more;\n\n⟦*Noting* more,⟧\n\n3. *Invites* all.',
      ),
    );
  });

  it('where the organ is named twice', () => {
    finds(
      partOrder,
      assembly('*Noting* this,\n\n⟦*The Economic and Social Council*,⟧\n\n1. *Requests* more.'),
    );
  });
});

describe('parts in order are left alone', () => {
  it('in a plain text', () => {
    silentOn(partOrder, assembly('*Noting* this,\n\n1. *Requests* more.'));
  });

  it('where a text recommends another, which has an enacting line and a preamble of its own', () => {
    silentOn(
      partOrder,
      '# T\n\n*The Economic and Social Council*,\n\n*Recalling* this,\n\n*Recommends* to the General Assembly the adoption of the following draft resolution:\n\n*The General Assembly*,\n\n*Noting* that,\n\n1. *Decides* so.\n',
    );
  });

  it('in each text of a file', () => {
    silentOn(
      partOrder,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n*Noting* this,\n\n1. *Decides* so.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n*Noting* that,\n\n1. *Decides* so.\n',
    );
  });
});
