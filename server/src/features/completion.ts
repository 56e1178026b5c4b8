/** Completion: leads, citations, instruments and standard clauses. */
import type { Corpus } from '../corpus/model.ts';
import type { Draft } from '../text/model.ts';
import { completeCitation } from './completion/citations.ts';
import { cursorAt } from './completion/cursor.ts';
import { completeInstrument } from './completion/instruments.ts';
import { completeLead } from './completion/leads.ts';
import type { Completions, RankedItem } from './completion/model.ts';
import { completePhrase } from './completion/phrases.ts';

/**
 * What could be inserted at an offset, best first.
 * @param typed the character just typed, where that and not the user's asking is why completion runs: clauses and
 *   instruments then wait for a letter, so that a space brings up nothing but what must follow it.
 */
export function complete(
  draft: Draft,
  offset: number,
  corpus: Corpus,
  typed?: string,
): Completions<RankedItem> {
  const answers = [...answersAt(draft, offset, corpus, typed)];
  return {
    items: answers
      .flatMap(({ items }) => items)
      .map((item, index) => ({ ...item, sortText: String(index).padStart(4, '0') })),
    incomplete: answers.some(({ incomplete }) => incomplete),
  };
}

function answersAt(draft: Draft, offset: number, corpus: Corpus, typed?: string): readonly Completions[] {
  const cursor = cursorAt(draft, offset);
  if (!cursor) return [];
  const citation = completeCitation(cursor, corpus);
  if (citation.items.length > 0) return [citation];
  const lead = completeLead(cursor, corpus);
  if (typed !== undefined && !/[\p{L}\p{N}]/u.test(typed)) return [lead, citation];
  return [lead, completeInstrument(cursor, corpus), citation, completePhrase(cursor, corpus)];
}
