/** Puts agreed words into a draft, without touching its marks, comments and italics. */
import type { Block, Span, TextEdit } from '../../text/model.ts';
import { sourceSpan } from '../../text/positions.ts';
import type { Difference, Wording } from './compare.ts';

/** The plain text between the tokens around a span, where there are tokens around it. */
function around({ plain, tokens }: Wording, { start, end }: Span): Span {
  return {
    start: tokens[start - 1]?.end ?? tokens[start]?.start ?? 0,
    end: tokens[end]?.start ?? tokens[end - 1]?.end ?? plain.length,
  };
}

/** The edit, relative to the block, that makes the draft read as `model` at a difference; undefined where markup is in the way. */
export function adopt(block: Block, draft: Wording, model: Wording, at: Difference): TextEdit | undefined {
  const place = around(draft, at.draft);
  const words = around(model, at.agreed);
  return replace(block, place, model.plain.slice(words.start, words.end));
}

/** The edit that puts words in the place of a span of the plain text; undefined where markup is in the way. */
export function replace(block: Block, place: Span, words: string): TextEdit | undefined {
  const old = block.plain.slice(place.start, place.end);
  let head = 0;
  while (head < old.length && old[head] === words[head]) head++;
  let tail = 0;
  while (tail < Math.min(old.length, words.length) - head && old.at(-1 - tail) === words.at(-1 - tail))
    tail++;
  const start = place.start + head;
  const end = place.end - tail;
  const text = words.slice(head, words.length - tail);
  if (start < end) {
    const span = sourceSpan(block, { start, end });
    return block.source.slice(span.start, span.end) === block.plain.slice(start, end)
      ? { ...span, text }
      : undefined;
  }
  const before = start === 0 ? block.content.start : sourceSpan(block, { start: start - 1, end: start }).end;
  const behind = start >= block.plain.length ? before : sourceSpan(block, { start, end: start + 1 }).start;
  // Letters go on with the word before them, inside its italics and before its mark.
  const goesOn = /^[\p{L}\p{N}]/u.test(text) && /[\p{L}\p{N}]$/u.test(block.plain.charAt(start - 1));
  if (before === behind || goesOn) return { start: before, end: before, text };
  // Markup between them: words that bring their own space behind them may go before what follows it.
  const opens = /[*_]*$/u.exec(block.source.slice(before, behind))?.[0].length ?? 0;
  const at = behind - opens;
  return /\s$/u.test(text) && /\s$/u.test(block.source.slice(0, at))
    ? { start: at, end: at, text }
    : undefined;
}
