import { describe, it } from 'node:test';
import { paragraphNumber } from './paragraph-number.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const operative = (...paragraphs: readonly string[]): string =>
  assembly(
    `*Noting* this,\n\n${paragraphs.map((words, index) => words + (index + 1 < paragraphs.length ? ';' : '.')).join('\n\n')}`,
  );

describe('a number', () => {
  it('is written with its full stop', () => {
    for (const two of ['2 ', '2) ', '2)  ']) {
      const bad = assembly(`1. *Notes* it;\n\n${two}*Urges* all;\n\n3. *Decides* so.`);
      finds(paragraphNumber, bad.replace(`${two}*`, `⟦${two.trimEnd()}⟧${two.slice(two.trimEnd().length)}*`));
      mends(paragraphNumber, bad, assembly('1. *Notes* it;\n\n2. *Urges* all;\n\n3. *Decides* so.'));
    }
    mends(
      paragraphNumber,
      assembly('*Noting* it,\n\n1) *Urges* all;\n\n2. *Decides* so.'),
      assembly('*Noting* it,\n\n1. *Urges* all;\n\n2. *Decides* so.'),
    );
    silentOn(
      paragraphNumber,
      assembly('1. *Adopts* these words:\n\n30 *Members* are elected.\n\n2. *Decides* so.'),
    );
  });

  it('is found skipped, repeated or out of order, once', () => {
    finds(
      paragraphNumber,
      operative('1. *Notes* it', '⟦3.⟧ *Urges* all', '4. *Invites* all', '5. *Decides* so'),
    );
    finds(
      paragraphNumber,
      operative('1. *Notes* it', '2. *Urges* all', '⟦2.⟧ *Invites* all', '3. *Decides* so'),
    );
    finds(
      paragraphNumber,
      operative('1. *Notes* it', '⟦3.⟧ *Urges* all', '2. *Invites* all', '4. *Decides* so'),
    );
    finds(paragraphNumber, operative('⟦2.⟧ *Notes* it', '3. *Urges* all'));
  });

  it('is missed, once', () => {
    finds(paragraphNumber, operative('1. *Notes* it', '*⟦Urges⟧* all', '3. *Invites* all'));
    finds(paragraphNumber, operative('1. *Notes* it', '*⟦Urges⟧* all', '2. *Invites* all'));
    finds(paragraphNumber, operative('*⟦Notes⟧* it', '*Urges* all', '*Invites* all'));
  });

  it('is put right with all behind it', () => {
    mends(
      paragraphNumber,
      operative('1. *Notes* it', '3. *Urges* all', '4. *Invites* all'),
      operative('1. *Notes* it', '2. *Urges* all', '3. *Invites* all'),
    );
    mends(
      paragraphNumber,
      operative('1. *Notes* it', '*Urges* all', '2. *Invites* all'),
      operative('1. *Notes* it', '2. *Urges* all', '3. *Invites* all'),
    );
    mends(
      paragraphNumber,
      operative('*Notes* it', '[*Urges* all]'),
      operative('1. *Notes* it', '2. [*Urges* all]'),
    );
  });

  it('is put right with the references to it', () => {
    mends(
      paragraphNumber,
      operative(
        '1. *Notes* it',
        '3. *Urges* all:\n\n(a) To act;\n\n(b) To follow paragraph 4 below',
        '4. *Invites* all under paragraphs 1 and 3 (b) of the present resolution, and paragraph 3 of resolution 77/232',
      ),
      operative(
        '1. *Notes* it',
        '2. *Urges* all:\n\n(a) To act;\n\n(b) To follow paragraph 3 below',
        '3. *Invites* all under paragraphs 1 and 2 (b) of the present resolution, and paragraph 3 of resolution 77/232',
      ),
    );
  });

  it('counts anew in each text, roman section and annex', () => {
    silentOn(
      paragraphNumber,
      assembly('## I\n\n1. *Notes* it;\n\n2. *Urges* all.\n\n## II. More\n\n1. *Decides* so.'),
    );
    finds(paragraphNumber, assembly('## I\n\n1. *Notes* it.\n\n## II\n\n⟦4.⟧ *Decides* so.'));
    finds(
      paragraphNumber,
      assembly(
        '1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n⟦2.⟧ Two.\n\n3. Three.\n\n# Annex II\n\n## B\n\n1. One.',
      ),
    );
    silentOn(
      paragraphNumber,
      '# Draft resolution I\n\n## A\n\n*The General Assembly*,\n\n1. *Decides* so.\n\n# Draft resolution II\n\n## B\n\n*The General Assembly*,\n\n1. *Decides* so.\n',
    );
  });

  it('may count on over roman sections', () => {
    silentOn(
      paragraphNumber,
      assembly(
        '## I\n\n1. *Notes* it;\n\n2. *Urges* all;\n\n## II\n\n3. *Decides* so;\n\n## III\n\n4. *Asks* all.',
      ),
    );
    finds(
      paragraphNumber,
      assembly('## I\n\n1. *Notes* it;\n\n2. *Urges* all;\n\n## II\n\n3. *Decides* so;\n\n⟦5.⟧ *Asks* all.'),
    );
  });

  it('counts on over a heading without a number', () => {
    silentOn(paragraphNumber, assembly('## Aims\n\n1. *Notes* it;\n\n## Means\n\n2. *Urges* all.'));
    finds(paragraphNumber, assembly('## Aims\n\n1. *Notes* it;\n\n## Means\n\n⟦1.⟧ *Urges* all.'));
    silentOn(
      paragraphNumber,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n### B\n\n1. One.\n\n### C\n\n1. One.'),
    );
  });
});

describe('a paragraph', () => {
  it('goes without a number where it is the only one', () => {
    silentOn(paragraphNumber, operative('*Decides* so'));
    silentOn(paragraphNumber, operative('1. *Decides* so'));
  });

  it('goes without a number in a decision, in an annex, and where it goes on with the one above', () => {
    silentOn(paragraphNumber, '# Draft decision I\n\n## T\n\nThe Council decided so.\n\nTakes note of it.\n');
    silentOn(
      paragraphNumber,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\nWords.\n\n1. One.\n\nWords.\n\n2. Two.'),
    );
    silentOn(paragraphNumber, assembly('1. *Adopts* these words:\n\nThe words.\n\n2. *Decides* so.'));
  });

  it('is no line of the record of a vote', () => {
    silentOn(
      paragraphNumber,
      assembly(
        '1. *Notes* it;\n\n2. *Urges* all.\n\n42nd meeting\n\n[Adopted by a vote of 2 to 1.\n\n*In favour*: A, B\n\n*Against*: C]',
      ),
    );
  });

  it('may be a 3 bis or 3 alt while a text is negotiated', () => {
    silentOn(
      paragraphNumber,
      operative('1. *Notes* it', '1 bis. *Urges* all', '1 alt. *Asks* all', '2. *Decides* so'),
    );
    finds(paragraphNumber, operative('1. *Notes* it', '⟦2 bis.⟧ *Urges* all', '3. *Decides* so'));
    mends(
      paragraphNumber,
      operative('2. *Notes* it', '2 bis. *Urges* all', '3. *Decides* so under paragraph 2 bis above'),
      operative('1. *Notes* it', '1 bis. *Urges* all', '2. *Decides* so under paragraph 1 bis above'),
    );
  });
});
