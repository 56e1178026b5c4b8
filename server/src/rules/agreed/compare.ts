/** What differs between the words that were agreed and those of a draft, apart from what changes from year to year. */
import { diffArrays } from 'diff';
import { slotsIn, type SlotKind } from '../../citations/slots.ts';
import { ordinalValue } from '../../language/ordinals.ts';
import { leadAt } from '../../language/leads.ts';
import type { Part, Span } from '../../text/model.ts';

/** A word, a mark of punctuation, or a number, date or symbol as a whole; a span of the plain text. */
export interface Token extends Span {
  readonly text: string;
  /** As compared: numbers, dates and symbols are alike, whatever they are. */
  readonly form: string;
  readonly kind: 'word' | 'mark' | 'update';
  /** True within the name of an organ or instrument. */
  readonly named: boolean;
}

/** A paragraph without its lead and what ends it, which hang on its neighbours. */
export interface Wording {
  readonly plain: string;
  readonly tokens: readonly Token[];
}

/** A place where two wordings part: tokens `start` to `end` (not included) of each. */
export interface Difference {
  readonly agreed: Span;
  readonly draft: Span;
}

/** Two wordings side by side. */
export interface Comparison {
  readonly agreed: Wording;
  readonly draft: Wording;
  /** In order, without updates and without those of punctuation alone. */
  readonly differences: readonly Difference[];
  /** Those of commas, stops and dashes alone. */
  readonly punctuation: readonly Difference[];
  /** The share of the tokens that both have, of the longer of the two, from 0 to 1. */
  readonly likeness: number;
}

/** What goes on from year to year while the words stay. */
const UPDATES: ReadonlySet<SlotKind> = new Set([
  ...(['ordinal', 'year', 'date', 'number', 'resolution', 'symbol', 'place'] as const),
]);

const JOINING: ReadonlySet<string> = new Set(['of', 'that', 'by', 'with', 'to', 'in', 'on', 'for', 'at']);

const TOKEN = /[\p{L}\p{N}](?:[\p{L}\p{M}\p{N}]|['’./-](?=[\p{L}\p{N}]))*|[^\s]/gu;

/** The tokens of a paragraph of this part. Time is linear. */
export function wordingOf(plain: string, part: Part): Wording {
  const lead = part === 'annex' ? undefined : leadAt(plain, part);
  const slots = slotsIn(plain);
  const tokens: Token[] = [];
  let next = 0;
  for (const { 0: text, index: start } of plain.matchAll(TOKEN)) {
    if (start < (lead?.end ?? 0)) continue;
    while ((slots[next]?.end ?? Infinity) <= start) next++;
    const slot = slots[next];
    const within = slot !== undefined && slot.start <= start;
    const updates = within && UPDATES.has(slot.kind);
    const last = tokens.at(-1);
    // A date or a resolution with its date is one token.
    if (updates && last?.kind === 'update' && last.start >= slot.start) {
      tokens[tokens.length - 1] = {
        ...last,
        text: plain.slice(last.start, start + text.length),
        end: start + text.length,
      };
      continue;
    }
    const isUpdate = updates || /^\p{N}/u.test(text) || ordinalValue(text) !== undefined;
    const kind = isUpdate ? 'update' : /^[\p{L}\p{N}]/u.test(text) ? 'word' : 'mark';
    const form = isUpdate ? '#' : text.replaceAll('’', "'").replace(/[“”]/u, '"');
    tokens.push({ start, end: start + text.length, text, form, kind, named: within && !updates });
  }
  // What introduces the object goes with the lead: *Taking note* of, *Considering* the.
  const first = lead && JOINING.has(tokens[0]?.form ?? '') ? 1 : 0;
  return { plain, tokens: tokens.slice(first, endOf(tokens)) };
}

/** Where the words end: before “;”, “, and” or “:”. */
function endOf(tokens: readonly Token[]): number {
  let end = tokens.length;
  while (tokens[end - 1]?.kind === 'mark' && /^[,;.:]$/u.test(tokens[end - 1]?.text ?? '')) end--;
  if (/^(?:and|or)$/u.test(tokens[end - 1]?.text ?? '') && /^[,;]$/u.test(tokens[end - 2]?.text ?? ''))
    return endOf(tokens.slice(0, end - 1));
  return end;
}

/** Tokens beyond which paragraphs are not compared: a list pasted as one paragraph, no prose. */
const MOST_TOKENS = 1500;
/** Tokens added and dropped beyond which two paragraphs have too little in common. */
const MOST_CHANGES = 200;

/** Compares two wordings; undefined where they are too long or too unlike. */
export function compare(agreed: Wording, draft: Wording): Comparison | undefined {
  const [old, young] = [agreed.tokens, draft.tokens];
  if (old.length > MOST_TOKENS || young.length > MOST_TOKENS) return undefined;
  const changes = diffArrays([...old], [...young], {
    comparator: (a, b) => a.form === b.form,
    maxEditLength: MOST_CHANGES,
  });
  if (!changes) return undefined;
  const differences: Difference[] = [];
  const punctuation: Difference[] = [];
  let [from, to, same] = [0, 0, 0];
  let open: Difference | undefined;
  const close = (): void => {
    if (open && isPunctuation(old, young, open)) punctuation.push(open);
    else if (open && !isUpdate(old, young, open)) differences.push(open);
    open = undefined;
  };
  for (const { added, removed, count } of changes) {
    if (!added && !removed) {
      close();
      [from, to, same] = [from + count, to + count, same + count];
      continue;
    }
    const before: Difference = open ?? { agreed: { start: from, end: from }, draft: { start: to, end: to } };
    if (removed) from += count;
    else to += count;
    open = {
      agreed: { start: before.agreed.start, end: from },
      draft: { start: before.draft.start, end: to },
    };
  }
  close();
  return { agreed, draft, differences, punctuation, likeness: same / Math.max(1, old.length, young.length) };
}

/** Tokens of a span. */
export function tokensAt({ tokens }: Wording, { start, end }: Span): readonly Token[] {
  return tokens.slice(start, end);
}

/** What stands at a span, in the plain text; the words on either side of it where nothing does. */
export function placeOf(wording: Wording, span: Span): Span {
  return span.start < span.end ? edges(wording, span) : withNeighbours(wording, span);
}

/** The same with the word on either side, and what punctuation there is between. */
export function withNeighbours(wording: Wording, { start, end }: Span): Span {
  const { tokens } = wording;
  let [from, to] = [start - 1, end + 1];
  while (from > 0 && tokens[from]?.kind === 'mark') from--;
  while (to < tokens.length && tokens[to - 1]?.kind === 'mark') to++;
  return edges(wording, { start: Math.max(0, from), end: Math.min(tokens.length, to) });
}

function edges({ tokens, plain }: Wording, { start, end }: Span): Span {
  return { start: tokens[start]?.start ?? plain.length, end: tokens[end - 1]?.end ?? plain.length };
}

/** The words at a span of the plain text. */
export function wordsIn({ plain }: Wording, { start, end }: Span): string {
  return plain.slice(start, end);
}

/** True where both sides are but parts of names of organs and instruments. */
export function isWithinNames({ agreed, draft }: Comparison, at: Difference): boolean {
  return [...tokensAt(agreed, at.agreed), ...tokensAt(draft, at.draft)].every(({ named }) => named);
}

/** True where only punctuation that parts words differs. */
function isPunctuation(
  old: readonly Token[],
  young: readonly Token[],
  { agreed, draft }: Difference,
): boolean {
  const tokens = [...old.slice(agreed.start, agreed.end), ...young.slice(draft.start, draft.end)];
  return tokens.every(({ text }) => /^[,;:.–—-]$/u.test(text));
}

/** Words that follow a number in number, or stand between two. */
const WITH_NUMBERS = /^(?:and|of|to|(?:resolution|decision|paragraph|session|article)s?)$/u;

/** True where numbers differ, with the words that go with them: “resolution 72/305”, “resolutions 75/290 A and 75/290 B”. */
function isUpdate(old: readonly Token[], young: readonly Token[], { agreed, draft }: Difference): boolean {
  const tokens = [...old.slice(agreed.start, agreed.end), ...young.slice(draft.start, draft.end)];
  const beside = [
    ...young.slice(Math.max(0, draft.start - 1), draft.start),
    ...young.slice(draft.end, draft.end + 1),
  ];
  return (
    [...tokens, ...beside].some(({ kind }) => kind === 'update') &&
    tokens.every(({ kind, text }) =>
      kind === 'mark' ? !/[[\]]/u.test(text) : kind === 'update' || WITH_NUMBERS.test(text),
    )
  );
}
