/** The server of VS Code, running: it serves the workbench to a browser and hosts the extensions. */
import { spawn } from 'node:child_process';
import { randomUUID } from 'node:crypto';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { killGroup, mustRun } from '../command.ts';
import { installWebVSCode } from './install.ts';

/** How the server is started. */
export interface ServeOptions {
  /** Where it keeps its data: settings, logs, state. Made if missing. */
  readonly dataDir: string;
  /** Where the installed extensions are. Made if missing. */
  readonly extensionsDir: string;
  /** Settings of the machine, which hold unless the user or the workspace says otherwise. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Added to the environment of the server and so of the extension host. */
  readonly env?: Readonly<Record<string, string>>;
}

/** A running server. */
export interface WebVSCode {
  /** `127.0.0.1:43121`: the host and the port, which is also the name of the remote in `vscode-remote:` URIs. */
  readonly authority: string;
  /** What the address must hold, so that no other user or page of this machine gets in. */
  readonly token: string;
  /** Resolves when the server has ended, of itself or by `close`. */
  readonly ended: Promise<void>;
  /** Ends the server and its extension hosts. */
  readonly close: () => void;
}

/** Settings that keep VS Code still and offline. */
const quietSettings = {
  'telemetry.telemetryLevel': 'off',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.enableExperiments': false,
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'extensions.ignoreRecommendations': true,
  'update.showReleaseNotes': false,
  'chat.disableAIFeatures': true,
  'git.enabled': false,
};

/**
 * Starts the server on a free port of this machine, installing it first if it is missing; ready when it
 * resolves. The server dies with this process.
 *
 * @throws Error with the server's output where it does not start within 60 s.
 */
export async function serve(options: ServeOptions): Promise<WebVSCode> {
  const main = await installWebVSCode();
  await mkdir(join(options.dataDir, 'data/Machine'), { recursive: true });
  await mkdir(options.extensionsDir, { recursive: true });
  await writeFile(
    join(options.dataDir, 'data/Machine/settings.json'),
    JSON.stringify({ ...quietSettings, ...options.settings }, null, 2),
  );
  const token = randomUUID();
  const server = spawn(
    process.execPath,
    [
      main,
      ...['--host', '127.0.0.1', '--port', '0', '--connection-token', token],
      ...['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-experiments'],
      ...['--server-data-dir', options.dataDir, '--extensions-dir', options.extensionsDir],
      // The page takes an extension under development only from a server that has the driver of the smoke tests.
      '--enable-smoke-test-driver',
      // The folders are copies of this repository's own drafts.
      '--disable-workspace-trust',
    ],
    { detached: true, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, ...options.env } },
  );
  const close = () => {
    killGroup(server.pid);
  };
  process.once('exit', close);
  const ended = new Promise<void>((resolve) => {
    server.once('exit', () => {
      process.removeListener('exit', close);
      resolve();
    });
  });

  let output = '';
  const port = await new Promise<string>((resolve, reject) => {
    const fail = () => {
      close();
      reject(new Error(`VS Code's server did not start:\n${output}`));
    };
    const timer = setTimeout(fail, 60_000);
    server.once('exit', fail);
    const read = (line: string) => {
      output += `${line}\n`;
      const listening = /^Extension host agent listening on (\d+)/.exec(line)?.[1];
      if (listening === undefined) return;
      clearTimeout(timer);
      server.removeListener('exit', fail);
      resolve(listening);
    };
    createInterface(server.stdout).on('line', read);
    createInterface(server.stderr).on('line', read);
  });
  return { authority: `127.0.0.1:${port}`, token, ended, close };
}

/**
 * Installs a packaged extension for servers started with the same folders.
 *
 * @throws Error with VS Code's output where it refuses the package.
 */
export async function installExtension(vsix: string, options: ServeOptions): Promise<void> {
  const main = await installWebVSCode();
  const folders = ['--server-data-dir', options.dataDir, '--extensions-dir', options.extensionsDir];
  await mustRun(process.execPath, [main, ...folders, '--install-extension', vsix, '--force']);
}
