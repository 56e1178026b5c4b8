/** The package, tested: what it holds, and that VS Code installs it and it works from where it is installed. */
import { existsSync, globSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from './command.ts';
import type { Counts } from './counts-reporter.ts';
import { place } from './project.ts';
import { makePackage } from './vsix.ts';
import { installExtension } from './web-vscode/serve.ts';

/** What must be there, by name or pattern; anything else must not. */
const contents = [
  'package.json',
  'readme.md',
  'changelog.md',
  'LICENSE.txt',
  'language-configuration.json',
  'syntaxes/*.json',
  'snippets/*.json',
  'schemas/*.json',
  'images/*.svg',
  'images/icon.png',
  'docs/rules/*.md',
  'server/corpus/README.md',
  'dist/server.cjs',
  'dist/resolute.cjs',
  'dist/ingest-worker.cjs',
  'dist/readers.cjs',
  'dist/client/extension.cjs',
  'dist/node-sqlite3-wasm.wasm',
  'dist/corpus.db',
  'dist/third-party-notices.txt',
  // The package's own, made on installing.
  '.vsixmanifest',
];

/** Makes the package, installs it into VS Code, and tries it there; each check is one test. */
export async function checkPackage(): Promise<Counts> {
  const own = await mkdtemp(join(tmpdir(), 'resolute-package-'));
  try {
    const vsix = join(own, 'resolute.vsix');
    await makePackage(vsix);
    const extensionsDir = join(own, 'extensions');
    await installExtension(vsix, { dataDir: join(own, 'data'), extensionsDir });
    const { publisher, name, version } = JSON.parse(readFileSync(place('package.json'), 'utf8')) as {
      publisher: string;
      name: string;
      version: string;
    };
    const installed = join(extensionsDir, `${publisher}.${name}-${version}`);
    const results = [
      check('VS Code installs it', existsSync(installed)),
      checkContents(installed),
      await checkCommand(installed, own),
      await checkAdding(installed, own),
    ];
    const passed = results.filter(Boolean).length;
    return { passed, failed: results.length - passed };
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}

function check(title: string, holds: boolean, detail = ''): boolean {
  console.log(`${holds ? '✔' : '✖'} ${title}${holds || detail === '' ? '' : `:\n${detail}`}`);
  return holds;
}

function checkContents(installed: string): boolean {
  const present = globSync('**', { cwd: installed, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(installed.length + 1));
  const expected = contents.map((pattern) => ({ pattern, files: globSync(pattern, { cwd: installed }) }));
  const wanted = new Set(expected.flatMap(({ files }) => files));
  const missing = expected.filter(({ files }) => files.length === 0).map(({ pattern }) => pattern);
  const extra = present.filter((file) => !wanted.has(file));
  return check(
    'It holds what it needs and nothing else',
    missing.length === 0 && extra.length === 0,
    `missing: ${missing.join(', ') || 'nothing'}; not expected: ${extra.join(', ') || 'nothing'}`,
  );
}

/** The command and the corpus, run from where they are installed, far from any node_modules. */
async function checkCommand(installed: string, cwd: string): Promise<boolean> {
  const draft = place('test/fixtures/sample.resolution.md');
  const command = [join(installed, 'dist/resolute.cjs'), 'precedents', draft, '--json'];
  const { status, output } = await run(process.execPath, command, { cwd, quiet: true });
  return check(
    'Its command finds precedents in its corpus',
    status === 0 && output.includes('"score"'),
    output,
  );
}

/** What adding documents runs, which the command starts as a process of its own. */
async function checkAdding(installed: string, cwd: string): Promise<boolean> {
  const document = place('server/corpus/E-2024-30-chapter-I.txt');
  const command = [join(installed, 'dist/resolute.cjs'), 'ingest', document, '--corpus', join(cwd, 'own.db')];
  const { status, output } = await run(process.execPath, command, { cwd, quiet: true });
  return check(
    'Its command adds documents to a corpus',
    status === 0 && output.includes('E/2024/30'),
    output,
  );
}
