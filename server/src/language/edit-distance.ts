/**
 * The number of single-character insertions, deletions, replacements and swaps of neighbours that turn `a` into
 * `b` (optimal string alignment), or `limit + 1` as soon as it is known to be more than `limit`. Time is at most
 * the product of the lengths.
 */
export function editDistance(a: string, b: string, limit: number): number {
  if (Math.abs(a.length - b.length) > limit) return limit + 1;
  let before: number[] = [];
  let previous = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1];
      let cost = Math.min(
        (previous[j] ?? 0) + 1,
        (row[j - 1] ?? 0) + 1,
        (previous[j - 1] ?? 0) + (same ? 0 : 1),
      );
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      }
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > limit) return limit + 1;
    before = previous;
    previous = row;
  }
  return Math.min(previous[b.length] ?? 0, limit + 1);
}

/** The candidate nearest to `word` within `limit` edits, the first of equals; undefined where none is as near. */
export function nearest(word: string, candidates: Iterable<string>, limit: number): string | undefined {
  let best: string | undefined;
  let least = limit;
  for (const candidate of candidates) {
    const distance = editDistance(word, candidate, least);
    if (distance < least || (distance === least && best === undefined)) {
      best = candidate;
      least = distance;
    }
    if (least === 0) break;
  }
  return best;
}

/** How many edits still make a near miss of a word of this length (in characters): a longer word forgives more. */
export function tolerance(length: number): number {
  return length < 3 ? 0 : length < 6 ? 1 : length < 24 ? 2 : 3;
}
