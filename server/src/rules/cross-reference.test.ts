import { describe, it } from 'node:test';
import { crossReference } from './cross-reference.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const three = (words: string): string =>
  assembly(
    `*Noting* this,\n\n1. *Urges* States:\n\n(a) To act;\n\n(b) To stop;\n\n2. *Decides* so;\n\n3. *Requests* ${words}.`,
  );

describe('a reference', () => {
  it('is found where there is no such paragraph', () => {
    finds(crossReference, three('that of paragraph ⟦12⟧ above'));
    finds(crossReference, three('that of paragraphs 1, ⟦4⟧ and ⟦5⟧ of the present resolution'));
    finds(crossReference, three('that of paragraphs 1 to ⟦7⟧ above'));
  });

  it('is found where there is no such item', () => {
    finds(crossReference, three('that of paragraph ⟦1 (c)⟧ above'));
    finds(crossReference, three('that of paragraph 1 (b) and ⟦(d)⟧ above'));
  });

  it('is found where there is no such annex or section', () => {
    finds(crossReference, three('that of the ⟦annex⟧ to the present resolution'));
    finds(
      crossReference,
      assembly('1. *Adopts* annex ⟦II⟧ to the present resolution.\n\n# Annex I\n\n## A\n\n1. One.'),
    );
    finds(crossReference, assembly('## I\n\n1. *Recalls* section ⟦II⟧ below.'));
  });

  it('is found where it says above for below', () => {
    finds(crossReference, assembly('1. *Recalls* paragraph 2 ⟦above⟧;\n\n2. *Decides* so.'));
    mends(
      crossReference,
      assembly('1. *Recalls* paragraph 2 above;\n\n2. *Decides* so.'),
      assembly('1. *Recalls* paragraph 2 below;\n\n2. *Decides* so.'),
    );
  });

  it('is left alone where it has its paragraph', () => {
    silentOn(crossReference, three('that of paragraphs 1 (a) and (b) and 2 above'));
    silentOn(crossReference, three('that of the first paragraph above'));
    silentOn(
      crossReference,
      assembly(
        '1. *Adopts* the annex to the present resolution.\n\n# Annex\n\n## A\n\n1. One, see paragraph 2 below.\n\n2. Two, of paragraph 1 of the present resolution.',
      ),
    );
  });

  it('is left alone where the paragraph only lacks its number', () => {
    silentOn(crossReference, assembly('1. *Urges* all;\n\n*Decides* so;\n\n3. *Recalls* paragraph 2 above.'));
  });

  it('is no matter to another text', () => {
    silentOn(crossReference, three('that of paragraph 12 of its resolution 77/232'));
    silentOn(crossReference, three('that of the annex to resolution 77/232'));
  });

  it('stays in its text', () => {
    finds(
      crossReference,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* so;\n\n2. *Requests* that.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n1. *Recalls* paragraph ⟦2⟧ of the present resolution.\n',
    );
  });
});
