/** Starts the server as a process of its own. */
import { Uri, type ExtensionContext } from 'vscode';
import { LanguageClient, TransportKind, type LanguageClientOptions } from 'vscode-languageclient/node';

/**
 * The client of a server process. Messages go over the channel of `fork`, so that nothing printed by the server
 * can garble them.
 */
export function createClient(context: ExtensionContext, options: LanguageClientOptions): LanguageClient {
  const module = Uri.joinPath(context.extensionUri, 'dist', 'server.cjs').fsPath;
  const transport = TransportKind.ipc;
  return new LanguageClient(
    'resolute',
    'Resolute',
    {
      run: { module, transport, options: { execArgv: memory } },
      debug: { module, transport, options: { execArgv: [...memory, '--inspect=6019'] } },
    },
    options,
  );
}

/**
 * In megabytes. Checking a draft makes much short-lived garbage: a small nursery keeps the process small, and the
 * ceiling turns a runaway into a restart of the server instead of a slow machine.
 */
const memory = ['--max-semi-space-size=2', '--max-old-space-size=256'];
