/**
 * Runs the host tests in a real VS Code: the desktop's, downloaded, where there is a screen and a network; else
 * the one for the browser. RESOLUTE_VSCODE=desktop or =web decides it by hand.
 */
import { cp, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { downloadAndUnzipVSCode, runTests, SilentReporter } from '@vscode/test-electron';
import { place, root } from '../../scripts/project.ts';

/** The oldest desktop VS Code that package.json's `engines` admits is `^1.101.0`; the tests run in the newest. */
const desktopVersion = 'stable';

/** The executable that `runTests` is to start. */
async function executable(): Promise<string> {
  const web = place('test/host/launcher.mjs');
  const wanted = process.env.RESOLUTE_VSCODE;
  if (wanted === 'web') return web;
  const screen = process.platform !== 'linux' || process.env.DISPLAY !== undefined;
  if (!screen && wanted !== 'desktop') return web;
  try {
    return await downloadAndUnzipVSCode({
      version: desktopVersion,
      cachePath: place('.vscode-test'),
      reporter: new SilentReporter(),
      timeout: 15_000,
    });
  } catch (error) {
    if (wanted === 'desktop') throw error;
    console.log("The desktop's VS Code cannot be downloaded here; the tests run in the browser's.");
    return web;
  }
}

/** What the host tests are to run with. */
export interface HostRun {
  /** The folder of the extension; the repository if not given. */
  readonly extension?: string;
  /** Where the tests write how many of them passed and failed. */
  readonly countsFile: string;
}

/**
 * Runs the tests in a workspace that holds a copy of the sample draft, and with a profile of their own; true
 * where all passed. Says why where they could not be run.
 */
export async function runHostTests({ extension = root, countsFile }: HostRun): Promise<boolean> {
  const own = await mkdtemp(join(tmpdir(), 'resolute-host-'));
  const workspace = join(own, 'workspace');
  await mkdir(workspace);
  await cp(place('test/fixtures/sample.resolution.md'), join(workspace, 'sample.resolution.md'));
  try {
    await runTests({
      vscodeExecutablePath: await executable(),
      extensionDevelopmentPath: extension,
      extensionTestsPath: place('dist/test/host/index.cjs'),
      extensionTestsEnv: { RESOLUTE_COUNTS: countsFile },
      launchArgs: [workspace, `--user-data-dir=${join(own, 'data')}`, `--extensions-dir=${join(own, 'ext')}`],
    });
    return true;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return false;
  } finally {
    await rm(own, { recursive: true, force: true });
  }
}
