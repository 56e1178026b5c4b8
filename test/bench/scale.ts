/** Measures what adding very many documents takes: time, memory, and the size of the corpus that they make. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { type Figure, table } from './figures.ts';
import { reports } from './reports.ts';
import { root } from './session.ts';

const seed = 5;
const usual = 100;

/** Milliseconds between two looks at the memory; what is looked at is the peak, so that little can be missed. */
const step = 50;

/** What is promised for `usual` MB. */
const budget = { seconds: 600, memory: 500 };

/** Writes reports of so many MB into a folder, with their manifest. */
async function writeReports(folder: string, megabytes: number): Promise<void> {
  const manifest: object[] = [];
  for await (const { text, ...about } of reports([join(root, 'server/corpus')], megabytes * 1e6, seed)) {
    writeFileSync(join(folder, about.file), text);
    manifest.push(about);
  }
  writeFileSync(join(folder, 'manifest.json'), JSON.stringify(manifest));
}

/** The peak of resident memory of a process and those that it started, in MB, by their ids; Linux alone tells. */
function look(process: number, peaks: Map<number, number>): void {
  try {
    const status = readFileSync(`/proc/${String(process)}/status`, 'utf8');
    const peak = Number(/^VmHWM:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024;
    peaks.set(process, Math.max(peak, peaks.get(process) ?? 0));
    const children = readFileSync(`/proc/${String(process)}/task/${String(process)}/children`, 'utf8');
    for (const child of children.split(' ').filter(Boolean)) look(Number(child), peaks);
  } catch {
    // It has ended.
  }
}

async function ingest(folder: string, corpus: string): Promise<{ seconds: number; memory: number }> {
  const start = performance.now();
  const command = spawn(
    process.execPath,
    [join(root, 'dist/resolute.cjs'), 'ingest', folder, '--corpus', corpus],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  const peaks = new Map<number, number>();
  const ended = once(command, 'close');
  const over = ended.then(() => true);
  while (!(await Promise.race([over, setTimeout(step, false)]))) look(command.pid ?? 0, peaks);
  const [status] = (await ended) as [number | null];
  if (status !== 0) throw new Error(`The command ended with ${String(status)}`);
  const seconds = (performance.now() - start) / 1000;
  return { seconds, memory: [...peaks.values()].reduce((sum, peak) => sum + peak, 0) };
}

/** Adds as many MB of reports as each of `sizes` says, to a new corpus each time, and prints figures. */
export async function measureScale(sizes: readonly number[]): Promise<void> {
  for (const size of sizes.length > 0 ? sizes : [usual]) {
    const folder = mkdtempSync(join(tmpdir(), 'resolute-scale-'));
    try {
      await writeReports(folder, size);
      const corpus = join(folder, 'corpus.db');
      const { seconds, memory } = await ingest(folder, corpus);
      const of = `${String(size)} MB of reports`;
      const figures: Figure[] = [
        { name: `time to add ${of}`, value: seconds, unit: 's', budget: (budget.seconds * size) / usual },
        { name: 'memory, command and job together', value: memory, unit: 'MB', budget: budget.memory },
      ];
      console.log(table(figures));
      console.log(`The corpus has ${(statSync(corpus).size / 1e6).toFixed(1)} MB.\n`);
    } finally {
      rmSync(folder, { recursive: true });
    }
  }
}
