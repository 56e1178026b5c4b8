/** A citation of what is later than the draft, or of the draft itself. */
import { readActNumber } from '../citations/act-numbers.ts';
import { keyOf, keyOfAct } from '../citations/keys.ts';
import type { FrontMatter, Placed, Span } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { actsOf, type Act } from './citations/acts.ts';
import { isLaterAct, isLaterDocument, lastDayOf } from './citations/later.ts';
import { verdictOn, type Asking } from './citations/owner.ts';
import type { Problem, Rule } from './model.ts';
import { organOf, textAt } from './notes/register.ts';
import { citationsIn } from './notes/subject.ts';
import { profiles } from './profile.ts';
import { prose } from './shared/prose.ts';

/** The rule. It goes by the front matter: without a date, a session or a symbol there, nothing is known to be later. */
export const citationFuture: Rule = {
  id: 'citation-future',
  group: 'citations',
  level: 'warning',
  profiles,
  page: {
    summary: 'A resolution, decision or document is cited that is later than the draft, or the draft itself',
    why: 'What was not yet adopted or issued when the draft was written cannot be recalled in it: the number is wrong, or the date. The text itself is called the present resolution.',
    bad: '---\ndate: 2025-10-20\n---\n\n# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 87/232 of 15 December 2032,\n\n1. *Requests* the Secretary-General to report.\n',
    good: '---\ndate: 2025-10-20\n---\n\n# Technical assistance\n\n*The General Assembly*,\n\n*Recalling* its resolution 77/232 of 15 December 2022,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'The sessions of the organs; the dates in the adopted texts of the corpus.',
  },
  check: ({ draft, corpus }) => {
    const day = lastDayOf(draft.frontMatter);
    const acts = actsOf(draft, corpus).flatMap((act) => actProblem(act, { draft, corpus }, day) ?? []);
    return [...acts, ...draft.blocks.flatMap((placed) => documentProblems(placed, { draft, corpus }, day))];
  },
};

function actProblem(act: Act, asking: Asking, day: string | undefined): Problem | undefined {
  const { citation, key, entry, span } = act;
  if (key !== undefined && key === keyOfText(act)) return problemAt(span, 'itself');
  if (day === undefined) return undefined;
  const isLater = isLaterAct({ key, entry, given: citation.date?.iso }, day);
  // Where number, date and organ contradict each other, that is the matter.
  const verdict = isLater ? verdictOn(act, asking) : undefined;
  return verdict?.kind === 'sound' && verdict.certain ? problemAt(span, 'later') : undefined;
}

/** The key of the text in which an act is cited, where it has a number already. */
function keyOfText({ text, speaking, citation }: Act): string | undefined {
  const number = text.number === undefined ? undefined : readActNumber(text.number);
  const isSame = number && speaking !== undefined && text.kind === citation.kind;
  return isSame ? keyOfAct(speaking, citation.kind, number) : undefined;
}

/** Documents wherever they are cited, and what notes say of resolutions. */
function documentProblems(
  placed: Placed,
  { draft, corpus }: Asking,
  day: string | undefined,
): readonly Problem[] {
  if (!prose.has(placed.block.kind)) return [];
  return citationsIn(placed.block, corpus).flatMap((citation) => {
    if (citation.quoted) return [];
    const at = (matter: keyof typeof messages): readonly Problem[] => [
      problemAt(absoluteSpan(placed, citation.span), matter),
    ];
    if (citation.kind === 'document') {
      if (isDraftItself(citation.symbol, draft.frontMatter)) return at('itself');
      return day !== undefined && isLaterDocument(citation.symbol, day) ? at('later') : [];
    }
    const isAct = citation.kind === 'resolution' || citation.kind === 'decision';
    if (!isAct || placed.block.kind !== 'note' || day === undefined) return [];
    const key = keyOf(citation, { organ: organOf(draft, textAt(draft, placed.start)) ?? 'General Assembly' });
    const entry = key === undefined ? undefined : corpus.entry(key);
    return isLaterAct({ key, entry, given: citation.date?.iso }, day) ? at('later') : [];
  });
}

/** True for the symbol of the draft, where that is a draft's: a report may well name itself. */
function isDraftItself(symbol: string, frontMatter: FrontMatter | undefined): boolean {
  return /\/(?:L|CRP)\.\d/u.test(symbol) && symbol === frontMatter?.symbol?.replace(/\s/gu, '');
}

const messages = {
  itself: 'This is the text itself, which is called the present resolution or the present decision.',
  later: 'This is later than the draft, by the date, session or symbol in its front matter.',
} as const;

function problemAt(span: Span, matter: keyof typeof messages): Problem {
  const unmended = matter === 'later' ? { unmended: 'only the drafter knows what was meant' } : {};
  return { span, message: messages[matter], fixes: [], ...unmended };
}
