/** Brackets of negotiation that do not match, or that are left in a final draft. */
import type { Draft, Placed, Span } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import type { Problem, Rule } from './model.ts';

/** The rule. */
export const bracket: Rule = {
  id: 'bracket',
  group: 'structure',
  level: 'error',
  profiles: ['ga', 'sc', 'decision'],
  page: {
    summary: 'A square bracket has no partner, or brackets, “bis” or “alt” are left in a final draft',
    why: 'Square brackets enclose text that is not agreed. Where one is lost, nobody can tell what was; where one is left, the draft is not ready to be tabled.',
    bad: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States [to consider acting;\n\n2. *Requests* the Secretary-General to report.\n',
    good: '# Crime prevention\n\n*The General Assembly*,\n\n1. *Urges* Member States [to consider acting];\n\n2. *Requests* the Secretary-General to report.\n',
    source: 'United Nations Editorial Manual, on draft resolutions; practice of negotiation.',
  },
  check: ({ draft, final }) => {
    const { pairs, lonely } = bracketsOf(draft);
    const problems: Problem[] = lonely.map((span) => ({
      span,
      message: 'This square bracket has no partner.',
      fixes: [],
    }));
    if (!final) return problems;
    return [...problems, ...pairs.map(left), ...suffixes(draft)];
  },
};

interface Brackets {
  /** From the opening bracket to behind the closing one; outermost pairs only. */
  readonly pairs: readonly Span[];
  readonly lonely: readonly Span[];
}

/** A bracket may open in one paragraph of a text and close in another; those of a note stand by themselves. */
function bracketsOf({ texts, blocks }: Draft): Brackets {
  const pairs: Span[] = [];
  const lonely: Span[] = [];
  const match = (placed: Placed, open: Span[]): void => {
    for (const { bracket: mark, span } of bracketsIn(placed)) {
      if (mark === '[') {
        open.push(span);
        continue;
      }
      const opening = open.pop();
      if (!opening) lonely.push(span);
      else if (open.length === 0) pairs.push({ start: opening.start, end: span.end });
    }
  };
  const starts = texts.map(({ span }) => span.start).reverse();
  const open: Span[] = [];
  for (const placed of blocks) {
    if (placed.start >= (starts.at(-1) ?? Infinity)) {
      starts.pop();
      lonely.push(...open.splice(0));
    }
    const own: Span[] = [];
    match(placed, placed.block.kind === 'note' ? own : open);
    lonely.push(...own);
  }
  return { pairs, lonely: [...lonely, ...open] };
}

/** Brackets of a block in order, one before its number or label among them; not `[sic]` and the like. */
function bracketsIn(placed: Placed): readonly { readonly bracket: string; readonly span: Span }[] {
  const { block, start } = placed;
  const before = block.source.slice(0, block.content.start);
  const marker = block.number || block.label ? before.indexOf('[') : -1;
  if (marker < 0 && !/[[\]]/u.test(block.plain)) return [];
  const own = [...block.plain.matchAll(/\[(?:sic|…|\.\.\.)\]|[[\]]/gu)].filter(
    (found) => found[0].length === 1,
  );
  return [
    ...(marker < 0 ? [] : [{ bracket: '[', span: { start: start + marker, end: start + marker + 1 } }]),
    ...own.map(({ 0: mark, index }) => ({
      bracket: mark,
      span: absoluteSpan(placed, { start: index, end: index + 1 }),
    })),
  ];
}

function left({ start, end }: Span): Problem {
  return {
    span: { start, end },
    level: 'warning',
    message: 'Text in square brackets is not agreed: a final draft has none.',
    fixes: [],
  };
}

function suffixes(draft: Draft): readonly Problem[] {
  return draft.blocks.flatMap(({ block, start }): readonly Problem[] => {
    const { number } = block;
    if (!number || number.suffix === '') return [];
    return [
      {
        span: { start: start + number.span.start, end: start + number.span.end },
        level: 'warning',
        message: `A final draft has no paragraph “${String(number.value)} ${number.suffix}”: settle it and number the paragraphs anew.`,
        fixes: [],
      },
    ];
  });
}
