/** A paragraph that follows an agreed one which was itself changed in a later text. */
import { paragraphPlace } from '../corpus/place-names.ts';
import type { Block, TextEdit } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { isWithinNames, placeOf, withNeighbours, wordsIn, type Difference } from './agreed/compare.ts';
import { laterWording, takenOver, type Candidate } from './agreed/following.ts';
import { againstAgreed, type Judge } from './agreed/judge.ts';
import { adopt } from './agreed/rewrite.ts';
import { adoptLead } from './agreed/verb.ts';
import type { DraftRule } from './model.ts';
import { openingLead, type OpeningLead } from './shared/opening-lead.ts';

/** The rule. */
export const precedentSuperseded: DraftRule = {
  id: 'precedent-superseded',
  group: 'agreed',
  level: 'hint',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A paragraph follows agreed words that a later text changed',
    why: 'What was agreed last is what delegations expect to find. An older wording, copied from an older text, undoes what was negotiated since.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Invites* Member States to share their experience of the reintegration of prisoners into society;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Invites* Member States to share their experience of the rehabilitation and reintegration of prisoners into society;\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'The precedents of the corpus, followed from text to text.',
  },
  check: (context) => againstAgreed(superseded, context),
};

const superseded: Judge = (block, following, { part }) => {
  const from = takenOver(following);
  const later = laterWording(following);
  if (!from || !later) return [];
  const changes = later.differences.filter((at) => !isWithinNames(later, at));
  const opening = part === 'annex' ? undefined : openingLead(block, part);
  const edits = adopted(block, opening, later, changes);
  const [only, ...more] = changes;
  const whole = { start: 0, end: later.draft.tokens.length };
  return [
    {
      span: sourceSpan(block, placeOf(later.draft, only && more.length === 0 ? only.draft : whole)),
      message: `As in ${paragraphPlace(from.paragraph)}, but ${paragraphPlace(later.paragraph)}, changed it: ${told(later, changes)}.`,
      fixes: edits ? [{ title: 'Take over the later wording', edits, safe: false }] : [],
      ...(!edits && { unmended: 'a footnote mark or italics stand between the words.' }),
    },
  ];
};

/** Changes told one by one; of more, the first are. */
const MOST_TOLD = 3;
/** Characters of a change that are shown at most. */
const LONGEST = 80;

function told({ agreed, draft }: Candidate, changes: readonly Difference[]): string {
  const first = changes.slice(0, MOST_TOLD).map((at) => {
    const was = wordsIn(draft, withNeighbours(draft, at.draft));
    return `“${cut(was)}” became “${cut(wordsIn(agreed, withNeighbours(agreed, at.agreed)))}”`;
  });
  const more = changes.length - first.length;
  return [...first, ...(more > 0 ? [`${String(more)} more`] : [])].join('; ');
}

const cut = (words: string): string =>
  words.length > LONGEST ? `${words.slice(0, words.lastIndexOf(' ', LONGEST))} …` : words;

/** The edits that give the draft the later words, its own numbers, dates and names kept. */
function adopted(
  block: Block,
  opening: OpeningLead | undefined,
  later: Candidate,
  changes: readonly Difference[],
): readonly TextEdit[] | undefined {
  const edits = changes.flatMap((at) => adopt(block, later.draft, later.agreed, at) ?? []);
  if (edits.length < changes.length) return undefined;
  const commas = later.punctuation.flatMap((at) => adopt(block, later.draft, later.agreed, at) ?? []);
  const lead = opening && adoptLead(block, opening, later);
  return [...(lead ? [lead.edit] : []), ...edits, ...commas];
}
