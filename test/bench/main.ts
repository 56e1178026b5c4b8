/** `npm run bench`: measures what is promised about speed and memory. Prints figures; passes no judgement. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { compare } from './compare.ts';
import { type Figure, percentile, table, timed } from './figures.ts';
import { open, root, type Session, startSession } from './session.ts';

const starts = 9;
const keystrokes = 200;
const requests = 300;

function run(...args: readonly string[]): string {
  const { stdout, status, stderr } = spawnSync(process.execPath, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status !== 0) throw new Error(`${args.join(' ')}: ${stderr}`);
  return stdout;
}

/** The longest text of the corpus: draft resolution VII of A/77/464, 85 operative paragraphs. */
const longest = run('dist/resolute.cjs', 'corpus', 'show', 'A/77/464', 'draft resolution VII');

async function startup(): Promise<Figure> {
  const values: number[] = [];
  for (let i = 0; i < starts; i++) {
    const session = await startSession();
    values.push(session.ready);
    await session.end();
  }
  return {
    name: `server ready, median of ${String(starts)} starts`,
    value: percentile(values, 0.5),
    unit: 'ms',
    budget: 300,
  };
}

async function diagnose(session: Session, uri: string): Promise<unknown> {
  return session.connection.sendRequest('textDocument/diagnostic', { textDocument: { uri } });
}

async function cold(): Promise<Figure> {
  const values: number[] = [];
  for (let i = 0; i < starts; i++) {
    const session = await startSession();
    const uri = await open(session, 'cold.resolution.md', longest);
    values.push(await timed(() => diagnose(session, uri)));
    await session.end();
  }
  return {
    name: 'findings of the longest text, new server, corpus unopened',
    value: percentile(values, 0.5),
    unit: 'ms',
    budget: 100,
  };
}

async function typing(session: Session, uri: string): Promise<Figure> {
  const values: number[] = [];
  for (const [i, at] of places(keystrokes).entries()) {
    await session.connection.sendNotification('textDocument/didChange', {
      textDocument: { uri, version: i + 2 },
      contentChanges: [{ range: { start: at, end: at }, text: 'x' }],
    });
    values.push(await timed(() => diagnose(session, uri)));
  }
  return {
    name: `findings after a keystroke, p95 of ${String(keystrokes)}`,
    value: percentile(values, 0.95),
    unit: 'ms',
    budget: 10,
  };
}

/** Places all over the text, in a fixed order that is not the text's own. */
function places(count: number): readonly { line: number; character: number }[] {
  const lines = longest.split('\n').flatMap((text, line) => (text.length > 40 ? [{ text, line }] : []));
  return Array.from({ length: count }, (_, i) => {
    const { text, line } = lines[(i * 37) % lines.length] ?? { text: '', line: 0 };
    return { line, character: (i * 53) % text.length };
  });
}

async function asking(session: Session, uri: string, what: 'completion' | 'hover'): Promise<Figure> {
  const values: number[] = [];
  for (const position of places(requests)) {
    const ask = (): Promise<unknown> =>
      session.connection.sendRequest(`textDocument/${what}`, { textDocument: { uri }, position });
    values.push(await timed(ask));
  }
  return {
    name: `${what}, p95 of ${String(requests)} places`,
    value: percentile(values, 0.95),
    unit: 'ms',
    budget: 20,
  };
}

function ingestion(): Figure {
  const folder = mkdtempSync(join(tmpdir(), 'resolute-bench-'));
  try {
    const start = performance.now();
    run('dist/resolute.cjs', 'ingest', 'server/corpus', '--corpus', join(folder, 'corpus.db'));
    return {
      name: 'ingestion of the five documents',
      value: (performance.now() - start) / 1000,
      unit: 's',
      budget: 10,
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function unitSuite(): Figure {
  const start = performance.now();
  // Whether its tests pass is not what is measured here.
  spawnSync(process.execPath, ['--test', '--test-isolation=none', 'server/src/**/*.test.ts'], { cwd: root });
  return { name: 'unit suite', value: (performance.now() - start) / 1000, unit: 's', budget: 10 };
}

const figures: Figure[] = [await startup(), await cold()];
const session = await startSession();
const uri = await open(session, 'long.resolution.md', longest);
await diagnose(session, uri);
figures.push(
  await typing(session, uri),
  await asking(session, uri, 'completion'),
  await asking(session, uri, 'hover'),
);
figures.push({ name: 'server memory after all of that', value: session.memory(), unit: 'MB', budget: 150 });
await session.end();
figures.push(ingestion(), unitSuite());
console.log(table(figures));
console.log(`\n${await compare(longest, join(root, 'dist', 'corpus.db'))}`);
