/** Where in a draft the cursor stands, as completion sees it. */
import type { Draft, Placed, Text } from '../../text/model.ts';
import { blockAt } from '../../text/positions.ts';
import { textAt } from '../places.ts';

/** The cursor and what is around it. */
export interface Cursor {
  readonly draft: Draft;
  readonly offset: number;
  /** The block that holds it; a blank one between paragraphs. */
  readonly placed: Placed;
  readonly text: Text | undefined;
  /** The source from the start of the block's words to the cursor, on the cursor's line only. */
  readonly line: string;
  /** True where `line` begins at the block's first word. */
  readonly atStart: boolean;
}

/** Characters before the cursor that are looked at: more than any clause or name. */
const reach = 400;

/** Reads the place; undefined in an empty file, in front matter and in comments. */
export function cursorAt(draft: Draft, offset: number): Cursor | undefined {
  const placed = blockAt(draft.blocks, offset);
  if (!placed || placed.block.kind === 'front-matter' || placed.block.kind === 'comment') return undefined;
  const { block, start } = placed;
  if (block.comments.some(({ span }) => start + span.start < offset && offset < start + span.end))
    return undefined;
  const marker = block.number?.span.end ?? block.label?.span.end ?? block.noteLabel?.span.end ?? 0;
  const feed = draft.source.lastIndexOf('\n', offset - 1) + 1;
  // Any line of a blank block is the start of a paragraph to be.
  const words =
    block.kind === 'blank'
      ? Math.max(start, feed)
      : start + Math.max(marker, Math.min(block.content.start, offset - start));
  const from = Math.max(feed, words, offset - reach);
  const line = draft.source.slice(Math.min(from, offset), offset);
  return {
    draft,
    offset,
    placed,
    text: textAt(draft, offset),
    line: from === words ? line.trimStart() : line,
    atStart: offset >= words && words >= feed && from === words,
  };
}

/** The source before the cursor within its block, line ends as spaces, so that offsets stay. */
export function before({ draft, offset, placed }: Cursor): string {
  const from = Math.max(placed.start + placed.block.content.start, offset - reach);
  return draft.source.slice(Math.min(from, offset), offset).replace(/[\r\n]/gu, ' ');
}
