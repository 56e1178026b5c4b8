/** The language server on a connection, whatever carries it. */
import {
  MessageType,
  ShowMessageNotification,
  TextDocumentSyncKind,
  type CodeDescription,
  type Connection,
  type InitializeResult,
} from 'vscode-languageserver';
import { registerAdding, type JobRunner } from './adding.ts';
import { fixAllKind, registerActions, renumberKind } from './actions.ts';
import { readClient, unknownClient, type Client } from './client.ts';
import { CorpusDocuments } from './corpus-documents.ts';
import { CorpusHolder, type CorpusOpener, type CorpusPlace } from './corpus.ts';
import { Diagnostics } from './diagnostics.ts';
import { Documents } from './documents.ts';
import { guard, guardNotification, throwIfCancelled } from './guard.ts';
import { registerLanguage } from './language.ts';
import type { ClientCommands, Notifications } from './protocol.ts';
import { isProjectFile, ProjectFiles, type ReadWithin } from './project-files.ts';
import { registerRequests } from './requests.ts';
import { SettingsStore } from './settings.ts';

/** How a server is set up; all that differs from host to host. */
export interface ServerOptions {
  readonly version: string;
  /** Loads what opens corpus files; not called before a corpus is needed. */
  readonly loadOpener: () => Promise<CorpusOpener>;
  /** Loads what runs work on corpus files. */
  readonly loadJobs: () => Promise<JobRunner>;
  /** Reads project files. */
  readonly readWithin: ReadWithin;
  /** What is consulted behind the files that the settings name; none for an empty corpus. */
  readonly corpus: readonly CorpusPlace[];
  /** Address of the folder that holds the rules' pages, with a slash at its end. */
  readonly rulePages?: string;
}

/** Registers all handlers. The caller lets the connection listen. */
export function createServer(connection: Connection, options: ServerOptions): void {
  const log = connection.console;
  const documents = new Documents();
  const settings = new SettingsStore(connection);
  const corpusDocuments = new CorpusDocuments();
  let client: Client | undefined;
  let statusAsked = false;
  let told: string | undefined;

  const corpus = new CorpusHolder(options.loadOpener, options.corpus, (status) => {
    const { problem } = status;
    if (statusAsked) void connection.sendNotification(statusChanged, status);
    // An editor that asks for the status tells its user by itself.
    if (problem !== undefined && problem !== told && !client?.commandLinks)
      void connection.sendNotification(ShowMessageNotification.type, {
        type: MessageType.Warning,
        message: problem,
      });
    told = problem;
    if (corpus.epoch > 1) diagnostics.refresh();
  });

  const rulePage = (id: string): CodeDescription | undefined => {
    if (client?.commandLinks)
      return { href: `command:${openRulePage}?${encodeURIComponent(JSON.stringify([id]))}` };
    return options.rulePages === undefined ? undefined : { href: `${options.rulePages}${id}.md` };
  };
  const projects = new ProjectFiles(connection, options.readWithin, () => diagnostics.refresh());
  const diagnostics = new Diagnostics({ connection, documents, settings, projects, corpus, rulePage });

  const services = {
    connection,
    documents,
    corpus,
    corpusDocuments,
    diagnostics,
    projects,
    client: (): Client => client ?? unknownClient,
  };

  const configureCorpus = async (): Promise<void> => {
    const { corpus: given } = await settings.get();
    corpus.configure({ given, folderUri: client?.folderUri, own: client?.ownCorpus });
  };

  connection.onInitialize((params) => {
    client = readClient(params);
    settings.initialize(params.capabilities);
    projects.initialize(params);
    diagnostics.initialize(params.capabilities);
    return initializeResult(options.version, diagnostics.pulled);
  });
  connection.onInitialized(
    guardNotification('initialized', log, async () => {
      corpus.waitFor(configureCorpus());
      // Not to be had before the editor has said that it tells of them.
      if (client?.folderChanges)
        connection.workspace.onDidChangeWorkspaceFolders(
          guardNotification('folders', log, (event) => projects.foldersChanged(event)),
        );
      await settings.initialized();
      await projects.initialized();
    }),
  );
  connection.onDidChangeConfiguration(
    guardNotification('settings', log, async (params) => {
      settings.changed(params.settings);
      await configureCorpus();
      diagnostics.refresh();
    }),
  );

  connection.onDidChangeWatchedFiles(
    guardNotification('files', log, ({ changes }) => projects.watched(changes)),
  );

  connection.onDidOpenTextDocument(
    guardNotification('open', log, (params) => {
      if (isProjectFile(params.textDocument.uri)) projects.opened(params.textDocument);
      else {
        diagnostics.changed(documents.open(params), true);
        // The editor's first question comes a moment later.
        void corpus.get();
      }
    }),
  );
  connection.onDidChangeTextDocument(
    guardNotification('change', log, (params) => {
      const { uri, version } = params.textDocument;
      const document = documents.change(params);
      if (document) diagnostics.changed(document, false);
      else projects.edited(uri, params.contentChanges, version);
    }),
  );
  connection.onDidCloseTextDocument(
    guardNotification('close', log, ({ textDocument: { uri } }) => {
      if (isProjectFile(uri)) projects.closed(uri);
      else {
        documents.close(uri);
        settings.forget(uri);
        diagnostics.closed(uri);
      }
    }),
  );

  connection.languages.diagnostics.on(
    guard('diagnostics', log, { kind: 'full', items: [] }, async (params, token) => {
      const document = documents.get(params.textDocument.uri);
      if (!document) return { kind: 'full', items: [] };
      const report = await diagnostics.report(document, params.previousResultId);
      throwIfCancelled(token);
      return report;
    }),
  );
  registerLanguage(services);
  registerActions(services);
  registerRequests(services, () => {
    statusAsked = true;
  });

  const stopAdding = registerAdding(services, options.loadJobs);

  connection.onShutdown(async () => {
    await stopAdding();
    diagnostics.dispose();
    projects.dispose();
    corpus.close();
  });
}

const statusChanged = 'resolute/statusChanged' satisfies keyof Notifications;
const openRulePage = 'resolute.openRulePage' satisfies keyof ClientCommands;

function initializeResult(version: string, pulled: boolean): InitializeResult {
  return {
    serverInfo: { name: 'Resolute', version },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
      workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
      hoverProvider: true,
      // A space after "resolution" and after a paragraph's number, the asterisk of a lead, the stroke of 77/232.
      completionProvider: { resolveProvider: true, triggerCharacters: [' ', '*', '/'] },
      definitionProvider: true,
      referencesProvider: true,
      documentLinkProvider: {},
      documentSymbolProvider: { label: 'Resolute' },
      foldingRangeProvider: true,
      documentFormattingProvider: true,
      codeActionProvider: { codeActionKinds: ['quickfix', fixAllKind, renumberKind] },
      ...(pulled && {
        diagnosticProvider: {
          identifier: 'resolute',
          interFileDependencies: false,
          workspaceDiagnostics: false,
        },
      }),
    },
  };
}
