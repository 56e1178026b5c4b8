/** Edits of words of a paragraph that leave its markup, marks and comments alone. */
import type { Block, Placed, Span, TextEdit } from '../../text/model.ts';
import { absoluteSpan, sourceSpan } from '../../text/positions.ts';

/** The edit that puts `text` in the place of plain words; undefined where markup, a mark or a comment is among them. */
export function replaced(
  { block, start }: Pick<Placed, 'block' | 'start'>,
  plain: Span,
  text: string,
): TextEdit | undefined {
  const span = sourceSpan(block, plain);
  const source = block.source.slice(span.start, span.end).replace(/\s+/gu, ' ');
  if (source !== block.plain.slice(plain.start, plain.end)) return undefined;
  return { start: start + span.start, end: start + span.end, text };
}

/** What closes a link or italics. */
const CLOSING = /^(?:\]\([^()\s]*\)|[*_]+)/u;

/**
 * The edit that puts `text` behind the plain words that end at `at`: outside the link or the italics that end
 * there, and before a footnote mark.
 */
export function insertedBehind({ block, start }: Placed, at: number, text: string): TextEdit {
  const span = sourceSpan(block, { start: Math.max(0, at - 1), end: at });
  const gap = block.source.slice(span.end, nextSource(block, at));
  const place = start + span.end + (CLOSING.exec(gap)?.[0].length ?? 0);
  return { start: place, end: place, text };
}

/** The edit that puts `text` before the plain words that begin at `at`. */
export function insertedBefore(placed: Placed, at: number, text: string): TextEdit {
  const { start } = absoluteSpan(placed, { start: at, end: at + 1 });
  return { start, end: start, text };
}

function nextSource(block: Block, at: number): number {
  return at < block.plain.length ? sourceSpan(block, { start: at, end: at + 1 }).start : block.content.end;
}
