/** Cuts a source into blocks. The cut depends on nothing before the block, so that it can be taken up anywhere. */
import { findOnce } from './find-once.ts';
import { lineKind, type LineKind } from './lines.ts';
import type { BlockKind } from './model.ts';

/** Where a block ends and how far the reader looked to know it. */
export interface Cut {
  readonly kind: BlockKind;
  /** Absolute offset behind the block; always a line start or the end of the source. */
  readonly end: number;
  /**
   * Absolute offset behind the last character looked at: a change behind it cannot move this cut. One more than
   * the length of the source where the cut also depends on the source's ending there.
   */
  readonly looked: number;
}

interface Line {
  readonly text: string;
  readonly end: number;
}

function lineAt(source: string, start: number): Line {
  const feed = source.indexOf('\n', start);
  const end = feed < 0 ? source.length : feed + 1;
  let stop = feed < 0 ? end : feed;
  if (stop > start && source.charCodeAt(stop - 1) === 13) stop--;
  return { text: source.slice(start, stop), end };
}

function frontMatterEnd(source: string): { end: number; looked: number } | undefined {
  const first = lineAt(source, 0);
  if (first.text.replace('\uFEFF', '').trimEnd() !== '---') return undefined;
  for (let at = first.end; at < source.length;) {
    const line = lineAt(source, at);
    const text = line.text.trimEnd();
    if (text === '---' || text === '...') return { end: line.end, looked: line.end };
    at = line.end;
  }
  return { end: 0, looked: source.length };
}

/** A comment that opens a line and has nothing but white space behind it, or undefined. */
function commentEnd(source: string, close: number): { end: number | undefined; looked: number } {
  if (close < 0) return { end: undefined, looked: source.length };
  const rest = lineAt(source, close + 3);
  return { end: rest.text.trim() === '' ? rest.end : undefined, looked: rest.end };
}

const opened: Readonly<Record<Exclude<LineKind, 'blank' | 'comment'>, BlockKind>> = {
  heading: 'heading',
  note: 'note',
  numbered: 'numbered',
  item: 'item',
  text: 'paragraph',
};

/**
 * Cuts blocks of one source: give it the offset where a block begins, which must be a line start inside the
 * source. Cutting a whole source in order takes time in proportion to its length.
 */
export function cutter(source: string): (start: number) => Cut {
  const commentClose = findOnce(source, '-->');
  return (start) => cutBlock(source, start, commentClose);
}

function cutBlock(source: string, start: number, commentClose: (from: number) => number): Cut {
  let looked = 0;
  if (start === 0) {
    const front = frontMatterEnd(source);
    if (front && front.end > 0) return { kind: 'front-matter', ...front };
    looked = front?.looked ?? 0;
  }
  let line = lineAt(source, start);
  let kind = lineKind(line.text);
  if (kind === 'blank') {
    let end = line.end;
    while (end < source.length) {
      line = lineAt(source, end);
      looked = Math.max(looked, line.end);
      if (lineKind(line.text) !== 'blank') break;
      end = line.end;
    }
    return { kind: 'blank', end, looked: lookedAt(source, end, looked) };
  }
  if (kind === 'comment') {
    const comment = commentEnd(source, commentClose(start));
    looked = Math.max(looked, comment.looked);
    if (comment.end !== undefined) return { kind: 'comment', end: comment.end, looked };
    kind = 'text';
  }
  let end = line.end;
  if (kind !== 'heading') {
    while (end < source.length) {
      line = lineAt(source, end);
      looked = Math.max(looked, line.end);
      if (lineKind(line.text) !== 'text') break;
      end = line.end;
    }
  }
  return {
    kind: opened[kind],
    end,
    looked: kind === 'heading' ? Math.max(looked, end) : lookedAt(source, end, looked),
  };
}

function lookedAt(source: string, end: number, looked: number): number {
  return end >= source.length ? source.length + 1 : Math.max(looked, end);
}
