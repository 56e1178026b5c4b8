/**
 * The parser. Total: any source gives a draft whose blocks tile it. Incremental: a change re-reads only the
 * blocks it touches, and gives what a full read gives.
 */
import { assemble } from './assemble.ts';
import { readBlock } from './block.ts';
import type { Draft, Placed, TextEdit } from './model.ts';
import { cutter, type Cut } from './segment.ts';

function place(source: string, start: number, index: number, cutAt: (start: number) => Cut): Placed {
  const cut = cutAt(start);
  const block = readBlock(cut.kind, source.slice(start, cut.end));
  return { block, start, index, looked: cut.looked - start };
}

function move(old: Placed, by: number, index: number): Placed {
  return by === 0 && old.index === index
    ? old
    : { block: old.block, start: old.start + by, index, looked: old.looked };
}

/** Reads a whole source. */
export function parse(source: string): Draft {
  const blocks: Placed[] = [];
  const cutAt = cutter(source);
  for (let at = 0; at < source.length;) {
    const placed = place(source, at, blocks.length, cutAt);
    blocks.push(placed);
    at += placed.block.source.length;
  }
  return assemble(source, blocks);
}

/** Reads a source after one change to `draft`, whose untouched blocks are taken over. */
export function reparse(draft: Draft, edit: TextEdit): Draft {
  const source = draft.source.slice(0, edit.start) + edit.text + draft.source.slice(edit.end);
  const by = edit.text.length - (edit.end - edit.start);
  const touchedEnd = edit.start + edit.text.length;
  const blocks: Placed[] = [];
  for (const old of draft.blocks) {
    const looked = old.start + old.looked;
    const untouched = looked < edit.start || (looked === edit.start && draft.source[looked - 1] === '\n');
    if (!untouched) break;
    blocks.push(old);
  }
  const last = blocks.at(-1);
  let at = last ? last.start + last.block.source.length : 0;
  let next = blocks.length;
  const cutAt = cutter(source);
  while (at < source.length) {
    if (at >= touchedEnd && at > 0) {
      while ((draft.blocks[next]?.start ?? Infinity) < at - by) next++;
      const old = draft.blocks[next];
      const rejoins = old?.start === at - by && at - by >= edit.end && at - by > 0;
      if (rejoins) {
        const first = blocks.length - next;
        for (const rest of draft.blocks.slice(next)) blocks.push(move(rest, by, rest.index + first));
        break;
      }
    }
    const placed = place(source, at, blocks.length, cutAt);
    blocks.push(placed);
    at += placed.block.source.length;
  }
  return assemble(source, blocks);
}

/** The source of a draft, put together from its blocks: the same as what was read. */
export function print(draft: Draft): string {
  return draft.blocks.map(({ block }) => block.source).join('');
}
