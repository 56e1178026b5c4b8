/**
 * Leads that neither approve nor disapprove.
 *
 * Source: General Assembly decision 55/488 of 7 September 2001, by which “takes note of” and “notes” are neutral terms
 * that constitute neither approval nor disapproval.
 */
import type { Lead } from './leads.ts';

const neutral = /^(?:takes note|taking note|notes|noting)(?: in particular)?$/iu;

/** True for *Takes note*, *Noting also* and the like; *Notes with appreciation* is not neutral. */
export function isNeutral({ base }: Lead): boolean {
  return neutral.test(base);
}

/** What such a lead means. */
export const NEUTRAL_MEANING =
  'Neutral: neither approval nor disapproval (General Assembly decision 55/488).';
