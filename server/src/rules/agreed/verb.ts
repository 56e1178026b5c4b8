/** Gives a paragraph the lead of an agreed one. */
import { leadAt, withAlso } from '../../language/leads.ts';
import type { Block, TextEdit } from '../../text/model.ts';
import { rewriteLead, type OpeningLead } from '../shared/opening-lead.ts';
import type { Candidate } from './following.ts';

/** A lead to take over. */
export interface AgreedLead {
  /** With the draft's own *also* or *further*. */
  readonly words: string;
  /** Relative to the block. */
  readonly edit: TextEdit;
}

/** What introduces the object, in roman type: *Takes note* of. */
const joining = (plain: string, end: number): string =>
  /^\s+(?:of|that|by|with|to)\b/u.exec(plain.slice(end))?.[0].trim() ?? '';

/** The agreed lead in the place of the draft's; undefined where the words behind it would not fit. */
export function adoptLead(
  block: Block,
  { lead, span }: OpeningLead,
  { paragraph: { plain, part } }: Candidate,
): AgreedLead | undefined {
  const agreed = part === 'annex' ? undefined : leadAt(plain, part);
  if (part === 'annex' || !agreed || joining(block.plain, span.end) !== joining(plain, agreed.end))
    return undefined;
  const words = withAlso(agreed.base, lead.also, part);
  return { words, edit: rewriteLead({ block, start: 0, index: 0, looked: 0 }, span, words) };
}
