/** Registers the commands; what each does is in its own file. */
import {
  commands,
  window,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { acceptWord } from './commands/accept-word.ts';
import { addDocuments } from './commands/add-documents.ts';
import { fixAll } from './commands/fix-all.ts';
import { openCorpusText } from './commands/open-corpus-text.ts';
import { openRulePage } from './commands/open-rule-page.ts';
import { removeDocument } from './commands/remove-document.ts';
import { renumber } from './commands/renumber.ts';
import { restartServer } from './commands/restart-server.ts';
import { searchCorpus } from './commands/search-corpus.ts';
import { tellWritten } from './commands/tell-written.ts';
import { turnRuleOff } from './commands/turn-rule-off.ts';
import type { ReportDocuments } from './report-documents.ts';

/** What a command may use. */
export interface Services {
  readonly context: ExtensionContext;
  readonly client: BaseLanguageClient;
  readonly outputChannel: LogOutputChannel;
  readonly reports: ReportDocuments;
  /** The user's own corpus file, once there is one. */
  readonly ownCorpus: Uri;
}

/** A command. Its arguments come from links, key bindings and other extensions, and are not to be trusted. */
export type Command = (services: Services, argument: unknown, more: unknown) => Promise<void>;

const handlers: Readonly<Record<string, Command>> = {
  'resolute.acceptWord': acceptWord,
  'resolute.addDocuments': addDocuments,
  'resolute.fixAll': fixAll,
  'resolute.openCorpusText': openCorpusText,
  'resolute.openRulePage': openRulePage,
  'resolute.removeDocument': removeDocument,
  'resolute.renumber': renumber,
  'resolute.restartServer': restartServer,
  'resolute.searchCorpus': searchCorpus,
  'resolute.tellWritten': tellWritten,
  'resolute.turnRuleOff': turnRuleOff,
  'resolute.showOutput': ({ outputChannel }) => {
    outputChannel.show();
    return Promise.resolve();
  },
};

/** Registers all of them; one that fails says so in its own words. */
export function registerCommands(services: Services): Disposable[] {
  return Object.entries(handlers).map(([id, run]) =>
    commands.registerCommand(id, async (argument: unknown, more: unknown) => {
      try {
        await run(services, argument, more);
      } catch (error) {
        services.outputChannel.error(error instanceof Error ? error : String(error));
        void window.showErrorMessage(error instanceof Error ? error.message : String(error));
      }
    }),
  );
}
