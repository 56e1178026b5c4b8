/** The project files above the open drafts: found, kept, watched, and what is wrong in them shown. */
import {
  DiagnosticSeverity,
  DidChangeTextDocumentNotification,
  DidChangeWatchedFilesNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  TextDocumentSyncKind,
  type Connection,
  type FileEvent,
  type InitializeParams,
  type TextDocumentContentChangeEvent,
  type TextDocumentItem,
  type WorkspaceFoldersChangeEvent,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  projectFileName,
  readProjectFile,
  unreadProjectFile,
  type ProjectFile,
} from '../rules/project-file.ts';
import { toRange } from './convert.ts';

/** What a file of the disk holds; a phrase that follows “The file” where it cannot be read; nothing where there is none. */
export type FileText = { readonly text: string } | { readonly unread: string } | undefined;

/** Reads a file that must lie within a folder, links followed; both are addresses. Never rejects. */
export type ReadWithin = (folder: string, file: string) => Promise<FileText>;

/** A project file in force. */
export interface Project {
  readonly uri: string;
  readonly document: TextDocument;
  readonly file: ProjectFile;
}

/** What a workspace has to say of a draft. */
export interface ProjectOfDraft {
  /** The nearest project file. */
  readonly project: Project | undefined;
  /** Where a project file is, or would be made: at the top of the draft's workspace folder. */
  readonly uri: string;
}

interface Known {
  readonly read: Promise<Project | undefined>;
  readonly at: number;
}

/** Milliseconds after which a file is looked at again, in an editor that does not watch files. */
const fresh = 1000;

/** Milliseconds without a keystroke in a project file after which it counts. */
const pause = 300;

/** True for the address of a project file. */
export function isProjectFile(uri: string): boolean {
  return uri.endsWith(`/${projectFileName}`);
}

/**
 * Nothing outside the workspace folders is read: a draft that lies in none of them has no project file. One that is
 * open in the editor counts as it stands there, where the editor tells of it.
 */
export class ProjectFiles {
  readonly #connection: Connection;
  readonly #readWithin: ReadWithin;
  readonly #changed: () => void;
  readonly #open = new Map<string, TextDocument>();
  readonly #known = new Map<string, Known>();
  /** The project files that have diagnostics in the editor. */
  readonly #told = new Set<string>();
  #folders: readonly string[] = [];
  #watches = false;
  #syncs = false;
  #epoch = 0;
  #timer: NodeJS.Timeout | undefined;

  /** @param changed called when drafts are to be checked anew. */
  constructor(connection: Connection, readWithin: ReadWithin, changed: () => void) {
    this.#connection = connection;
    this.#readWithin = readWithin;
    this.#changed = changed;
  }

  // eslint-disable-next-line @typescript-eslint/no-deprecated -- what editors without workspace folders send
  initialize({ capabilities, workspaceFolders, rootUri }: InitializeParams): void {
    const folders = workspaceFolders?.map(({ uri }) => uri) ?? (rootUri === null ? [] : [rootUri]);
    this.#folders = folders.flatMap(folderOf);
    this.#watches = capabilities.workspace?.didChangeWatchedFiles?.dynamicRegistration === true;
    this.#syncs = capabilities.textDocument?.synchronization?.dynamicRegistration === true;
  }

  /** Asks to be told of changes on the disk and in the editor. */
  async initialized(): Promise<void> {
    const { client } = this.#connection;
    if (this.#watches)
      await client.register(DidChangeWatchedFilesNotification.type, {
        watchers: [{ globPattern: `**/${projectFileName}` }],
      });
    if (this.#syncs) {
      const documentSelector = [{ scheme: 'file', pattern: `**/${projectFileName}` }];
      await client.register(DidOpenTextDocumentNotification.type, { documentSelector });
      await client.register(DidCloseTextDocumentNotification.type, { documentSelector });
      const syncKind = TextDocumentSyncKind.Incremental;
      await client.register(DidChangeTextDocumentNotification.type, { documentSelector, syncKind });
    }
  }

  /** Counts the changes. */
  get epoch(): number {
    return this.#epoch;
  }

  /** The project file of a draft; undefined for a draft that lies in no workspace folder. */
  async of(draftUri: string): Promise<ProjectOfDraft | undefined> {
    const address = draftUri.startsWith('file:') ? addressOf(draftUri) : undefined;
    const folder = this.#folders
      .filter((one) => address?.href.startsWith(one))
      .sort((one, other) => other.length - one.length)[0];
    if (address === undefined || folder === undefined) return undefined;
    for (let at = new URL('.', address); ; at = new URL('..', at)) {
      const uri = new URL(projectFileName, at).href;
      const project = await this.#at(folder, uri);
      if (project || at.href.length <= folder.length) return { project, uri };
    }
  }

  opened({ uri, languageId, version, text }: TextDocumentItem): void {
    this.#open.set(keyOf(uri), TextDocument.create(uri, languageId, version, text));
    this.#stale();
    this.#tell(this.#projectOf(uri));
  }

  edited(uri: string, changes: readonly TextDocumentContentChangeEvent[], version: number): void {
    const document = this.#open.get(keyOf(uri));
    if (!document) return;
    this.#open.set(keyOf(uri), TextDocument.update(document, [...changes], version));
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#stale();
      this.#tell(this.#projectOf(uri));
    }, pause);
  }

  closed(uri: string): void {
    this.#open.delete(keyOf(uri));
    this.#silence(uri);
    this.#stale();
  }

  /** After a change on the disk. */
  watched(events: readonly FileEvent[]): void {
    if (events.some(({ uri }) => isProjectFile(uri))) this.#stale();
  }

  foldersChanged({ added, removed }: WorkspaceFoldersChangeEvent): void {
    const gone = new Set(removed.flatMap(({ uri }) => folderOf(uri)));
    const kept = this.#folders.filter((folder) => !gone.has(folder));
    this.#folders = [...kept, ...added.flatMap(({ uri }) => folderOf(uri))];
    this.#stale();
  }

  dispose(): void {
    clearTimeout(this.#timer);
  }

  #stale(): void {
    this.#epoch++;
    this.#known.clear();
    this.#changed();
  }

  async #at(folder: string, uri: string): Promise<Project | undefined> {
    if (this.#open.has(keyOf(uri))) return this.#projectOf(uri);
    const known = this.#known.get(uri);
    if (known && (this.#watches || performance.now() - known.at < fresh)) return known.read;
    const read = this.#fromDisk(folder, uri, known?.read);
    this.#known.set(uri, { read, at: performance.now() });
    return read;
  }

  async #fromDisk(
    folder: string,
    uri: string,
    before: Promise<Project | undefined> | undefined,
  ): Promise<Project | undefined> {
    const known = await before;
    const found = await this.#readWithin(folder, uri);
    const text = found && ('text' in found ? found.text : found.unread);
    if (known !== undefined && known.document.getText() === text) return known;
    // What was found without it no longer holds.
    if (before && known?.document.getText() !== text) this.#epoch++;
    if (!found || text === undefined) {
      this.#silence(uri);
      return undefined;
    }
    const file = 'text' in found ? readProjectFile(found.text) : unreadProjectFile(found.unread);
    const project = { uri, document: TextDocument.create(uri, 'yaml', 0, text), file };
    this.#tell(project);
    return project;
  }

  readonly #read = new WeakMap<TextDocument, { readonly version: number; readonly project: Project }>();

  /** One that is open in the editor, read once for each version. */
  #projectOf(uri: string): Project | undefined {
    const document = this.#open.get(keyOf(uri));
    if (!document) return undefined;
    const known = this.#read.get(document);
    if (known?.version === document.version) return known.project;
    const project = { uri, document, file: readProjectFile(document.getText()) };
    this.#read.set(document, { version: document.version, project });
    return project;
  }

  #tell(project: Project | undefined): void {
    if (!project) return;
    const { uri, document, file } = project;
    if (file.problems.length === 0) {
      this.#silence(uri);
      return;
    }
    this.#told.add(keyOf(uri));
    void this.#connection.sendDiagnostics({
      uri,
      diagnostics: file.problems.map(({ message, span }) => ({
        range: toRange(span, document),
        severity: DiagnosticSeverity.Warning,
        source: 'resolute',
        message,
      })),
    });
  }

  #silence(uri: string): void {
    if (this.#told.delete(keyOf(uri))) void this.#connection.sendDiagnostics({ uri, diagnostics: [] });
  }
}

/** Editors write the same address in several ways. */
function keyOf(uri: string): string {
  try {
    return decodeURIComponent(uri);
  } catch {
    return uri;
  }
}

function addressOf(uri: string): URL | undefined {
  return URL.canParse(uri) ? new URL(uri) : undefined;
}

/** A folder's address with a slash at its end; none for one that is not on the disk. */
function folderOf(uri: string): readonly string[] {
  const address = uri.startsWith('file:') ? addressOf(uri) : undefined;
  return address ? [address.href.replace(/\/*$/u, '/')] : [];
}
