/** The open documents, each with its draft kept in step. */
import type {
  DidChangeTextDocumentParams,
  DidOpenTextDocumentParams,
  Position,
  TextDocumentContentChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { refusal, type Notice } from '../features/document-check.ts';
import type { Draft, TextEdit } from '../text/model.ts';
import { parse, reparse } from '../text/parser.ts';
import { corpusScheme } from './protocol.ts';

/** Changes of one notification beyond which reading the whole is cheaper than following each. */
const mostChanges = 8;

/** Counts every state that any document has had, so that none is taken for another. */
let states = 0;

/** A document that the editor has open. */
export class OpenDocument {
  #text: TextDocument;
  #draft: Draft | undefined;
  #refusal: Notice | undefined;
  #state = ++states;

  constructor(text: TextDocument) {
    this.#text = text;
    this.#refusal = refusal(text.getText());
  }

  get uri(): string {
    return this.#text.uri;
  }

  get version(): number {
    return this.#text.version;
  }

  /** Its text with lines and offsets, as of the last change. */
  get lines(): TextDocument {
    return this.#text;
  }

  /** A number that no other state of any document has had. */
  get state(): number {
    return this.#state;
  }

  /** True for a text of the corpus, which is shown and never checked. */
  get isCorpus(): boolean {
    return this.#text.uri.startsWith(`${corpusScheme}:`);
  }

  /** Why the text is not read; undefined where it is. */
  get refusal(): Notice | undefined {
    return this.#refusal;
  }

  /** The text, parsed; an empty draft where it is not read. */
  get draft(): Draft {
    return (this.#draft ??= parse(this.#refusal ? '' : this.#text.getText()));
  }

  /** The offset of a position, within the draft. */
  offsetAt(position: Position): number {
    return Math.min(this.#text.offsetAt(position), this.draft.source.length);
  }

  change(changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    this.#state = ++states;
    for (const change of changes) {
      const edit = this.#refusal || changes.length > mostChanges ? undefined : this.#editOf(change);
      this.#text = TextDocument.update(this.#text, [change], version);
      this.#draft = edit && this.#draft ? reparse(this.#draft, edit) : undefined;
    }
    this.#refusal = refusal(this.#text.getText());
    if (this.#refusal || this.#draft?.source.length !== this.#text.getText().length) this.#draft = undefined;
  }

  /** The change in offsets; undefined for one that replaces the whole text. */
  #editOf(change: TextDocumentContentChangeEvent): TextEdit | undefined {
    if (!('range' in change)) return undefined;
    const start = this.#text.offsetAt(change.range.start);
    const end = this.#text.offsetAt(change.range.end);
    // An editor that gives them the wrong way round means the same stretch.
    return { start: Math.min(start, end), end: Math.max(start, end), text: change.text };
  }
}

/** All open documents, by URI. */
export class Documents {
  readonly #open = new Map<string, OpenDocument>();

  get(uri: string): OpenDocument | undefined {
    return this.#open.get(uri);
  }

  all(): readonly OpenDocument[] {
    return [...this.#open.values()];
  }

  open({ textDocument }: DidOpenTextDocumentParams): OpenDocument {
    const { uri, languageId, version, text } = textDocument;
    const document = new OpenDocument(TextDocument.create(uri, languageId, version, text));
    this.#open.set(uri, document);
    return document;
  }

  /** Undefined for a document that was never opened. */
  change({ textDocument, contentChanges }: DidChangeTextDocumentParams): OpenDocument | undefined {
    const document = this.#open.get(textDocument.uri);
    document?.change(contentChanges, textDocument.version);
    return document;
  }

  close(uri: string): void {
    this.#open.delete(uri);
  }
}
