/** Marks that stand at one place of the text, side by side. */
import type { Draft, Placed, Span } from '../../text/model.ts';
import { groupsOf, type MarkGroup } from './labels.ts';
import { numberingOf } from './series.ts';

/** Marks side by side, with at most a comma and white space between them. */
export interface Cluster {
  readonly placed: Placed;
  readonly groups: readonly MarkGroup[];
  /** From the first mark to the last, absolute. */
  readonly span: Span;
}

const between = /^\s{0,4},?\s{0,4}$/u;
const clusters = new WeakMap<Draft, readonly Cluster[]>();

/** All marks of a draft by the places at which they stand; computed once for each draft. */
export function clustersOf(draft: Draft): readonly Cluster[] {
  const known = clusters.get(draft);
  if (known) return known;
  const made: { placed: Placed; groups: MarkGroup[]; span: { start: number; end: number } }[] = [];
  for (const { marks } of numberingOf(draft).series) {
    for (const group of groupsOf(marks)) {
      const placed = group.marks[0]?.placed;
      if (!placed) continue;
      const last = made.at(-1);
      if (
        last?.placed === placed &&
        group.span.start - last.span.end < 10 &&
        between.test(draft.source.slice(last.span.end, group.span.start))
      ) {
        last.groups.push(group);
        last.span.end = group.span.end;
      } else made.push({ placed, groups: [group], span: { ...group.span } });
    }
  }
  clusters.set(draft, made);
  return made;
}
