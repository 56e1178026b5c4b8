/** A memory of the answers asked for last. */
export class Lru<T> {
  readonly #entries = new Map<string, T>();
  readonly #most: number;

  /** @param most how many answers are kept, at least 1. */
  constructor(most: number) {
    this.#most = most;
  }

  /** The answer kept under `key`; else what `compute` gives, kept in the place of the one asked for longest ago. */
  get(key: string, compute: () => T): T {
    const known = this.#entries.get(key);
    if (known !== undefined) {
      this.#entries.delete(key);
      this.#entries.set(key, known);
      return known;
    }
    const value = compute();
    this.#entries.set(key, value);
    if (this.#entries.size > this.#most) {
      const [oldest] = this.#entries.keys();
      if (oldest !== undefined) this.#entries.delete(oldest);
    }
    return value;
  }
}
