/** Counts which lead follows which. */
import type { LeadRow, StoredText } from '../corpus/rows.ts';
import type { Part } from '../text/model.ts';

const PARTS: readonly Part[] = ['preambular', 'operative'];

/** Leads by part and by the lead before them in it; '' stands before the first and behind the last. */
export function countLeads(texts: Iterable<StoredText>): readonly LeadRow[] {
  const counts = new Map<string, LeadRow>();
  for (const { paragraphs } of texts) {
    for (const part of PARTS) {
      const leads = paragraphs.flatMap((one) => (one.part === part ? (one.lead ?? []) : []));
      if (leads.length === 0) continue;
      let previous = '';
      for (const lead of [...leads, '']) {
        const key = JSON.stringify([part, previous, lead]);
        counts.set(key, { part, previous, lead, count: (counts.get(key)?.count ?? 0) + 1 });
        previous = lead;
      }
    }
  }
  return [...counts.values()];
}
