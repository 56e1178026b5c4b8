/** Numbers for tests that try many cases. */

/**
 * A small generator of pseudo-random numbers (mulberry32), so that a failing case can be run again; each call gives
 * a whole number from 0 to below its argument.
 */
export function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4294967296) * below);
  };
}
