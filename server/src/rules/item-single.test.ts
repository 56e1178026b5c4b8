import { describe, it } from 'node:test';
import { itemSingle } from './item-single.ts';
import { assembly, finds, silentOn } from './testing.ts';

describe('an item alone', () => {
  it('is found at every depth', () => {
    finds(itemSingle, assembly('1. *Urges* States:\n\n⟦(a)⟧ To act;\n\n2. *Requests* that.'));
    finds(itemSingle, assembly('1. *Urges* States:\n\n(a) To provide:\n\n⟦(i)⟧ Training;\n\n(b) To stop.'));
    finds(itemSingle, assembly('1. *Adopts* the annex.\n\n# Annex\n\n## A\n\n1. Parties:\n\n⟦(a)⟧ Act.'));
  });

  it('is left alone where it has a neighbour', () => {
    silentOn(itemSingle, assembly('1. *Urges* States:\n\n(a) To act;\n\n(b) To stop.'));
    silentOn(
      itemSingle,
      assembly('1. *Urges* States:\n\n(a) To provide:\n\n(i) Training;\n\n(ii) Advice;\n\n(b) To stop.'),
    );
  });
});
