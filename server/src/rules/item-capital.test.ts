import { describe, it } from 'node:test';
import { itemCapital } from './item-capital.ts';
import { assembly, finds, mends, silentOn } from './testing.ts';

const urging = (a: string): string => assembly(`1. *Urges* States:\n\n(a) ${a};\n\n(b) To stop.`);

describe('an item', () => {
  it('begins with a capital in the operative part', () => {
    finds(itemCapital, urging('⟦to⟧ act'));
    finds(itemCapital, urging('[⟦to⟧ act]'));
    mends(itemCapital, urging('to act'), urging('To act'));
    mends(itemCapital, urging('*inter alia*, to act'), urging('*Inter alia*, to act'));
  });

  it('begins so at every depth', () => {
    finds(itemCapital, urging('To provide:\n\n(i) ⟦training⟧;\n\n(ii) Advice'));
  });

  it('is left alone where it begins with a capital, a figure or a name', () => {
    silentOn(itemCapital, urging('To act'));
    silentOn(itemCapital, urging('30 days of action'));
    silentOn(itemCapital, urging('eSwatini to act'));
  });

  it('is left alone in the preamble and in annexes', () => {
    silentOn(
      itemCapital,
      assembly('*Recognizing* that:\n\n(a) this is so,\n\n(b) that is so,\n\n1. *Requests* that.'),
    );
    silentOn(
      itemCapital,
      assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n1. Parties:\n\n(a) act;\n\n(b) stop.'),
    );
  });
});
