/** A server under measurement, and an editor's side of the talk with it. */
import { spawn, type ChildProcess } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';

/** The project's folder. */
export const root = join(import.meta.dirname, '../..');

/** An initialized session. */
export interface Session {
  readonly connection: ProtocolConnection;
  /** Milliseconds from the start of the process to its answer to `initialize`. */
  readonly ready: number;
  /** Resident memory of the server, in MB. */
  readonly memory: () => number;
  readonly end: () => Promise<void>;
}

/** Opens a document and gives its URI. */
export async function open(session: Session, name: string, text: string): Promise<string> {
  const uri = `file:///bench/${name}`;
  await session.connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'un-resolution', version: 1, text },
  });
  return uri;
}

/** Starts the bundled server as the editor does, with the memory flags of the client. */
export async function startSession(): Promise<Session> {
  const start = performance.now();
  const server = spawn(
    process.execPath,
    ['--max-semi-space-size=2', '--max-old-space-size=256', join(root, 'dist/server.cjs'), '--stdio'],
    { stdio: ['pipe', 'pipe', 'inherit'] },
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(server.stdout),
    new StreamMessageWriter(server.stdin),
  );
  connection.listen();
  connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => null));
  connection.onRequest('client/registerCapability', () => null);
  connection.onRequest('workspace/diagnostic/refresh', () => null);
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: {
      workspace: { configuration: true },
      textDocument: { diagnostic: { dynamicRegistration: false }, synchronization: {} },
    },
  });
  const ready = performance.now() - start;
  await connection.sendNotification('initialized', {});
  return { connection, ready, memory: () => residentMemory(server), end: () => end(connection, server) };
}

function residentMemory(server: ChildProcess): number {
  const status = readFileSync(`/proc/${String(server.pid)}/status`, 'utf8');
  return Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1] ?? 0) / 1024;
}

async function end(connection: ProtocolConnection, server: ChildProcess): Promise<void> {
  const ended = new Promise((resolve) => server.once('exit', resolve));
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  await ended;
  connection.dispose();
}
