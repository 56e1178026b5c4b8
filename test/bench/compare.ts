/** Checking time beside that of other checkers, on the same draft, in the same process. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { check } from '../../server/src/rules/check.ts';
import { parse } from '../../server/src/text/parser.ts';
import { percentile } from './figures.ts';

interface Checker {
  readonly name: string;
  /** Checks a draft and gives the number of findings. */
  readonly check: (source: string) => Promise<number>;
}

interface Comparison {
  readonly name: string;
  readonly findings: number;
  /** Milliseconds of the first check, and the median of those behind it. */
  readonly first: number;
  readonly again: number;
}

const folder = fileURLToPath(new URL('checkers', import.meta.url));
/** Checks behind the first; the slowest takes seconds for each. */
const repeats = 5;

/** Installs the other checkers, which nothing else needs, where they are not there yet. */
async function others(): Promise<readonly Checker[]> {
  if (!existsSync(join(folder, 'node_modules'))) {
    const { status, stderr } = spawnSync('npm', ['ci', '--no-audit', '--no-fund'], {
      cwd: folder,
      encoding: 'utf8',
    });
    if (status !== 0) throw new Error(`The other checkers could not be installed: ${stderr}`);
  }
  const loaded = (await import(pathToFileURL(join(folder, 'checkers.mjs')).href)) as {
    readonly checkers: readonly Checker[];
  };
  return loaded.checkers;
}

async function measure({ name, check: run }: Checker, source: string): Promise<Comparison> {
  const times: number[] = [];
  let findings = 0;
  for (let turn = 0; turn <= repeats; turn++) {
    // Another text each time, so that nobody answers from memory.
    const text = `${source}${'\n'.repeat(turn)}`;
    const start = performance.now();
    findings = await run(text);
    times.push(performance.now() - start);
  }
  const [first = NaN, ...later] = times;
  return { name, findings, first, again: percentile(later, 0.5) };
}

/** Compares on `source`, with the corpus file at `corpusPath`. Gives a table. */
export async function compare(source: string, corpusPath: string): Promise<string> {
  const corpus = openCorpus([corpusPath]);
  const own: Checker = {
    name: 'resolute',
    check: (text) => Promise.resolve(check({ draft: parse(text), corpus }).length),
  };
  const results: Comparison[] = [];
  for (const checker of [own, ...(await others())]) results.push(await measure(checker, source));
  corpus.close();
  const base = results[0];
  const row = (cells: readonly string[]): string =>
    cells.map((cell, index) => (index === 0 ? cell.padEnd(14) : cell.padStart(12))).join('  ');
  const ratio = (time: number, own = NaN): string => `${(time / own).toFixed(1)} x`;
  return [
    `A draft of ${String(Math.round(source.length / 1024))} KB, checked from scratch`,
    row(['', 'first, ms', 'again, ms', 'first', 'again', 'findings']),
    ...results.map(({ name, findings, first, again }) =>
      row([
        name,
        first.toFixed(0),
        again.toFixed(0),
        ratio(first, base?.first),
        ratio(again, base?.again),
        String(findings),
      ]),
    ),
  ].join('\n');
}
