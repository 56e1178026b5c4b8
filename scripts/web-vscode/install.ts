/**
 * A real VS Code from the npm registry, for machines that cannot reach the download site of the desktop build
 * or have no screen for it: the package `code-server` carries the server of VS Code and its workbench for the
 * browser. Only that server is used, without code-server's own front.
 */
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { mustRun } from '../command.ts';
import { place } from '../project.ts';
import { standIns } from './stand-ins.ts';

/** The version of code-server; 4.139.1 carries VS Code 1.139.1, which wants Node 24. */
const version = '4.139.1';

const cache = place('.vscode-test');

/**
 * The path of the server's main module, installed first if it is missing. An install is made under another
 * name and renamed when it is whole, so what exists is whole.
 *
 * @throws Error with npm's output where the registry cannot be reached.
 */
export async function installWebVSCode(): Promise<string> {
  const home = join(cache, `code-server-${version}`);
  const vscode = 'node_modules/code-server/lib/vscode';
  if (!existsSync(home)) {
    console.log(`Installing VS Code for the browser (code-server ${version}), 600 MB, about a minute …`);
    await mkdir(cache, { recursive: true });
    const making = await mkdtemp(join(cache, 'installing-'));
    try {
      await writeFile(join(making, 'package.json'), '{ "private": true }\n');
      // Its install scripts would compile ten native add-ons, of which the tests need none: see `standIns`.
      const npm = [
        'install',
        '--ignore-scripts',
        '--omit=dev',
        '--no-audit',
        '--no-fund',
        '--loglevel=error',
      ];
      await mustRun('npm', [...npm, '--no-package-lock', `code-server@${version}`], { cwd: making });
      await mustRun('npm', npm, { cwd: join(making, vscode) });
      for (const [file, source] of Object.entries(standIns)) {
        await writeFile(join(making, vscode, 'node_modules', file), source);
      }
      await rename(making, home);
    } finally {
      await rm(making, { recursive: true, force: true });
    }
  }
  return join(home, vscode, 'out/server-main.js');
}
