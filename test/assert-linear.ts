/** Fails where work grows faster than its input. */
import assert from 'node:assert/strict';

/** How much larger the larger input is. */
const growth = 8;
/** A ratio of work below this passes: linear work gives about 8, quadratic about 64. */
const most = growth * 3;

function least(work: () => void): number {
  let best = Infinity;
  for (let i = 0; i < 3; i++) {
    const start = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(start);
    best = Math.min(best, user + system);
  }
  return best;
}

/**
 * Asserts that `work` on `make(8 * size)` takes about eight times what it takes on `make(size)`. Only the ratio
 * counts, of processor time and not of time on a clock; a busy machine gets three tries.
 * @param size large enough that the smaller run takes a millisecond or more; the unit is `make`'s own.
 */
export function assertLinear<T>(make: (size: number) => T, work: (input: T) => void, size: number): void {
  const small = make(size);
  const large = make(growth * size);
  work(small);
  let ratio = Infinity;
  for (let attempt = 0; attempt < 3 && ratio >= most; attempt++) {
    const base = Math.max(
      least(() => {
        work(small);
      }),
      200,
    );
    ratio = Math.min(
      ratio,
      least(() => {
        work(large);
      }) / base,
    );
  }
  assert.ok(ratio < most, `${String(growth)} times the input took ${ratio.toFixed(1)} times the work`);
}
