import { describe, it } from 'node:test';
import { itemLabel } from './item-label.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const items = (...labels: readonly string[]): string =>
  assembly(
    `1. *Urges* States:\n\n${labels.map((label, index) => `${label} To act${index + 1 < labels.length ? ';' : '.'}`).join('\n\n')}`,
  );

describe('a label', () => {
  it('is found skipped, repeated or out of order, once', () => {
    finds(itemLabel, items('(a)', '⟦(c)⟧', '(d)', '(e)'));
    finds(itemLabel, items('(a)', '(b)', '⟦(b)⟧', '(c)'));
    finds(itemLabel, items('⟦(b)⟧', '(c)'));
    finds(itemLabel, items('(a)', '⟦(c)⟧', '(b)', '(d)'));
  });

  it('is found of the wrong series', () => {
    finds(itemLabel, items('⟦(i)⟧', '(ii)', '(iii)'));
    finds(itemLabel, items('⟦a.⟧', 'b.'));
  });

  it('is found too deep', () => {
    finds(itemLabel, assembly('1. *Urges* States:\n\n(a) To act:\n\n⟦a.⟧ Now;\n\nb. Later;\n\n(b) To stop.'));
  });

  it('is put right with all behind it, and with the references to it', () => {
    mends(itemLabel, items('(a)', '(b)', '(b)', '(c)'), items('(a)', '(b)', '(c)', '(d)'));
    mends(itemLabel, items('(i)', '(ii)'), items('(a)', '(b)'));
    mends(
      itemLabel,
      assembly(
        '1. *Urges* States:\n\n(a) To act;\n\n(c) To provide:\n\n(i) Training;\n\n(iii) Advice;\n\n2. *Recalls* paragraphs 1 (c) (iii) and 1 (c) above.',
      ),
      assembly(
        '1. *Urges* States:\n\n(a) To act;\n\n(b) To provide:\n\n(i) Training;\n\n(ii) Advice;\n\n2. *Recalls* paragraphs 1 (b) (ii) and 1 (b) above.',
      ),
    );
    mends(
      itemLabel,
      assembly(
        '1. *Urges* States:\n\n(a) To act;\n\n(c) To stop;\n\n2. *Recalls* paragraph 1 (a) and (c) above.',
      ),
      assembly(
        '1. *Urges* States:\n\n(a) To act;\n\n(b) To stop;\n\n2. *Recalls* paragraph 1 (a) and (b) above.',
      ),
    );
  });

  it('is left alone in order', () => {
    silentOn(itemLabel, items('(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)', '(i)', '(j)'));
    silentOn(
      itemLabel,
      assembly(
        '1. *Urges* States:\n\n(a) To act:\n\n(i) Now:\n\na. Here;\n\nb. There;\n\n(ii) Later;\n\n(b) To stop.',
      ),
    );
  });

  it('is small among small ones', () => {
    finds(itemLabel, items('(a)', '⟦(B)⟧', '(c)'));
    mends(itemLabel, items('(A)', '(b)', '(c)'), items('(a)', '(b)', '(c)'));
    silentOn(itemLabel, items('(A)', '(B)', '(C)'));
  });

  it('is a letter where (i) changed places with (j)', () => {
    const labels = ['(a)', '(b)', '(c)', '(d)', '(e)', '(f)', '(g)', '(h)'];
    mends(itemLabel, items(...labels, '(j)', '(i)', '(k)'), items(...labels, '(i)', '(j)', '(k)'));
  });

  it('may be a number in an agenda, and of any series in an annex', () => {
    silentOn(
      itemLabel,
      assembly('1. *Approves* the agenda:\n\n   1. Opening.\n\n   2. Matters:\n\n   (a) One;\n\n   (b) Two.'),
    );
    silentOn(
      itemLabel,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n1. Parties:\n\n(i) Act;\n\n(ii) Stop.'),
    );
    finds(
      itemLabel,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n1. Parties:\n\n(i) Act;\n\n⟦(iii)⟧ Stop.'),
    );
  });
});
