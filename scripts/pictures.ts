/** `npm run pictures`: the pictures of README.md, taken of the real editor. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { place } from './project.ts';
import { makePackage } from './vsix.ts';
import { address, startBrowser } from './web-vscode/browser.ts';
import { installExtension, serve } from './web-vscode/serve.ts';

/** What a person does before the picture is taken, starting from the sample draft just opened. */
type Act = (page: Page) => Promise<void>;

const scenes: Readonly<Record<string, Act>> = {
  /** The problems of the draft, listed. */
  findings: async (page) => {
    await page.keyboard.press('Control+Shift+M');
    await page.locator('.markers-panel .monaco-list-row').nth(1).waitFor();
  },
  /** Resolutions on a subject, with their dates. */
  completion: async (page) => {
    await goTo(page, '*Recalling also*');
    await page.keyboard.press('Home');
    await page.keyboard.insertText('*Recalling further* its resolution reoffen\n\n');
    for (const key of ['ArrowUp', 'ArrowUp', 'End']) await page.keyboard.press(key);
    await page.keyboard.type('ding');
    await page.keyboard.press('Control+Space');
    await page.locator('.suggest-widget .monaco-list-row').first().waitFor();
  },
  /** The precedents of a paragraph. */
  hover: async (page) => {
    await goTo(page, 'into rehabilitation and reintegration');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('Control+I');
    await page.locator('.monaco-hover:visible').first().waitFor();
  },
};

/** Puts the cursor before the first place that has these words. */
async function goTo(page: Page, words: string): Promise<void> {
  await page.keyboard.press('Control+F');
  await page.keyboard.insertText(words);
  await page.locator('.find-widget .matchesCount', { hasText: / of / }).waitFor();
  await page.keyboard.press('Escape');
  await page.keyboard.press('ArrowLeft');
}

await mkdir(place('docs/pictures'), { recursive: true });
const own = await mkdtemp(join(tmpdir(), 'resolute-pictures-'));
const browser = await startBrowser();
try {
  const folder = join(own, 'drafts');
  const file = join(folder, 'sample.resolution.md');
  await mkdir(folder);
  const settings = {
    'editor.minimap.enabled': false,
    'editor.fontSize': 13,
    'window.commandCenter': false,
    'window.title': '${activeEditorShort}',
    'workbench.activityBar.location': 'hidden',
    'workbench.layoutControl.enabled': false,
  };
  const options = { dataDir: join(own, 'data'), extensionsDir: join(own, 'extensions'), settings };
  // As a person has it, installed from the package.
  const vsix = join(own, 'resolute.vsix');
  await makePackage(vsix);
  await installExtension(vsix, options);
  const server = await serve(options);
  for (const [name, act] of Object.entries(scenes)) {
    await copyFile(place('test/fixtures/sample.resolution.md'), file);
    const page = await browser.newPage({ viewport: { width: 1200, height: 760 } });
    await page.goto(address(server, { folder, file }));
    await page.locator('.squiggly-error, .squiggly-warning').first().waitFor({ timeout: 60_000 });
    await page.keyboard.press('Control+B');
    await page.locator('.monaco-editor .view-lines').first().click();
    await act(page);
    await page.waitForTimeout(1000);
    await page.screenshot({ path: place(`docs/pictures/${name}.png`) });
    await page.close();
    console.log(`docs/pictures/${name}.png`);
  }
  server.close();
} finally {
  await browser.close();
  await rm(own, { recursive: true, force: true });
}
