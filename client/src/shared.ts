/** What every kind of host shares: the client's options, and all that is registered with the editor. */
import { Uri, window, type ExtensionContext } from 'vscode';
import { State, type BaseLanguageClient, type LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol.ts';
import { registerCommands } from './commands.ts';
import { CorpusDocuments } from './corpus-documents.ts';
import { withAllWords } from './configuration.ts';
import { language } from './language.ts';
import { ReportDocuments } from './report-documents.ts';
import { CorpusStatusItem } from './status.ts';
import { registerTasks } from './tasks.ts';

/** Makes the client of one kind of host, a process or a worker; it is not started yet. */
export type CreateClient = (context: ExtensionContext, options: LanguageClientOptions) => BaseLanguageClient;

/** The started extension. */
export interface Running {
  /** Ends the server; settles when it has ended. */
  readonly stop: () => Promise<void>;
}

/**
 * Registers everything, then starts the server without waiting for it: the editor may ask for a corpus document
 * as soon as `activate` returns.
 */
export function start(context: ExtensionContext, createClient: CreateClient): Running {
  const outputChannel = window.createOutputChannel('Resolute', { log: true });
  const ownCorpus = Uri.joinPath(context.globalStorageUri, 'own.db');
  const initializationOptions: InitializationOptions = { commandLinks: true, ownCorpus: ownCorpus.fsPath };
  const client = createClient(context, {
    documentSelector: [{ language }],
    outputChannel,
    initializationOptions,
    middleware: { workspace: { configuration: withAllWords((uri) => Uri.parse(uri)) } },
    markdown: { isTrusted: { enabledCommands: ['resolute.openCorpusText', 'resolute.openRulePage'] } },
  });
  const documents = new CorpusDocuments(client);
  const reports = new ReportDocuments();
  const status = new CorpusStatusItem(client, () => documents.refresh());
  context.subscriptions.push(
    outputChannel,
    documents,
    reports,
    status,
    registerTasks(context),
    ...registerCommands({ context, client, outputChannel, reports, ownCorpus }),
  );
  client.start().catch((error: unknown) => status.failed(error));
  // A client that is still starting, or never started, has nothing to stop and throws.
  return { stop: () => (client.state === State.Running ? client.dispose() : Promise.resolve()) };
}
