/** Looks for a string again and again from rising offsets, reading the source once. */

/**
 * A finder of `what` in `source`: the first place at or behind an offset, or -1. Asking at rising offsets takes
 * time in proportion to the source in all, also where there is nothing to find.
 */
export function findOnce(source: string, what: string): (from: number) => number {
  let asked = -1;
  let found = -1;
  return (from) => {
    // Between the last question and its answer there is nothing; behind an answer of -1, nothing either.
    if (asked >= 0 && from >= asked && (found < 0 || from <= found)) return found;
    asked = from;
    found = source.indexOf(what, from);
    return found;
  };
}
