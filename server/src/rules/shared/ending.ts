/** How a paragraph or item ends, and the edit that ends it otherwise. */
import type { Block, Placed, Span, TextEdit } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';

/** The punctuation at the end of a block. */
export interface Ending {
  /** Nothing, or what stands there: `,`, `;`, `.`, `:`, `;,` …; *and* and *or* behind it left out. */
  readonly mark: string;
  /** Of the mark in the plain text; empty where there is none. */
  readonly span: Span;
  /** `and` or `or` behind the mark, as before the last item. */
  readonly joined: boolean;
}

const endings = new WeakMap<Block, Ending>();

/** Brackets of negotiation and quotation marks may close behind the mark. */
const closing = /([,;:.]*)((?: (?:and\/or|and|or))?)([\]\s”"]*)$/u;

/** The end of a block's plain text; an abbreviation's full stop (*etc.*) is no mark. */
export function endingOf(block: Block): Ending {
  const known = endings.get(block);
  if (known) return known;
  const { plain } = block;
  // The longest possible ending is looked at and no more, so that time does not grow with the square.
  const from = Math.max(0, plain.length - 40);
  const found = closing.exec(plain.slice(from));
  let mark = found?.[1] ?? '';
  let joined = found?.[2] !== '' && found?.[2] !== undefined;
  let start = from + (found?.index ?? 0);
  if (joined && mark === '') {
    joined = false;
    start = plain.length - (found?.[3] ?? '').length;
  }
  // A mark that is missing belongs behind the quotation that ends there, and before a bracket.
  if (mark === '') start += /^[”"]*/u.exec(plain.slice(start))?.[0].length ?? 0;
  if (mark.startsWith('.') && /\betc$/u.test(plain.slice(0, start))) {
    mark = mark.slice(1);
    start++;
  }
  const ending = { mark, span: { start, end: start + mark.length }, joined };
  endings.set(block, ending);
  return ending;
}

/** The edit that puts `mark` at the end of a block in place of what stands there. */
export function endWith(placed: Placed, mark: string): TextEdit {
  return { ...absoluteSpan(placed, endingOf(placed.block).span), text: mark };
}

/** What a problem with the end of a block is shown at: the mark, or the last character where there is none. */
export function endSpan(placed: Placed): Span {
  const { span } = endingOf(placed.block);
  if (span.end > span.start) return absoluteSpan(placed, span);
  return absoluteSpan(placed, { start: Math.max(0, span.start - 1), end: span.start });
}
