/** Safeguards of an agreed paragraph that a draft leaves out. */
import { SAFEGUARDS } from '../../language/safeguards.ts';
import type { Span } from '../../text/model.ts';
import { tokensAt, type Difference, type Token, type Wording } from './compare.ts';
import type { Candidate } from './following.ts';

/** A safeguard left out. */
export interface DroppedSafeguard {
  readonly phrase: string;
  readonly at: Difference;
  /** True where nothing else differs there. */
  readonly alone: boolean;
}

interface Entry {
  readonly words: readonly string[];
  readonly group: number;
}

/** By first word, the longest first. */
const TABLE: ReadonlyMap<string, readonly Entry[]> = (() => {
  const table = new Map<string, Entry[]>();
  for (const [group, phrases] of SAFEGUARDS.entries())
    for (const phrase of phrases) {
      const words = phrase.split(' ');
      const first = words[0] ?? '';
      table.set(first, [...(table.get(first) ?? []), { words, group }]);
    }
  for (const list of table.values()) list.sort((a, b) => b.words.length - a.words.length);
  return table;
})();

interface Found extends Span {
  readonly group: number;
}

/** The safeguards of a wording, as spans of its tokens. */
function safeguardsIn({ tokens }: Wording): readonly Found[] {
  const found: Found[] = [];
  for (let at = 0; at < tokens.length; at++) {
    const entry = TABLE.get(folded(tokens[at]))?.find(({ words }) =>
      words.every((word, index) => folded(tokens[at + index]) === word),
    );
    if (!entry) continue;
    found.push({ start: at, end: at + entry.words.length, group: entry.group });
    at += entry.words.length - 1;
  }
  return found;
}

const folded = (token: Token | undefined): string => token?.text.toLowerCase() ?? '';

/** Words that may go with a safeguard where it alone was dropped; with more, a clause was. */
const MOST_BESIDE = 3;

/** Those that the agreed paragraph has, and the draft neither there nor anywhere else in as many places. */
export function droppedSafeguards({ agreed, draft, differences }: Candidate): readonly DroppedSafeguard[] {
  const kept = new Map<number, number>();
  for (const { group } of safeguardsIn(draft)) kept.set(group, (kept.get(group) ?? 0) + 1);
  const all = safeguardsIn(agreed);
  const dropped: DroppedSafeguard[] = [];
  for (const found of all) {
    const { group, start, end } = found;
    if (all.filter((one) => one.group === group).length <= (kept.get(group) ?? 0)) continue;
    const at = differences.find((one) => one.agreed.start < end && start < one.agreed.end);
    if (!at) continue;
    const words = (wording: Wording, span: Span): number =>
      tokensAt(wording, span).filter(({ kind }) => kind !== 'mark').length;
    const beside = words(agreed, at.agreed) - words(agreed, found) + words(draft, at.draft);
    if (beside > MOST_BESIDE || words(agreed, at.agreed) < words(agreed, found)) continue;
    dropped.push({
      phrase: tokensAt(agreed, found)
        .map(({ text }) => text)
        .join(' '),
      at,
      alone: beside === 0,
    });
  }
  return dropped;
}
