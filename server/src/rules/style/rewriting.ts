/** Plain text of a block that is to be written otherwise. */
import type { Span } from '../../text/model.ts';

/** Words, and what to write for them. */
export interface Rewriting extends Span {
  readonly text: string;
}

/** The rewritings in order, without those that overlap one before them. */
export function apart(rewritings: readonly Rewriting[]): readonly Rewriting[] {
  let end = 0;
  return [...rewritings]
    .sort((a, b) => a.start - b.start || b.end - a.end)
    .filter((one) => {
      const isApart = one.start >= end;
      if (isApart) end = one.end;
      return isApart;
    });
}
