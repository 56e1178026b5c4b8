/**
 * Stands in for the executable of desktop VS Code where `@vscode/test-electron` runs tests: takes the same
 * arguments, shows what the tests print, and ends with their result.
 */
import { appendFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { format, parseArgs } from 'node:util';
import { place } from '../project.ts';
import { address, startBrowser } from './browser.ts';
import { serve } from './serve.ts';

/** All of it, from start to result, without installing. */
const timeLimit = 300_000;

/** Runs the tests that the arguments name; resolves to the exit status. */
export async function launch(argv: readonly string[]): Promise<number> {
  const { values, positionals } = parseArgs({
    args: [...argv],
    // The rest is Electron's and means nothing here: --no-sandbox, --disable-gpu-sandbox, …
    strict: false,
    allowPositionals: true,
    options: {
      extensionDevelopmentPath: { type: 'string' },
      extensionTestsPath: { type: 'string' },
      'user-data-dir': { type: 'string' },
      'extensions-dir': { type: 'string' },
    },
  });
  const path = (name: string) => {
    const value = values[name];
    if (typeof value !== 'string') throw new Error(`--${name}= is missing`);
    return resolve(value);
  };
  const [folder] = positionals;
  const server = await serve({ dataDir: path('user-data-dir'), extensionsDir: path('extensions-dir') });
  const browser = await startBrowser();
  try {
    writeFileSync(logFile, '');
    const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
    const ended = new Promise<number>((done) => {
      const timer = setTimeout(() => {
        console.error(`The tests did not end within ${String(timeLimit / 1000)} s`);
        done(1);
      }, timeLimit);
      const end = (status: number) => {
        clearTimeout(timer);
        done(status);
      };
      page.on('crash', () => {
        console.error('The browser page crashed');
        end(1);
      });
      void server.ended.then(() => {
        console.error("VS Code's server ended before the tests did");
        end(1);
      });
      // The workbench calls these two where the page has them before it loads.
      void page.exposeFunction('codeAutomationLog', show);
      void page.exposeFunction('codeAutomationExit', end);
    });
    await page.goto(
      address(server, {
        ...(folder === undefined ? {} : { folder: resolve(folder) }),
        extensionDevelopmentPath: path('extensionDevelopmentPath'),
        extensionTestsPath: path('extensionTestsPath'),
      }),
    );
    const status = await ended;
    if (status !== 0) console.error(`All that VS Code wrote is in ${logFile}`);
    return status;
  } finally {
    await browser.close();
    server.close();
  }
}

/** What begins each line of the tests themselves among all that VS Code writes: see test/host/index.ts. */
const testLine = '[host test] ';

/** Where all that VS Code wrote in the last run is kept. */
const logFile = place('.vscode-test/window.log');

/** Takes one call of `console`, of the workbench or of the extension host: shows the tests' lines, keeps all. */
function show(type: string, args: readonly unknown[]): void {
  const line = format(...args);
  appendFileSync(logFile, `[${type}] ${line}\n`);
  if (line.startsWith(testLine)) console.log(line.slice(testLine.length));
}
