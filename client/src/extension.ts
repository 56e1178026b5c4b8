/** Where the desktop's editor starts the extension. */
import type { ExtensionContext } from 'vscode';
import { createClient } from './server.ts';
import { start, type Running } from './shared.ts';

let running: Running | undefined;

/** Called by the editor once a draft or a corpus document is opened, or a command is run. */
export function activate(context: ExtensionContext): void {
  running = start(context, createClient);
}

/** Called by the editor on closing; it waits for the server to end. */
export async function deactivate(): Promise<void> {
  await running?.stop();
}
