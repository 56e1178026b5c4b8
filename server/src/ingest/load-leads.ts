/** Counts which lead follows which. */
import type { LeadRow, StoredText } from '../corpus/rows.ts';
import type { Part } from '../text/model.ts';

const PARTS: readonly Part[] = ['preambular', 'operative'];

/** Leads by part and by the lead before them in it; '' stands before the first. */
export function countLeads(texts: Iterable<StoredText>): readonly LeadRow[] {
  const counts = new Map<string, LeadRow>();
  for (const { paragraphs } of texts) {
    for (const part of PARTS) {
      let previous = '';
      for (const paragraph of paragraphs) {
        if (paragraph.part !== part || paragraph.lead === undefined) continue;
        const { lead } = paragraph;
        const key = JSON.stringify([part, previous, lead]);
        counts.set(key, { part, previous, lead, count: (counts.get(key)?.count ?? 0) + 1 });
        previous = lead;
      }
    }
  }
  return [...counts.values()];
}
