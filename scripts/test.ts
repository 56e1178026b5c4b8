/** `npm test`, `npm test -- SUITE…`: all suites, or those named, and how many tests passed and failed in all. */
import { existsSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runHostTests } from '../test/host/run.ts';
import { buildExtension, buildHostTests } from './bundle.ts';
import { run } from './command.ts';
import { ingestCorpus } from './corpus.ts';
import type { Counts } from './counts-reporter.ts';
import { place } from './project.ts';
import { checkPackage } from './test-package.ts';

/** One suite. */
interface Suite {
  readonly title: string;
  /** Whether it runs what is in dist/. */
  readonly needsBuild: boolean;
  /**
   * Runs the tests and shows what fails. Resolves to how many passed and failed; or, where the tests themselves
   * write that to the file, to whether the run ended well.
   */
  readonly run: (countsFile: string) => Promise<Counts | boolean>;
}

const suites: Readonly<Record<string, Suite>> = {
  lint: { title: 'Types, layers and format', needsBuild: false, run: lint },
  unit: nodeTests('Units', false, 'server/src/**/*.test.ts', 'test/*.test.ts'),
  corpus: nodeTests('The corpus', false, 'test/corpus/**/*.test.ts'),
  readers: nodeTests('The readers of files', false, 'test/readers/**/*.test.ts'),
  grammar: nodeTests('Grammar', false, 'test/grammar/**/*.test.ts'),
  cli: nodeTests('The command', true, 'test/cli/**/*.test.ts'),
  lsp: nodeTests('The server over stdio', true, 'test/lsp/**/*.test.ts'),
  host: {
    title: 'VS Code',
    needsBuild: true,
    run: async (countsFile) => {
      await buildHostTests();
      return runHostTests({ countsFile });
    },
  },
  package: { title: 'The package', needsBuild: true, run: checkPackage },
};

/** A suite of tests that Node runs itself. */
function nodeTests(title: string, needsBuild: boolean, ...globs: readonly string[]): Suite {
  return {
    title,
    needsBuild,
    run: async (countsFile) => {
      const { status } = await run(
        process.execPath,
        [
          ...['--test', '--test-isolation=none'],
          ...['--test-reporter=dot', '--test-reporter-destination=stdout'],
          ...[`--test-reporter=${place('scripts/counts-reporter.ts')}`],
          ...[`--test-reporter-destination=${countsFile}`],
          ...globs,
        ],
        { timeout: 300_000 },
      );
      return status === 0;
    },
  };
}

/** Each tool is one test. */
async function lint(): Promise<Counts> {
  const tools = [
    ['tsc', '-p', '.'],
    ['eslint', '.'],
    ['prettier', '--check', '--log-level=warn', '.'],
  ];
  const results = await Promise.all(
    tools.map(async ([tool = '', ...args]) => {
      const { status, output } = await run(tool, args, { quiet: true, timeout: 300_000 });
      console.log(`${status === 0 ? '✔' : '✖'} ${tool}`);
      if (status !== 0) console.log(output);
      return status === 0;
    }),
  );
  const passed = results.filter(Boolean).length;
  return { passed, failed: results.length - passed };
}

/** How a suite counts that could not be run. */
const broken: Counts = { passed: 0, failed: 1 };

const named = process.argv.slice(2);
const chosen = named.length === 0 ? Object.keys(suites) : named;
const unknown = chosen.find((name) => !(name in suites));
if (unknown !== undefined) {
  console.error(`No suite is named ${unknown}; there are: ${Object.keys(suites).join(', ')}`);
  process.exit(2);
}

const own = await mkdtemp(join(tmpdir(), 'resolute-test-'));
let passed = 0;
let failed = 0;
try {
  const built = !chosen.some((name) => suites[name]?.needsBuild) || (await build());
  for (const [name, suite] of Object.entries(suites)) {
    if (!chosen.includes(name)) continue;
    console.log(`\n── ${suite.title} (npm test -- ${name}) ──\n`);
    const started = performance.now();
    const runs = built || !suite.needsBuild;
    if (!runs) console.log('Not run: there is no build to run it with, see above.');
    const counts = runs ? await runSuite(name, suite) : broken;
    passed += counts.passed;
    failed += counts.failed;
    const seconds = ((performance.now() - started) / 1000).toFixed(1);
    console.log(`\n${String(counts.passed)} passed, ${String(counts.failed)} failed, in ${seconds} s`);
  }
} finally {
  await rm(own, { recursive: true, force: true });
}
console.log(`\n${String(passed)} passed, ${String(failed)} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** Builds what the suites run; false where that fails, which it says. */
async function build(): Promise<boolean> {
  console.log('Building …');
  try {
    await buildExtension();
    await ingestCorpus();
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  }
}

/** A suite that breaks, or that finds no tests, counts as one that failed. */
async function runSuite(name: string, suite: Suite): Promise<Counts> {
  const countsFile = join(own, `${name}.json`);
  try {
    const returned = await suite.run(countsFile);
    if (typeof returned === 'object') return returned;
    if (!existsSync(countsFile)) return broken;
    const { passed, failed } = JSON.parse(readFileSync(countsFile, 'utf8')) as Counts;
    if (passed + failed === 0) console.log('No tests were found.');
    const endedWell = returned && passed > 0;
    return { passed, failed: endedWell ? failed : Math.max(failed, 1) };
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
  }
  return broken;
}
