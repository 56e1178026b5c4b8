/** Applies every safe fix. */
import { applyEdits } from '../text/edits.ts';
import type { Draft, TextEdit } from '../text/model.ts';
import { reparse } from '../text/parser.ts';
import { check } from './check.ts';
import type { CheckOptions, Finding } from './check.ts';
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

/** Exclusive fixes of one round that are tried. */
const mostTried = 20;

/** More rounds than any draft needs: each takes at least one fix. */
const mostRounds = 500;

/**
 * Applies the safe fixes, round after round, until none is left. A round takes at most one exclusive fix, and
 * every other fix whose edits neither overlap nor touch those taken. A fix whose own edits overlap, a rule's fault,
 * is passed over.
 *
 * Where notes are so disordered that it is not known to which text they belong, numbering them one way can lead to
 * numbering them another, round in a circle. Then only exclusive fixes that leave less amiss are taken, from the one
 * state of the circle that does not depend on where it was entered: so that a second run changes nothing.
 */
export function fixAll(draft: Draft, { only, rules = allRules, ...options }: FixAllOptions): Mended {
  const how = { ...options, rules: only ? rules.filter((rule) => only.has(rule.id)) : rules };
  const path = new Path(draft);
  const circles = new Set<string>();
  for (;;) {
    const circle = follow(path, how, false);
    if (circle === undefined) break;
    path.returnTo(circle);
    const known = circles.has(circle);
    circles.add(circle);
    follow(path, how, true);
    if (known) break;
  }
  return path.mended();
}

/** Takes rounds until none is left, or a state comes again: gives the least of those that it has gone round. */
function follow(path: Path, how: Running, careful: boolean): string | undefined {
  const start = path.length;
  for (let rounds = 0; rounds < mostRounds; rounds++) {
    const round = chosen(path.draft, how, careful);
    if (round.length === 0) return undefined;
    path.take(round);
    const around = path.since(path.draft.source, start);
    if (around) return around.reduce((least, source) => (source < least ? source : least));
  }
  return undefined;
}

/** The states of a draft that is being mended, from the first to the present one. */
class Path {
  readonly #first: Draft;
  readonly #steps: { readonly round: readonly Offer[]; readonly draft: Draft }[] = [];

  constructor(first: Draft) {
    this.#first = first;
  }

  get draft(): Draft {
    return this.#steps.at(-1)?.draft ?? this.#first;
  }

  get length(): number {
    return this.#steps.length;
  }

  take(round: readonly Offer[]): void {
    const edits = round.flatMap(({ fix }) => fix.edits);
    this.#steps.push({ round, draft: changed(this.draft, edits) });
  }

  /** The sources since `source` was passed before, at step `start` or later; undefined where it was not. */
  since(source: string, start: number): readonly string[] | undefined {
    const sources = [this.#first, ...this.#steps.map(({ draft }) => draft)].map((draft) => draft.source);
    const before = sources.lastIndexOf(source, -2);
    return before < start ? undefined : sources.slice(before + 1);
  }

  /** Takes back all that came after a state was last passed. */
  returnTo(source: string): void {
    while (this.draft.source !== source && this.#steps.length > 0) this.#steps.pop();
  }

  mended(): Mended {
    const history = new EditHistory(this.#first.source);
    const rounds = this.#straight();
    for (const round of rounds) history.apply(round.flatMap(({ fix }) => fix.edits));
    const applied = rounds.flatMap((round) =>
      round.map(({ rule, fix }) => ({ rule: rule.id, title: fix.title })),
    );
    return { source: this.draft.source, edits: history.edits(), applied };
  }

  /** The rounds without those that led back to where the draft had been. */
  #straight(): readonly (readonly Offer[])[] {
    const rounds: (readonly Offer[])[] = [];
    const places = new Map([[this.#first.source, 0]]);
    for (const { round, draft } of this.#steps) {
      const before = places.get(draft.source);
      if (before === undefined) places.set(draft.source, rounds.push(round));
      else {
        rounds.length = before;
        for (const [source, place] of places) if (place > before) places.delete(source);
      }
    }
    return rounds;
  }
}

type Running = CheckOptions & { readonly rules: readonly Rule[] };

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

/** The fixes of one round; a careful one takes exclusive fixes only where they leave less amiss. */
function chosen(draft: Draft, how: Running, careful: boolean): readonly Offer[] {
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
  const findings = check({ ...how, draft, defer: dropped });
  const offers = findings.flatMap(({ rule, fixes }): readonly Offer[] => {
    const fix = fixes.find((one) => one.safe);
    return fix ? [{ rule, fix }] : [];
  });
  /** True where less is amiss after the fix in what the rule's group looks at. */
  const helps = ({ rule: { group }, fix: { edits } }: Offer): boolean => {
    if (edits.length === 0 || overlap(edits)) return false;
    const kin = how.rules.filter((rule) => rule.group === group);
    const left = check({ ...how, draft: changed(draft, edits), rules: kin, defer: dropped });
    return amiss(left) < amiss(findings.filter(({ rule }) => rule.group === group));
  };
  offers
    .filter(({ fix }) => fix.exclusive)
    .slice(0, careful ? mostTried : Infinity)
    .some((offer) => (!careful || helps(offer)) && take(offer));
  for (const offer of offers) if (!offer.fix.exclusive) take(offer);
  return round;
}

/** How much is amiss: what can be mended counts twice, so that mending it counts where it shows something else. */
function amiss(findings: readonly Finding[]): number {
  return findings.reduce((sum, { fixes }) => sum + (fixes.some(({ safe }) => safe) ? 2 : 1), 0);
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
