/** Figures and how they are printed: as measured, beside the budget, as a share of it. */

/** One figure. */
export interface Figure {
  readonly name: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 's';
  /** What was promised, in the same unit. */
  readonly budget: number;
}

/** The smallest value that at least `share` (0 to 1) of the values do not exceed. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? NaN;
}

/** Milliseconds that `work` takes. */
export async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** A table of the figures. */
export function table(figures: readonly Figure[]): string {
  const width = Math.max(...figures.map(({ name }) => name.length));
  const row = (name: string, value: string, budget: string, share: string): string =>
    `${name.padEnd(width)}  ${value.padStart(10)}  ${budget.padStart(10)}  ${share.padStart(6)}`;
  const lines = figures.map(({ name, value, unit, budget }) =>
    row(
      name,
      `${value.toFixed(1)} ${unit}`,
      `${String(budget)} ${unit}`,
      `${String(Math.round((value / budget) * 100))}%`,
    ),
  );
  return [row('', 'measured', 'budget', 'share'), ...lines].join('\n');
}
