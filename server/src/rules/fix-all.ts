/** Applies every safe fix. */
import { blockAt } from '../text/positions.ts';
import type { Draft, TextEdit } from '../text/model.ts';
import { parse } from '../text/parser.ts';
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

/** More rounds than any draft needs: each round takes at least one fix that rewrites more than one block. */
const mostRounds = 500;

/**
 * Applies the safe fixes, round after round, until none is left. A round takes at most one fix that reaches over
 * several blocks, since two that number things anew would each reckon without the other, and every other fix
 * that touches none of those taken.
 */
export function fixAll(draft: Draft, { only, rules = allRules, ...options }: FixAllOptions): Mended {
  const running = only ? rules.filter((rule) => only.has(rule.id)) : rules;
  const history = new EditHistory(draft.source);
  const applied: Applied[] = [];
  const seen = new Set<string>();
  let current = draft;
  while (seen.size < mostRounds && !seen.has(current.source)) {
    seen.add(current.source);
    const round = chosen(current, safeFixes(current, running, options));
    if (round.length === 0) break;
    history.apply(round.flatMap(({ fix }) => fix.edits));
    for (const { rule, fix } of round) applied.push({ rule: rule.id, title: fix.title });
    current = parse(history.source);
  }
  return { source: current.source, edits: history.edits(), applied };
}

interface Offer {
  readonly rule: Rule;
  readonly fix: Fix;
}

function safeFixes(draft: Draft, rules: readonly Rule[], options: CheckOptions): readonly Offer[] {
  return check({ ...options, draft, rules }).flatMap(({ rule, fixes }) => {
    const fix = fixes.find((one) => one.safe);
    return fix?.edits.some((edit) => draft.source.slice(edit.start, edit.end) !== edit.text)
      ? [{ rule, fix }]
      : [];
  });
}

function chosen(draft: Draft, offers: readonly Offer[]): readonly Offer[] {
  const wide = offers.find(({ fix }) => blocksOf(draft, fix) > 1);
  const round: Offer[] = [];
  const taken: TextEdit[] = [];
  const take = (offer: Offer): void => {
    const places = offer.fix.edits.map((edit) => ({ edit, at: placeFor(taken, edit) }));
    if (places.some(({ at }) => at === undefined)) return;
    round.push(offer);
    for (const { edit } of places) taken.splice(placeFor(taken, edit) ?? 0, 0, edit);
  };
  if (wide) take(wide);
  for (const offer of offers) if (offer !== wide && blocksOf(draft, offer.fix) === 1) take(offer);
  return round;
}

function blocksOf(draft: Draft, fix: Fix): number {
  return new Set(fix.edits.map((edit) => blockAt(draft.blocks, edit.start))).size;
}

/** Where an edit belongs in the sorted list; undefined where it would overlap or touch one. */
function placeFor(taken: readonly TextEdit[], edit: TextEdit): number | undefined {
  let low = 0;
  let high = taken.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((taken[middle]?.end ?? 0) < edit.start) low = middle + 1;
    else high = middle;
  }
  const next = taken[low];
  return next && next.start <= edit.end ? undefined : low;
}
