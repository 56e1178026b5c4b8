/** Ways between plain text, block and document. */
import type { Block, Placed, Run, Span } from './model.ts';

/** Index of the run that holds the plain offset (or the last one before it); -1 where there is none. */
function runAt(runs: readonly Run[], plain: number): number {
  let low = 0;
  let high = runs.length - 1;
  let found = -1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    if ((runs[middle]?.plain ?? 0) <= plain) {
      found = middle;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}

/**
 * The source of a span of plain text, relative to the block. It begins at the span's first character and ends
 * behind its last, so that markup at either edge stays outside. An empty span gives an empty one.
 */
export function sourceSpan(block: Block, plain: Span): Span {
  const first = block.runs[runAt(block.runs, plain.start)];
  const inFirst = first && plain.start < first.plain + first.length;
  const start = !first
    ? block.content.start
    : inFirst
      ? first.source + (plain.start - first.plain)
      : first.source + first.width;
  if (plain.end <= plain.start) return { start, end: start };
  const last = block.runs[runAt(block.runs, plain.end - 1)];
  if (!last) return { start, end: start };
  const inside = Math.min(plain.end - last.plain, last.length);
  return { start, end: last.source + (last.length === last.width ? inside : last.width) };
}

/** The same, absolute. */
export function absoluteSpan(placed: Placed, plain: Span): Span {
  const { start, end } = sourceSpan(placed.block, plain);
  return { start: placed.start + start, end: placed.start + end };
}

/** The plain offset nearest to an offset of the block's source, between 0 and the length of the plain text. */
export function plainOffset(block: Block, source: number): number {
  let low = 0;
  let high = block.runs.length - 1;
  let found: Run | undefined;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const run = block.runs[middle];
    if (run && run.source <= source) {
      found = run;
      low = middle + 1;
    } else high = middle - 1;
  }
  if (!found) return 0;
  return found.plain + Math.min(source - found.source, found.length);
}

/** The content of a block, absolute. */
export function contentSpan(placed: Placed): Span {
  const { start, end } = placed.block.content;
  return { start: placed.start + start, end: placed.start + end };
}

/** The block that holds an absolute offset (the last one for the end of the document); undefined when empty. */
export function blockAt(blocks: readonly Placed[], offset: number): Placed | undefined {
  let low = 0;
  let high = blocks.length - 1;
  let found = blocks[0];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const placed = blocks[middle];
    if (placed && placed.start <= offset) {
      found = placed;
      low = middle + 1;
    } else high = middle - 1;
  }
  return found;
}
