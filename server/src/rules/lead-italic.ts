/** A lead that is not in italics, or not the whole of it and nothing more. */
import type { LeadPart } from '../language/leads.ts';
import type { Placed, Span, Text, TextEdit } from '../text/model.ts';
import { absoluteSpan, sourceSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';
import { emphasisBetween } from './shared/opening-lead.ts';
import { stepsOf } from './shared/series.ts';
import { isDecision, textsOf } from './shared/texts.ts';

/** The rule. */
export const leadItalic: Rule = {
  id: 'lead-italic',
  group: 'structure',
  level: 'warning',
  profiles: ['ga', 'sc'],
  page: {
    summary: 'A lead is not in italics, or the italics are too short or too long',
    why: 'Italics set off what the organ does from what it does it to: the verb with its adverb, its particle and “also” or “further”, and not the object. Editors and translators read the structure of a text by them.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n*Recalling* also the Universal Declaration of Human Rights,\n\n1. Requests the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n*Recalling* the purposes of the Charter of the United Nations,\n\n*Recalling also* the Universal Declaration of Human Rights,\n\n1. *Requests* the Secretary-General to report.\n',
    source: 'Leads as set in official records of the General Assembly and the Economic and Social Council.',
  },
  check: ({ draft }) => textsOf(draft).flatMap((text) => (isDecision(text) ? [] : problemsOf(text))),
};

const parts: readonly LeadPart[] = ['preambular', 'operative'];

interface Opening {
  readonly placed: Placed;
  /** The lead, in the plain text. */
  readonly span: Span;
  /** The italics that the lead begins in. */
  readonly italic: Span | undefined;
}

function problemsOf(text: Text): readonly Problem[] {
  const openings = parts.flatMap((part) =>
    stepsOf(text, part).flatMap(({ paragraph: { placed }, opening }): readonly Opening[] => {
      if (!opening || opening.near) return [];
      const { span } = opening;
      const italic = placed.block.italics.find((run) => run.start <= span.start && span.start < run.end);
      return [{ placed, span, italic }];
    }),
  );
  const first = openings[0];
  // A text pasted without its italics is one slip, not one in each paragraph.
  if (first && openings.length > 1 && openings.every(({ placed }) => placed.block.italics.length === 0)) {
    const edits = openings.flatMap(italicize);
    return [
      {
        span: absoluteSpan(first.placed, first.span),
        message: 'The leads of this text have lost their italics.',
        fixes: [{ title: 'Set all leads of this text in italics', edits, safe: true }],
      },
    ];
  }
  return openings.flatMap((opening) => problemOf(opening) ?? []);
}

function problemOf(opening: Opening): Problem | undefined {
  const { placed, span, italic } = opening;
  const { plain } = placed.block;
  const lead = plain.slice(span.start, span.end);
  const end = italic?.end ?? span.start;
  if (end === span.end || (end > span.end && mayBelong(plain.slice(span.end, end)))) return undefined;
  const edits = italicize(opening);
  return {
    span: absoluteSpan(placed, { start: span.start, end: Math.max(span.end, end) }),
    message: `The lead, “${lead}”, stands in italics, all of it and no more.`,
    fixes: edits.length > 0 ? [{ title: `Set “${lead}” in italics`, edits, safe: true }] : [],
  };
}

/** Words that introduce an object, or belong to it. */
const objects = /(?:^|\s)(?:about|all|and|at|by|for|from|in|its|of|on|over|that|the|their|to|upon)(?:\s|$)/iu;

/** Phrases of degree, which some set in italics with the verb. */
const degree = /^in (?:particular|the (?:strongest|clearest|most)\b[^,;]{0,30}\bterms)$/iu;

/** True for a word or two that may be part of a lead that is on no list, *Expressing its deep anguish*, and no name. */
function mayBelong(surplus: string): boolean {
  const more = surplus.trim();
  if (more === '' || degree.test(more)) return true;
  return more.split(/\s+/u).length < 3 && !objects.test(more) && !/[,;:.(“"\p{Lu}]/u.test(more);
}

/** Edits that set the lead in italics, and nothing else of what its italics hold now; none where it has others. */
function italicize({ placed, span, italic }: Opening): readonly TextEdit[] {
  const { block, start } = placed;
  const lead = sourceSpan(block, span);
  const insert = (at: number, text: string): TextEdit => ({ start: start + at, end: start + at, text });
  if (!italic) {
    const inside = emphasisBetween(block, lead);
    if (inside.length % 2 === 1) return [];
    if (isBold(block.source, lead))
      return [
        erase(placed, lead.start - 1),
        ...inside.map((at) => erase(placed, at)),
        erase(placed, lead.end),
      ];
    return [insert(lead.start, '*'), ...inside.map((at) => erase(placed, at)), insert(lead.end, '*')];
  }
  const { start: opens, end: closes } = sourceSpan(block, italic);
  const mark = block.source.charAt(opens - 1);
  const single = /^[*_]$/u.test(mark) && !/[*_]/u.test(block.source.charAt(opens - 2));
  if (!single || block.source.charAt(closes) !== mark || /[*_]/u.test(block.source.charAt(closes + 1)))
    return [];
  // Other italics may lie in the lead, or begin in it: their marks go too.
  const last = block.italics.findLast((run) => run.start < span.end) ?? italic;
  const end = Math.max(sourceSpan(block, last).end + 1, lead.end);
  const others = emphasisBetween(block, { start: opens, end });
  return [...others.map((at) => erase(placed, at)), insert(lead.end, mark)];
}

/** True where a stretch is bold, all of it and no more: one mark at each end makes italics of it. */
function isBold(source: string, { start, end }: Span): boolean {
  const mark = source.charAt(start - 1).repeat(2);
  return /^[*_]{2}$/u.test(mark) && source.slice(0, start).endsWith(mark) && source.startsWith(mark, end);
}

function erase({ start }: Placed, at: number): TextEdit {
  return { start: start + at, end: start + at + 1, text: '' };
}
