/** A reporter for `node --test` that writes how many tests passed and failed, as JSON and nothing else. */
import type { TestEvent } from 'node:test/reporters';

/** How a suite ended. */
export interface Counts {
  readonly passed: number;
  readonly failed: number;
}

/** Called by Node with the events of one run. */
export default async function* countsReporter(source: AsyncIterable<TestEvent>): AsyncGenerator<string> {
  for await (const event of source) {
    // The summary without a file is that of the whole run.
    if (event.type !== 'test:summary' || event.data.file !== undefined) continue;
    const { passed, tests, skipped, todo } = event.data.counts;
    const counts: Counts = { passed, failed: tests - passed - skipped - todo };
    yield JSON.stringify(counts);
  }
}
