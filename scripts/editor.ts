/** `npm run editor`: the sample draft in VS Code with the extension; the desktop's, else in a browser. */
import { existsSync } from 'node:fs';
import { copyFile, mkdir } from 'node:fs/promises';
import { delimiter, join } from 'node:path';
import { buildExtension } from './bundle.ts';
import { run } from './command.ts';
import { ingestCorpus } from './corpus.ts';
import { place, root } from './project.ts';
import { address } from './web-vscode/browser.ts';
import { serve } from './web-vscode/serve.ts';

await buildExtension();
await ingestCorpus();
// A copy, so that trying things changes nothing in the repository; it stays as it was left.
const folder = place('.vscode-test/drafts');
const file = join(folder, 'sample.resolution.md');
if (!existsSync(file)) {
  await mkdir(folder, { recursive: true });
  await copyFile(place('test/fixtures/sample.resolution.md'), file);
}

const names = process.platform === 'win32' ? ['code.cmd'] : ['code'];
const desktop = (process.env.PATH ?? '')
  .split(delimiter)
  .flatMap((directory) => names.map((name) => join(directory, name)))
  .find((path) => existsSync(path));

if (desktop !== undefined && process.env.RESOLUTE_VSCODE !== 'web') {
  const { status } = await run(desktop, [`--extensionDevelopmentPath=${root}`, folder, file]);
  process.exitCode = status;
} else {
  const server = await serve({
    dataDir: place('.vscode-test/editor'),
    extensionsDir: place('.vscode-test/editor-extensions'),
  });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(0));
  console.log(`\nOpen this address in a browser on this machine:\n`);
  console.log(`  ${address(server, { folder, file, extensionDevelopmentPath: root })}\n`);
  console.log('Ctrl-C ends it.');
  await server.ended;
}
