/** A paragraph that opens with no known lead. */
import { editDistance } from '../language/edit-distance.ts';
import type { LeadPart } from '../language/leads.ts';
import { respelt } from '../language/spelling.ts';
import type { Paragraph, Placed, Text } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Profile, Rule } from './model.ts';
import { openingAt, rewriteLead } from './shared/opening-lead.ts';
import type { OpeningLead } from './shared/opening-lead.ts';
import { rightLead, stepsOf } from './shared/series.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const leadUnknown: Rule = {
  id: 'lead-unknown',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'A paragraph opens with no known lead, or with one that is misspelt',
    why: 'The lead says what the organ does: recall, note, urge, decide. Delegations weigh one against another, so a paragraph that opens with none, or with a word of its own making, leaves its strength open.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recaling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'Leads in use in resolutions of the General Assembly and the Economic and Social Council.',
  },
  check: ({ draft, profileAt }) =>
    textsOf(draft)
      .filter((text) => !isDecision(text))
      .flatMap((text) => [
        ...problemsOf(text, 'preambular', profileAt(text.span.start)),
        ...problemsOf(text, 'operative', profileAt(text.span.start)),
      ]),
};

function problemsOf(text: Text, part: LeadPart, profile: Profile): readonly Problem[] {
  return stepsOf(text, part).flatMap((step) => {
    if (!step.opening) return [unknown(step.paragraph, part)];
    if (beginsSmall(step.paragraph, step.opening)) return [small(step.paragraph.placed, step.opening)];
    return step.opening.near && !isMisspelt(step.paragraph.placed, step.opening)
      ? [nearMiss(step.paragraph.placed, step.opening, rightLead(step, part, profile))]
      : [];
  });
}

/** True for *Recognising*: the lead is known, and its spelling is the matter of another rule. */
function isMisspelt({ block }: Placed, { span, lead }: OpeningLead): boolean {
  const words = block.plain.slice(span.start, span.end).toLowerCase().split(/\s+/u);
  return words.map((word) => respelt(word) ?? word).join(' ') === lead.text.toLowerCase();
}

function nearMiss(placed: Placed, { span, lead }: OpeningLead, right: string = lead.text): Problem {
  const written = placed.block.plain.slice(span.start, span.end);
  return {
    span: absoluteSpan(placed, span),
    message: `“${written}” is no lead: is “${right}” meant?`,
    fixes: [
      {
        title: `Change to “${right}”`,
        edits: [rewriteLead(placed, span, right)],
        // One slip of the hand leaves no doubt; more may be another word.
        safe: editDistance(written.toLowerCase(), lead.text.toLowerCase(), 1) === 1,
      },
    ],
  };
}

/** True for *recalling*: in italics or behind a number, where words that go on with something would not stand. */
function beginsSmall({ placed: { block }, number }: Paragraph, { span, near }: OpeningLead): boolean {
  if (near || !/^\p{Ll}/u.test(block.plain.slice(span.start))) return false;
  return number !== undefined || block.italics.some(({ start }) => start === span.start);
}

function small(placed: Placed, { span }: OpeningLead): Problem {
  const first = absoluteSpan(placed, { start: span.start, end: span.start + 1 });
  const letter = placed.block.plain.charAt(span.start).toUpperCase();
  const written = placed.block.plain.slice(span.start, span.end);
  const right = letter + written.slice(1);
  return {
    span: absoluteSpan(placed, span),
    message: `The lead begins with a capital: “${right}”, not “${written}”.`,
    fixes: [{ title: `Change to “${right}”`, edits: [{ ...first, text: letter }], safe: true }],
  };
}

/** The form of a lead, of whatever verb. */
const forms: Readonly<Record<LeadPart, RegExp>> = {
  preambular: /^(?:\p{L}+ly )?\p{L}{2,}(?:ing|ed)\b/u,
  operative: /^(?:(?:also|further|\p{L}+ly) )?\p{L}{2,}[^s]s\b/iu,
};

function unknown({ placed }: Paragraph, part: LeadPart): Problem {
  const start = openingAt(placed.block);
  const words = placed.block.plain.slice(start, start + 80);
  const first = /^[\p{L}’'-]+/u.exec(words)?.[0] ?? words.slice(0, 1);
  const problem = { span: firstWord(placed, start, first), fixes: [] };
  if (forms[part].test(words) && placed.block.italics[0]?.start === start)
    return { ...problem, level: 'hint', message: `“${first}” is not among the leads in use.` };
  return { ...problem, message: `This paragraph opens with no lead such as ${examples[part]}.` };
}

const examples: Readonly<Record<LeadPart, string>> = {
  preambular: '“Recalling”, “Noting” or “Recognizing”',
  operative: '“Requests”, “Encourages” or “Decides”',
};

function firstWord(placed: Placed, start: number, word: string): Problem['span'] {
  return absoluteSpan(placed, { start, end: start + word.length });
}
