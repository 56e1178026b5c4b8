/** Applies every safe fix. */
import { applyEdits } from '../text/edits.ts';
import type { Draft, TextEdit } from '../text/model.ts';
import { reparse } from '../text/parser.ts';
import { check } from './check.ts';
import type { CheckOptions } from './check.ts';
import { EditHistory } from './edit-history.ts';
import type { Fix, Rule } from './model.ts';
import { rules as allRules } from './registry.ts';

/** How to mend; as for `check`. */
export interface FixAllOptions extends CheckOptions {
  /** Rules by id whose fixes to apply; all without it. */
  readonly only?: ReadonlySet<string>;
}

/** A fix that was applied. */
export interface Applied {
  /** The rule's id. */
  readonly rule: string;
  readonly title: string;
}

/** What mending gave. */
export interface Mended {
  readonly source: string;
  /** Edits of the draft's source that give `source`, in order, as small as can be. */
  readonly edits: readonly TextEdit[];
  /** In the order in which they were applied. */
  readonly applied: readonly Applied[];
}

/** More rounds than any draft needs: each takes at least one fix. */
const mostRounds = 500;

/**
 * Applies the safe fixes, round after round, until none is left. A round takes at most one exclusive fix, and
 * every other fix whose edits neither overlap nor touch those taken. A fix whose own edits overlap, a rule's fault,
 * is passed over.
 */
export function fixAll(draft: Draft, { only, rules = allRules, ...options }: FixAllOptions): Mended {
  const running = only ? rules.filter((rule) => only.has(rule.id)) : rules;
  const history = new EditHistory(draft.source);
  const applied: Applied[] = [];
  const seen = new Set<string>();
  let current = draft;
  while (seen.size < mostRounds && !seen.has(current.source)) {
    seen.add(current.source);
    const round = chosen(current, running, options);
    const edits = round.flatMap(({ fix }) => fix.edits);
    if (edits.length === 0) break;
    history.apply(edits);
    for (const { rule, fix } of round) applied.push({ rule: rule.id, title: fix.title });
    current = changed(current, edits);
  }
  return { source: current.source, edits: history.edits(), applied };
}

/** The draft after edits, with the blocks that lie before and behind all of them taken over. */
function changed(draft: Draft, edits: readonly TextEdit[]): Draft {
  const start = Math.min(...edits.map((edit) => edit.start));
  const end = Math.max(...edits.map((edit) => edit.end));
  const shifted = edits.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start }));
  return reparse(draft, { start, end, text: applyEdits(draft.source.slice(start, end), shifted) });
}

interface Offer {
  readonly rule: Rule;
  readonly fix: Fix;
}

/** What takes long to find is never certain enough for a safe fix: agreed words that a draft may mean to leave. */
const dropped = (): void => undefined;

/** The fixes of one round. */
function chosen(draft: Draft, rules: readonly Rule[], options: CheckOptions): readonly Offer[] {
  const round: Offer[] = [];
  const taken: TextEdit[] = [];
  const take = (offer: Offer): boolean => {
    const { edits } = offer.fix;
    if (!edits.some((edit) => draft.source.slice(edit.start, edit.end) !== edit.text)) return false;
    if (overlap(edits) || edits.some((edit) => meets(taken, edit))) return false;
    round.push(offer);
    // Edits of one fix may touch, so that a place for each could not be looked up.
    taken.push(...edits);
    taken.sort((one, other) => one.start - other.start || one.end - other.end);
    return true;
  };
  const offers = check({ ...options, draft, rules, defer: dropped }).flatMap(
    ({ rule, fixes }): readonly Offer[] => {
      const fix = fixes.find((one) => one.safe);
      return fix ? [{ rule, fix }] : [];
    },
  );
  offers.filter(({ fix }) => fix.exclusive).some(take);
  for (const offer of offers) if (!offer.fix.exclusive) take(offer);
  return round;
}

function overlap(edits: readonly TextEdit[]): boolean {
  const sorted = [...edits].sort((one, other) => one.start - other.start || one.end - other.end);
  return sorted.some(({ start }, index) => start < (sorted[index - 1]?.end ?? 0));
}

/** True where an edit would overlap or touch one of the sorted list. */
function meets(taken: readonly TextEdit[], edit: TextEdit): boolean {
  const next = taken[firstFrom(taken, edit.start)];
  return next !== undefined && next.start <= edit.end;
}

/** The place in the sorted list of the first edit that ends at an offset or behind it. */
function firstFrom(taken: readonly TextEdit[], offset: number): number {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
