/** Counts what is said, to go by what most say. */

/** How often each value was met. */
export class Tally {
  readonly #counts = new Map<string, number>();

  add(value: string | undefined, times = 1): void {
    if (value !== undefined) this.#counts.set(value, (this.#counts.get(value) ?? 0) + times);
  }

  /** How often a value was met. */
  count(value: string): number {
    return this.#counts.get(value) ?? 0;
  }

  remove(value: string): void {
    this.#counts.delete(value);
  }

  /** The values, most frequent first; of two as frequent, the one met last, which the newest text says. */
  get values(): readonly string[] {
    return [...this.#counts]
      .reverse()
      .sort(([, m], [, n]) => n - m)
      .map(([value]) => value);
  }

  /** The most frequent value. */
  get usual(): string | undefined {
    return this.values[0];
  }
}
