#!/usr/bin/env node
// An executable for `runTests({ vscodeExecutablePath })`: see scripts/web-vscode/launch.ts.
import { launch } from '../../scripts/web-vscode/launch.ts';

for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => process.exit(1));
process.exit(await launch(process.argv.slice(2)));
