/** How one corpus file uses leads and recurring clauses. */
import type { CorpusFile } from './file.ts';
import type { LeadUse, Phrase, PhraseSlot } from './model.ts';
import type { Part } from '../text/model.ts';

/** A lead with how often it follows the lead asked about. */
export interface LeadMatch extends LeadUse {
  readonly follows: number;
}

const LEADS = `
  SELECT lead, part, SUM(count) AS count, SUM(IIF(previous = '', count, 0)) AS first,
         SUM(IIF(previous = ?, count, 0)) AS follows
  FROM lead WHERE part = ? GROUP BY lead`;

/** The leads of a part, in no order; `follows` counts those that stand behind `previous`. */
export function leadsOf(file: CorpusFile, part: Part, previous: string): readonly LeadMatch[] {
  return file.read((database) => database.all<LeadMatch>(LEADS, previous, part), []);
}

/** As clauses are looked up: in lower case, white space collapsed, apostrophes straight. */
export const foldClause = (clause: string): string =>
  clause.toLowerCase().replaceAll('’', "'").replaceAll(/\s+/gu, ' ').trimStart();

type StoredPhrase = Omit<Phrase, 'slots'> & { readonly slots: string };

const PHRASES = `
  SELECT phrase, count, texts, slots FROM phrase WHERE folded > ? AND folded < ? ORDER BY count DESC, id LIMIT ?`;

/** Clauses that go on from `prefix`, most used first; none for less than two words. */
export function phrasesOf(file: CorpusFile, prefix: string, limit: number): readonly Phrase[] {
  const folded = foldClause(prefix);
  if (!/\S\s+\S/u.test(folded)) return [];
  return file
    .read((database) => database.all<StoredPhrase>(PHRASES, folded, `${folded}\u{10ffff}`, limit), [])
    .map((row) => ({ ...row, slots: JSON.parse(row.slots) as readonly PhraseSlot[] }));
}
