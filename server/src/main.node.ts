/** The server as a process of its own: `--stdio` or `--node-ipc`, and `--corpus DB` as often as wanted. */
import { parseArgs } from 'node:util';
import { startServer } from './lsp/start.ts';

const { values } = parseArgs({
  options: {
    stdio: { type: 'boolean' },
    'node-ipc': { type: 'boolean' },
    corpus: { type: 'string', multiple: true },
  },
  // Editors add options of their own, such as --clientProcessId.
  strict: false,
});
const corpus = (values.corpus ?? []).filter((path) => typeof path === 'string');

startServer({ transport: values['node-ipc'] === true ? 'ipc' : 'stdio', corpus });
