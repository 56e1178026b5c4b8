/** A browser with VS Code in it, driven by playwright. */
import { existsSync } from 'node:fs';
import { chromium, type Browser } from 'playwright-core';
import { mustRun } from '../command.ts';
import type { WebVSCode } from './serve.ts';

const places = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/opt/google/chrome/chrome',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
];

/** Chromium or Chrome; on Debian and its like, root gets it from the distribution where it is missing. */
async function findChromium(): Promise<string> {
  const wanted = process.env.RESOLUTE_CHROMIUM;
  if (wanted !== undefined) return wanted;
  const present = places.find((path) => existsSync(path));
  if (present !== undefined) return present;
  if (process.getuid?.() === 0 && existsSync('/usr/bin/apt-get')) {
    console.log('Installing Chromium (apt-get install chromium), about a minute …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await mustRun('apt-get', ['update', '-q'], { env });
    await mustRun('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], { env });
    return '/usr/bin/chromium';
  }
  throw new Error('No Chromium or Chrome found: install one, or name it in RESOLUTE_CHROMIUM');
}

/**
 * Starts a browser without a window.
 *
 * @throws Error where there is none and none can be installed.
 */
export async function startBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await findChromium(),
    args: [
      // Chromium's sandbox refuses root, and what it opens here is this machine's own server.
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}

/** What the workbench is to open. Paths are absolute. */
export interface Scene {
  readonly folder?: string;
  /** A file, shown in an editor. */
  readonly file?: string;
  /** An extension that runs from its sources. */
  readonly extensionDevelopmentPath?: string;
  /** A module whose `run` is called in the extension host; the window then ends with the tests. */
  readonly extensionTestsPath?: string;
}

/** The address that opens a scene on a server. */
export function address({ authority, token }: WebVSCode, scene: Scene): string {
  const remote = (path: string) => `vscode-remote://${authority}${encodeURI(path)}`;
  const payload = [
    ['openFile', scene.file],
    ['extensionDevelopmentPath', scene.extensionDevelopmentPath],
    ['extensionTestsPath', scene.extensionTestsPath],
  ].flatMap(([key, path]) => (path === undefined ? [] : [[key, remote(path)]]));
  const query = new URLSearchParams({ tkn: token });
  if (scene.folder !== undefined) query.set('folder', scene.folder);
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  return `http://${authority}/?${query.toString()}`;
}
