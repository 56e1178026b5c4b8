/** Where a list of numbers is out of order: pure arithmetic. */

/** The places of a longest run of ascending numbers, ascending themselves. */
function ascending(numbers: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const before: number[] = [];
  numbers.forEach((n, at) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((numbers[tails[middle] ?? -1] ?? 0) < n) low = middle + 1;
      else high = middle;
    }
    before[at] = tails[low - 1] ?? -1;
    tails[low] = at;
  });
  const kept = new Set<number>();
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) kept.add(at);
  return kept;
}

/** Numbers that changed places among themselves: one disorder, however many they are. */
export interface Disorder {
  /** The place of the first number that stands out of line. */
  readonly at: number;
  /** The first place of the numbers concerned, and the one behind the last. */
  readonly from: number;
  readonly to: number;
}

/** The disorders in a list of different numbers, in order. */
export function disorders(numbers: readonly number[]): readonly Disorder[] {
  const sorted = numbers.toSorted((a, b) => a - b);
  const rank = new Map(sorted.map((n, index) => [n, index]));
  const found: Disorder[] = [];
  let from = 0;
  let highest = -1;
  numbers.forEach((n, at) => {
    highest = Math.max(highest, rank.get(n) ?? at);
    if (highest > at) return;
    if (at > from) {
      const kept = ascending(numbers.slice(from, at + 1));
      const first = [...numbers.keys()].slice(from, at + 1).find((place) => !kept.has(place - from));
      found.push({ at: first ?? from, from, to: at + 1 });
    }
    from = at + 1;
  });
  return found;
}
