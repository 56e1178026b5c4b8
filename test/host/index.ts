/** Runs the host tests inside VS Code: its extension host calls `run` and waits for it. */
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format } from 'node:util';
import Mocha from 'mocha';

/** Marks the tests' own lines among all that VS Code writes; the launcher of the browser's VS Code shows these. */
const testLine = '[host test] ';

Mocha.reporters.Base.consoleLog = (...args: unknown[]) => {
  console.log(testLine + format(...args));
};

/**
 * Runs all `*.test.cjs` beside this file, and writes the counts to the file that RESOLUTE_COUNTS names.
 *
 * @throws Error where a test failed.
 */
export async function run(): Promise<void> {
  const mocha = new Mocha({ ui: 'bdd', reporter: 'spec', timeout: 30_000, color: false });
  for (const file of readdirSync(__dirname).sort()) {
    if (file.endsWith('.test.cjs')) mocha.addFile(join(__dirname, file));
  }
  const stats = await new Promise<Mocha.Stats | undefined>((resolve) => {
    const runner = mocha.run(() => {
      resolve(runner.stats);
    });
  });
  const passed = stats?.passes ?? 0;
  const failed = stats?.failures ?? 1;
  const counts = process.env.RESOLUTE_COUNTS;
  if (counts !== undefined) writeFileSync(counts, JSON.stringify({ passed, failed }));
  if (failed > 0 || passed === 0) throw new Error(`${String(failed)} host tests failed`);
}
