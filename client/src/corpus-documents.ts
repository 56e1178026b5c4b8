/** Shows the texts of the corpus as read-only documents. */
import {
  EventEmitter,
  workspace,
  type CancellationToken,
  type Disposable,
  type TextDocumentContentProvider,
  type Uri,
} from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { corpusScheme } from '../../server/src/lsp/protocol.ts';
import { request } from './request.ts';

/**
 * Not the protocol's own `workspace/textDocumentContent`: the editor would know nobody to ask until the server
 * runs, and would show an empty document where the corpus has no such text.
 */
export class CorpusDocuments implements TextDocumentContentProvider, Disposable {
  readonly #client: BaseLanguageClient;
  readonly #changed = new EventEmitter<Uri>();
  readonly #registration: Disposable;
  readonly onDidChange = this.#changed.event;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
    this.#registration = workspace.registerTextDocumentContentProvider(corpusScheme, this);
  }

  async provideTextDocumentContent(uri: Uri, token: CancellationToken): Promise<string> {
    const params = { uri: this.#client.code2ProtocolConverter.asUri(uri) };
    const result = await request(this.#client, 'resolute/corpusText', params, token);
    if (!result) throw new Error(`The corpus has no text ${uri.path.slice(1)}.`);
    return result.text;
  }

  /** Reads the open corpus documents again, after the corpus has changed. */
  refresh(): void {
    for (const { uri } of workspace.textDocuments) if (uri.scheme === corpusScheme) this.#changed.fire(uri);
  }

  dispose(): void {
    this.#registration.dispose();
    this.#changed.dispose();
  }
}
