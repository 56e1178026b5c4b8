/** A server in a process of its own, and an editor's side of the talk with it. */
import assert from 'node:assert/strict';
import { spawn, type ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  createMessageConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  type Diagnostic,
  type InitializeResult,
  type MessageConnection,
  type Position,
  type TextEdit,
} from 'vscode-languageserver/node';

const root = new URL('../../', import.meta.url);
const bundle = fileURLToPath(new URL('dist/server.cjs', root));

/** The server that ships, or its source where nothing was built. */
export const serverFile = existsSync(bundle)
  ? bundle
  : fileURLToPath(new URL('server/src/main.node.ts', root));

/** The corpus that ships. */
export const shippedCorpus = fileURLToPath(new URL('dist/corpus.db', root));

/** An editor that can all that VS Code can, as far as the server cares. */
export const fullCapabilities: ClientCapabilities = {
  workspace: {
    configuration: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    hover: { contentFormat: ['markdown', 'plaintext'] },
    completion: { completionItem: { snippetSupport: true, documentationFormat: ['markdown'] } },
    definition: { linkSupport: true },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: { disabledSupport: true },
  },
};

/** How a session is set up. */
export interface SessionOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** Corpus files; the shipped one by default. */
  readonly corpus?: readonly string[];
  /** The section `resolute` of the settings. */
  readonly settings?: unknown;
  /** Workspace folders, by address. */
  readonly folders?: readonly string[];
  readonly processId?: number;
}

let count = 0;

/** One editor with one server. */
export class Session {
  readonly process: ChildProcessWithoutNullStreams;
  readonly connection: MessageConnection;
  readonly messages: string[] = [];
  readonly log: string[] = [];
  /** Requests that the server made, by method. */
  readonly asked: string[] = [];
  settings: unknown;
  answer: InitializeResult | undefined;
  readonly #documents = new Map<string, TextDocument>();
  readonly #waiting = new Map<string, ((params: never) => void)[]>();
  readonly #received = new Map<string, unknown[]>();

  private constructor({ corpus = [shippedCorpus], settings }: SessionOptions) {
    const args = [serverFile, '--stdio', ...corpus.flatMap((path) => ['--corpus', path])];
    this.process = spawn(process.execPath, args);
    this.settings = settings;
    this.connection = createMessageConnection(
      new StreamMessageReader(this.process.stdout),
      new StreamMessageWriter(this.process.stdin),
    );
    this.connection.onRequest((method, params) => {
      this.asked.push(method);
      this.#waiting.get(method)?.shift()?.(params as never);
      if (method !== 'workspace/configuration') return null;
      return (params as { items: readonly unknown[] }).items.map(() => this.settings ?? null);
    });
    this.connection.onNotification((method, params) => {
      if (method === 'window/logMessage') this.log.push((params as { message: string }).message);
      if (method === 'window/showMessage') this.messages.push((params as { message: string }).message);
      const waiting = this.#waiting.get(method)?.shift();
      if (waiting) waiting(params as never);
      else this.#received.set(method, [...(this.#received.get(method) ?? []), params]);
    });
    // A server that is killed in a test closes its pipes while something is still being written.
    this.process.stdin.on('error', () => undefined);
    this.connection.onError(() => undefined);
    this.connection.listen();
  }

  /** A server that has been introduced to its editor. */
  static async start(options: SessionOptions = {}): Promise<Session> {
    const session = new Session(options);
    session.answer = await session.request('initialize', {
      processId: options.processId ?? null,
      rootUri: null,
      workspaceFolders: options.folders?.map((uri) => ({ uri, name: uri })) ?? null,
      capabilities: options.capabilities ?? fullCapabilities,
      initializationOptions: options.initializationOptions,
    });
    await session.notify('initialized', {});
    return session;
  }

  async request<T>(method: string, params?: unknown): Promise<T> {
    return await this.connection.sendRequest(method, params);
  }

  async notify(method: string, params?: unknown): Promise<void> {
    await this.connection.sendNotification(method, params);
  }

  /** The next notification of a method, or the oldest that nobody has taken; or the next request of it. */
  async next<T>(method: string): Promise<T> {
    const [first, ...rest] = this.#received.get(method) ?? [];
    if (first !== undefined) {
      this.#received.set(method, rest);
      return first as T;
    }
    return new Promise((resolve) => {
      this.#waiting.set(method, [...(this.#waiting.get(method) ?? []), resolve]);
    });
  }

  /** Opens a document; gives its URI. */
  async open(text: string, uri = `file:///drafts/${String(++count)}.resolution.md`): Promise<string> {
    this.#documents.set(uri, TextDocument.create(uri, 'un-resolution', 1, text));
    await this.notify('textDocument/didOpen', {
      textDocument: { uri, languageId: 'un-resolution', version: 1, text },
    });
    return uri;
  }

  /** Opens a document with one `|`, which is taken out; gives what a request about its place needs. */
  async openAt(marked: string): Promise<{ textDocument: { uri: string }; position: Position }> {
    const offset = marked.indexOf('|');
    assert.ok(offset >= 0, 'the text has a cursor');
    const uri = await this.open(marked.slice(0, offset) + marked.slice(offset + 1));
    return { textDocument: { uri }, position: this.document(uri).positionAt(offset) };
  }

  /** What the editor has of a document. */
  document(uri: string): TextDocument {
    const document = this.#documents.get(uri);
    assert.ok(document, `${uri} is open`);
    return document;
  }

  text(uri: string): string {
    return this.document(uri).getText();
  }

  /** Types: tells the server of the edits one by one, each in its own range. */
  async type(uri: string, edits: readonly TextEdit[]): Promise<void> {
    const document = this.document(uri);
    const version = document.version + 1;
    // From the end to the start, so that no edit moves the place of another.
    const last = [...edits].sort(
      (a, b) => document.offsetAt(b.range.start) - document.offsetAt(a.range.start),
    );
    const contentChanges = last.map(({ range, newText: text }) => ({ range, text }));
    this.#documents.set(uri, TextDocument.update(document, contentChanges, version));
    await this.notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges });
  }

  /** Writes `words` in place of the first `old`. */
  async replace(uri: string, old: string, words: string): Promise<void> {
    const document = this.document(uri);
    const start = document.getText().indexOf(old);
    assert.ok(start >= 0, `the draft has “${old}”`);
    const range = { start: document.positionAt(start), end: document.positionAt(start + old.length) };
    await this.type(uri, [{ range, newText: words }]);
  }

  /** What the server says is wrong, pulled. */
  async diagnostics(uri: string): Promise<readonly Diagnostic[]> {
    const report = await this.request<{ kind: string; items?: Diagnostic[] }>('textDocument/diagnostic', {
      textDocument: { uri },
    });
    return report.items ?? [];
  }

  async complete(marked: string): Promise<{ uri: string; list: CompletionList }> {
    const at = await this.openAt(marked);
    const list = await this.request<CompletionList>('textDocument/completion', at);
    return { uri: at.textDocument.uri, list };
  }

  /** The text after an item of completion was accepted; `$0` where a snippet leaves the cursor. */
  accepted(uri: string, item: CompletionItem): string {
    const edit = item.textEdit;
    assert.ok(edit && 'range' in edit, 'the item has an edit');
    return TextDocument.applyEdits(this.document(uri), [edit, ...(item.additionalTextEdits ?? [])]);
  }

  /** The text after a code action was applied. */
  applied(action: CodeAction): string {
    const change = action.edit?.documentChanges?.[0];
    assert.ok(change && 'textDocument' in change, `“${action.title}” has edits`);
    const { uri, version } = change.textDocument;
    assert.equal(version, this.document(uri).version);
    return TextDocument.applyEdits(this.document(uri), change.edits as TextEdit[]);
  }

  /** Ends the server as an editor does; gives its exit status. */
  async stop(): Promise<number | null> {
    const exited = once(this.process, 'exit');
    await this.request('shutdown');
    await this.notify('exit');
    const [status] = (await exited) as [number | null];
    this.connection.dispose();
    return status;
  }

  /** Asserts that the server still answers. */
  async answers(): Promise<void> {
    const uri = await this.open('# Title\n\n*The General Assembly*,\n\n1. *Notes* it.\n');
    const symbols = await this.request<readonly { name: string }[]>('textDocument/documentSymbol', {
      textDocument: { uri },
    });
    assert.deepEqual(
      symbols.map(({ name }) => name),
      ['Title'],
    );
  }
}

/** A General Assembly draft around its body. */
export function assembly(body: string): string {
  return `# Crime prevention\n\n*The General Assembly*,\n\n${body}`;
}

/** The codes of diagnostics, in order. */
export function codes(diagnostics: readonly Diagnostic[]): readonly unknown[] {
  return diagnostics.map(({ code }) => code);
}
