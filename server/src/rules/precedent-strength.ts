/** A paragraph whose verb is stronger or weaker than that of its latest precedent, or that drops a safeguard of it. */
import { paragraphPlace } from '../corpus/place-names.ts';
import { dateInWords } from '../citations/dates.ts';
import { compareStrength, strengthOf } from '../language/lead-strength.ts';
import { leadAt, type Lead } from '../language/leads.ts';
import type { Block } from '../text/model.ts';
import { sourceSpan } from '../text/positions.ts';
import { placeOf } from './agreed/compare.ts';
import type { Candidate, Following } from './agreed/following.ts';
import { againstAgreed, type Judge } from './agreed/judge.ts';
import { adopt } from './agreed/rewrite.ts';
import { droppedSafeguards } from './agreed/safeguards.ts';
import { adoptLead } from './agreed/verb.ts';
import type { DraftRule, Problem } from './model.ts';
import { openingLead, type OpeningLead } from './shared/opening-lead.ts';

/** The rule. */
export const precedentStrength: DraftRule = {
  id: 'precedent-strength',
  group: 'agreed',
  level: 'hint',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A verb is stronger or weaker than in the latest precedent, or a safeguard of it is missing',
    why: 'Delegations compare texts verb by verb. What was “urged” and is now “encouraged”, or what was to be done “upon request” and now has no such limit, is a change of substance, and should be a decision and not an oversight.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Encourages* Member States to prevent and combat trafficking in cultural property;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States to prevent and combat trafficking in cultural property;\n\n2. *Requests* the Secretary-General to report.\n',
    source:
      'The precedents of the corpus, and a table of leads by strength with its sources, which the hover of a lead shows.',
  },
  check: (context) => againstAgreed(strength, context),
};

/** Likeness from which a precedent is one of the same paragraph. */
const SAME = 0.75;
/** Precedents so near the nearest that any of them may be the one that is followed. */
const AS_NEAR = 0.05;

const strength: Judge = (block, following, { part }) => {
  const references = latest(following, part);
  const [reference] = references;
  if (!reference) return [];
  const opening = part === 'annex' ? undefined : openingLead(block, part);
  const verb = opening && part !== 'annex' ? verbProblem(block, opening, references) : undefined;
  return [...(verb ? [verb] : []), ...safeguardProblems(block, references, reference)];
};

/** The latest precedents of the same paragraph in the same part, of one date: the likest first. */
function latest({ candidates, latest: became }: Following, part: string): readonly Candidate[] {
  const same = [...candidates, ...(became ? [became] : [])].filter(
    (one) => one.paragraph.part === part && withSafeguards(one) >= SAME,
  );
  const best = Math.max(0, ...same.map(({ likeness }) => likeness));
  const near = same.filter((one) => one === became || one.likeness >= best - AS_NEAR);
  const date = near.reduce(
    (last, { paragraph }) => (paragraph.text.document.date > last ? paragraph.text.document.date : last),
    '',
  );
  return near
    .filter(({ paragraph }) => paragraph.text.document.date === date)
    .sort((a, b) => b.likeness - a.likeness);
}

/** The likeness of the two, as if the draft had the safeguards that it dropped. */
function withSafeguards(one: Candidate): number {
  const dropped = droppedSafeguards(one).reduce((sum, { at }) => sum + at.agreed.end - at.agreed.start, 0);
  const longest = (without: number): number =>
    Math.max(1, one.agreed.tokens.length - without, one.draft.tokens.length);
  return (one.likeness * longest(0)) / longest(dropped);
}

const leadOfAgreed = ({ paragraph: { plain, part } }: Candidate): Lead | undefined =>
  part === 'annex' ? undefined : leadAt(plain, part);

function verbProblem(
  block: Block,
  opening: OpeningLead,
  references: readonly Candidate[],
): Problem | undefined {
  const own = strengthOf(opening.lead);
  const compared = references.map((reference) => {
    const agreed = leadOfAgreed(reference);
    return { reference, agreed, how: agreed && compareStrength(own, strengthOf(agreed)) };
  });
  // As strong as in one of them: it may be that one which is followed.
  const [first] = compared;
  if (!first?.agreed || compared.some(({ how }) => how === undefined)) return undefined;
  const agreed = adoptLead(block, opening, first.reference);
  return {
    span: sourceSpan(block, opening.span),
    message: `“${opening.lead.text}” is ${first.how ?? ''} than “${first.agreed.text}” in the latest precedent, ${named(first.reference)}.`,
    fixes: agreed ? [{ title: `Change to “${agreed.words}”`, edits: [agreed.edit], safe: false }] : [],
  };
}

function safeguardProblems(
  block: Block,
  references: readonly Candidate[],
  reference: Candidate,
): readonly Problem[] {
  if (references.some((one) => droppedSafeguards(one).length === 0)) return [];
  return droppedSafeguards(reference).map(({ phrase, at, alone }) => {
    const edit = alone ? adopt(block, reference.draft, reference.agreed, at) : undefined;
    return {
      span: sourceSpan(block, placeOf(reference.draft, at.draft)),
      message: `“${phrase}” stood here in the latest precedent, ${named(reference)}.`,
      fixes: edit ? [{ title: `Restore “${phrase}”`, edits: [edit], safe: false }] : [],
    };
  });
}

function named({ paragraph }: Candidate): string {
  const { date } = paragraph.text.document;
  return `${paragraphPlace(paragraph)} (${dateInWords(date) ?? date})`;
}
