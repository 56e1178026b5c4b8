/** How long each rule took, as `--timing` shows it. */
import { performance } from 'node:perf_hooks';
import type { CheckOptions, Finding } from '../../rules/check.ts';

interface Row {
  /** Milliseconds. */
  time: number;
  findings: number;
}

/** The times of one run, over all its files. */
export class RuleTimes implements NonNullable<CheckOptions['timing']> {
  readonly #rows = new Map<string, Row>();

  now(): number {
    return performance.now();
  }

  readonly took = (ruleId: string, time: number): void => {
    this.#row(ruleId).time += time;
  };

  /** Counts what was found. */
  found(findings: readonly Finding[]): void {
    for (const { rule } of findings) this.#row(rule.id).findings++;
  }

  /**
   * Rule, milliseconds, share and findings, the slowest first, and their sum. What rules share, as the citations of
   * a paragraph, is counted to the rule that asks for it first.
   */
  table(): string {
    const rows = [...this.#rows].sort(([, a], [, b]) => b.time - a.time);
    const time = rows.reduce((sum, [, row]) => sum + row.time, 0);
    const findings = rows.reduce((sum, [, row]) => sum + row.findings, 0);
    const cells = [...rows, ['all rules', { time, findings }] as const].map(([id, row]) => [
      id,
      row.time.toFixed(1),
      `${((row.time / (time || 1)) * 100).toFixed(1)} %`,
      String(row.findings),
    ]);
    const table = [['rule', 'ms', 'share', 'findings'], ...cells];
    const widths = [0, 1, 2, 3].map((column) => Math.max(...table.map((row) => row[column]?.length ?? 0)));
    return `${table
      .map((row) =>
        row
          .map((cell, column) =>
            column === 0 ? cell.padEnd(widths[column] ?? 0) : cell.padStart(widths[column] ?? 0),
          )
          .join('  '),
      )
      .join('\n')}\n`;
  }

  #row(ruleId: string): Row {
    const row = this.#rows.get(ruleId) ?? { time: 0, findings: 0 };
    this.#rows.set(ruleId, row);
    return row;
  }
}
