import { describe, it } from 'node:test';
import { itemEnd } from './item-end.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const urging = (a: string, b: string, after = '\n\n2. *Requests* that.'): string =>
  assembly(`1. *Urges* States:\n\n   (a) ${a}\n\n   (b) ${b}${after}`);

describe('the end of an item', () => {
  it('is a semicolon in the operative part', () => {
    finds(itemEnd, urging('To act⟦,⟧', 'To stop⟦.⟧'));
    finds(itemEnd, urging('To ac⟦t⟧', 'To stop;'));
    mends(itemEnd, urging('To act.', 'To stop'), urging('To act;', 'To stop;'));
  });

  it('is a full stop at the end of the text', () => {
    finds(itemEnd, urging('To act;', 'To stop⟦;⟧', ''));
    mends(
      itemEnd,
      urging('To act;', 'To stop[^1]', '\n\n[^1]: A/1.'),
      urging('To act;', 'To stop.[^1]', '\n\n[^1]: A/1.'),
    );
    silentOn(itemEnd, urging('To act;', 'To stop.', ''));
  });

  it('is a comma in the preamble', () => {
    const that = (a: string, b: string): string =>
      assembly(`*Recognizing* that:\n\n(a) This is so${a}\n\n(b) That is so${b}\n\n1. *Requests* that.`);
    finds(itemEnd, that(',', '⟦;⟧'));
    finds(itemEnd, that('⟦.⟧', ','));
    silentOn(itemEnd, that(',', ','));
    silentOn(itemEnd, that(';', ','));
  });

  it('is that of the other items in the preamble', () => {
    const that = (...marks: readonly string[]): string =>
      assembly(
        `*Recognizing* that:\n\n${marks.map((mark, at) => `(${'abcd'.charAt(at)}) It is so${mark}`).join('\n\n')}\n\n1. *Requests* that.`,
      );
    finds(itemEnd, that(',', '⟦;⟧', ',', ','));
    finds(itemEnd, that(';', ';', '⟦,⟧', ','));
    mends(itemEnd, that(',', ';', ','), that(',', ',', ','));
  });

  it('is a colon before items of its own, whose last ends as it would', () => {
    const nested = (b: string, last: string): string =>
      assembly(
        `1. *Urges* States:\n\n(a) To act;\n\n(b) To provide${b}\n\n(i) Training;\n\n(ii) Advice${last}\n\n(c) To stop;\n\n2. *Requests* that.`,
      );
    finds(itemEnd, nested('⟦;⟧', '⟦.⟧'));
    silentOn(itemEnd, nested(':', ';'));
  });

  it('may have “and” behind it', () => {
    silentOn(itemEnd, urging('To act; and', 'To stop;'));
    finds(itemEnd, urging('To act⟦,⟧ and', 'To stop;'));
  });

  it('is checked in decisions', () => {
    finds(
      itemEnd,
      '# Draft decision I\n\n## T\n\nThe Council:\n\n(a) *Takes note* of it⟦.⟧\n\n(b) *Approves* it.\n',
    );
  });

  it('is no matter of agendas and annexes', () => {
    silentOn(
      itemEnd,
      assembly('1. *Approves* the agenda:\n\n   1. Opening.\n\n   2. Closing.\n\n2. *Requests* that.'),
    );
    silentOn(
      itemEnd,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n1. Parties:\n\n(a) Act.\n\n(b) Stop'),
    );
  });
});
