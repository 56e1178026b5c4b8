/** What the editor at the other end can do. */
import { isAbsolute } from 'node:path';
import type { InitializeParams } from 'vscode-languageserver';

/** Abilities that answers depend on; an editor that says nothing has none of them. */
export interface Client {
  /** Follows the links of `ClientCommands`, and asks for the status of the corpus by itself. */
  readonly commandLinks: boolean;
  readonly hoverMarkdown: boolean;
  readonly completionMarkdown: boolean;
  readonly snippets: boolean;
  readonly definitionLinks: boolean;
  readonly symbolTree: boolean;
  readonly disabledActions: boolean;
  /** Makes files that an edit of the workspace asks for. */
  readonly makesFiles: boolean;
  /** Where the user's own corpus lies, or will lie. */
  readonly ownCorpus: string | undefined;
  /** Tells of workspace folders that come and go. */
  readonly folderChanges: boolean;
  /** The first workspace folder. */
  readonly folderUri: string | undefined;
}

/** An editor that has not introduced itself. */
export const unknownClient: Client = {
  commandLinks: false,
  hoverMarkdown: false,
  completionMarkdown: false,
  snippets: false,
  definitionLinks: false,
  symbolTree: false,
  disabledActions: false,
  makesFiles: false,
  ownCorpus: undefined,
  folderChanges: false,
  folderUri: undefined,
};

/** Reads what an editor says of itself. */
export function readClient(params: InitializeParams): Client {
  const { textDocument, workspace } = params.capabilities;
  const item = textDocument?.completion?.completionItem;
  const options: unknown = params.initializationOptions;
  return {
    commandLinks:
      typeof options === 'object' &&
      options !== null &&
      'commandLinks' in options &&
      options.commandLinks === true,
    hoverMarkdown: textDocument?.hover?.contentFormat?.includes('markdown') === true,
    completionMarkdown: item?.documentationFormat?.includes('markdown') === true,
    snippets: item?.snippetSupport === true,
    definitionLinks: textDocument?.definition?.linkSupport === true,
    symbolTree: textDocument?.documentSymbol?.hierarchicalDocumentSymbolSupport === true,
    disabledActions: textDocument?.codeAction?.disabledSupport === true,
    makesFiles: workspace?.workspaceEdit?.resourceOperations?.includes('create') === true,
    ownCorpus:
      typeof options === 'object' &&
      options !== null &&
      'ownCorpus' in options &&
      typeof options.ownCorpus === 'string' &&
      isAbsolute(options.ownCorpus)
        ? options.ownCorpus
        : undefined,
    folderChanges: workspace?.workspaceFolders === true,
    folderUri: params.workspaceFolders?.[0]?.uri,
  };
}
