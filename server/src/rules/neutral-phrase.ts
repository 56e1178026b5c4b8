/** Leads that neither approve nor disapprove of what they name. */
import { isNeutral, NEUTRAL_MEANING } from '../language/neutral-leads.ts';
import { sourceSpan } from '../text/positions.ts';
import type { BlockRule } from './model.ts';
import { openingLead } from './shared/opening-lead.ts';

/** The rule. It finds no fault: a hint that a drafter who means to welcome or to regret has not said so. */
export const neutralPhrase: BlockRule = {
  id: 'neutral-phrase',
  group: 'style',
  level: 'hint',
  profiles: ['ga', 'decision'],
  page: {
    summary: 'A paragraph takes note of something, which neither approves nor disapproves of it',
    why: 'The General Assembly has decided that “takes note of” and “notes” are neutral. A drafter who means to approve writes “takes note with appreciation of” or “welcomes”; one who does not may leave the phrase as it is. The hint stands at the lead and is read where the pointer rests on it; completion says the same of the leads it offers.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Takes note* of the report of the Secretary-General.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Takes note with appreciation* of the report of the Secretary-General.\n',
    source: 'General Assembly decision 55/488 of 7 September 2001, reported in secondary sources.',
  },
  kinds: new Set(['paragraph', 'numbered']),
  checkBlock: (block) => {
    if (!/\bnotes?\b/iu.test(block.plain.slice(0, 40))) return [];
    const opening = openingLead(block, 'operative');
    // What the preamble notes are facts.
    if (opening?.lead.form !== 'operative' || !isNeutral(opening.lead)) return [];
    return [{ span: sourceSpan(block, opening.span), message: NEUTRAL_MEANING, fixes: [] }];
  },
};
