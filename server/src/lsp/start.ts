/** Starts the server in Node, on standard input and output or on the channel of `fork`. */
import { existsSync } from 'node:fs';
import { basename, extname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import {
  createConnection,
  IPCMessageReader,
  IPCMessageWriter,
  ProposedFeatures,
} from 'vscode-languageserver/node';
import manifest from '../../../package.json' with { type: 'json' };
import { readWithin } from './read-within.ts';
import { createServer } from './server.ts';

/** How to start. */
export interface StartOptions {
  readonly transport: 'stdio' | 'ipc';
  /** Corpus files; none is the one that ships, `none` an empty one. */
  readonly corpus: readonly string[];
}

/** Serves until the editor ends it, or ends itself. */
export function startServer({ transport, corpus }: StartOptions): void {
  const connection =
    transport === 'ipc'
      ? createConnection(ProposedFeatures.all, new IPCMessageReader(process), new IPCMessageWriter(process))
      : createConnection(ProposedFeatures.all, process.stdin, process.stdout);
  // An editor that is killed closes the channel; standard input is watched by the connection itself.
  if (transport === 'ipc') process.on('disconnect', () => process.exit(1));
  process.on('uncaughtException', (error) =>
    connection.console.error(`Uncaught: ${error.stack ?? error.message}`),
  );
  process.on('unhandledRejection', (reason) => connection.console.error(`Unhandled: ${String(reason)}`));
  const given = corpus.length > 0 ? corpus.filter((path) => path !== 'none') : undefined;
  const rules = join(import.meta.dirname, '..', 'docs', 'rules');
  createServer(connection, {
    version: manifest.version,
    readWithin,
    loadJobs: async () => (await import('../ingest/batch/job.ts')).runJob,
    loadOpener: async () => (await import('./corpus-files.ts')).corpusFiles,
    corpus: given?.map((path) => ({ name: basename(path, extname(path)), path })) ?? [
      { name: 'shipped', path: join(import.meta.dirname, 'corpus.db') },
    ],
    ...(existsSync(rules) && { rulePages: `${pathToFileURL(rules).href}/` }),
  });
  connection.listen();
}
