/**
 * The register: what the documents cite, one entry an identity, from all that the citations say of it. Where they
 * disagree, every value is kept as evidence; which counts, `register-claims.ts` says.
 *
 * Citations are those of texts. What a report says outside its texts is no place that cites: it retells debates,
 * and nobody agreed its words.
 */
import type { EntryRow, StoredText } from '../corpus/rows.ts';
import { Collector } from './register-collector.ts';
import { entriesOf, settleOrgans } from './register-entries.ts';
import { nameInstruments } from './register-instruments.ts';
import { recognize } from '../citations/recognize.ts';
import type { InstrumentCitation } from '../citations/model.ts';

/** The entries of the register, by key; `texts` are ordered by date, and read twice. */
export function register(texts: Iterable<StoredText>): readonly EntryRow[] {
  const instruments = nameInstruments(instrumentsByForm(texts));
  const collected = new Collector(instruments);
  for (const text of texts) collected.read(text);
  collected.settle();
  settleOrgans(collected.gathered);
  return entriesOf(collected.gathered, new Map(instruments.map((one) => [one.key, one])));
}

function* instrumentsByForm(texts: Iterable<StoredText>): Generator<InstrumentCitation> {
  for (const { paragraphs, notes } of texts)
    for (const plain of [...paragraphs.map((paragraph) => paragraph.plain), ...notes])
      for (const one of recognize(plain)) if (one.kind === 'instrument') yield one;
}
