/**
 * `node scripts/run.mjs NAME [ARGUMENT…]` runs `scripts/NAME.ts` under the project's own Node, having installed
 * the dependencies if they are missing or not those of package-lock.json. This file alone must run under any
 * Node from 20 on, before anything is installed; all other scripts are TypeScript, run by Node 24 as they are.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = fileURLToPath(new URL('..', import.meta.url));
const windows = process.platform === 'win32';
const node = join(root, 'node_modules/node/bin', windows ? 'node.exe' : 'node');

/** @param {string} path */
function packages(path) {
  return JSON.parse(readFileSync(join(root, path), 'utf8')).packages;
}

/** Whether what npm last put into node_modules is what package-lock.json asks for. */
function installed() {
  const record = 'node_modules/.package-lock.json';
  if (!existsSync(join(root, record)) || !existsSync(node)) return false;
  const present = packages(record);
  return Object.entries(packages('package-lock.json')).every(
    ([place, wanted]) =>
      place === '' || present[place]?.version === wanted.version || (wanted.optional && !present[place]),
  );
}

function install() {
  console.log('Installing the dependencies (npm ci), about half a minute …');
  // `npm run` names the npm that runs it; that one, not the first on PATH, wrote what we compare with.
  const npm = process.env.npm_execpath;
  const args = ['ci', '--no-audit', '--no-fund', '--loglevel=error', '--ignore-scripts=false'];
  const options = { cwd: root, stdio: /** @type {const} */ ('inherit') };
  const result = npm
    ? spawnSync(process.execPath, [npm, ...args], options)
    : spawnSync(windows ? 'npm.cmd' : 'npm', args, { ...options, shell: windows });
  if (result.status === 0 && existsSync(node)) return;
  console.error(
    result.status === 0
      ? 'npm did not install Node 24: it must be allowed to run the install script of the package "node".'
      : 'npm ci failed; its messages stand above.',
  );
  process.exit(1);
}

const [name, ...rest] = process.argv.slice(2);
const script = join(root, 'scripts', `${name}.ts`);
if (name === undefined || !existsSync(script)) {
  console.error('Usage: node scripts/run.mjs NAME [ARGUMENT…], where scripts/NAME.ts exists');
  process.exit(2);
}
if (!installed()) install();
const bin = join(root, 'node_modules/.bin');
const result = spawnSync(node, [script, ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, PATH: `${bin}${delimiter}${process.env.PATH ?? ''}` },
});
process.exit(result.status ?? 1);
