/**
 * What client and server say to each other beyond the Language Server Protocol.
 *
 * Both sides read this file, so nothing in it may import a value: types are erased, and what is left is one
 * string. Requests and notifications are maps from method name to types, so a misspelt name does not compile:
 * send with `client.sendRequest(method, params)` and answer with `connection.onRequest(method, handler)`
 * through helpers typed by these maps.
 */
import type { Location, Range, TextEdit } from 'vscode-languageserver';
import type { Level, Profile } from '../rules/model.ts';

/**
 * The scheme of read-only documents of the corpus, `resolute-corpus:/E/2023/30/draft%20resolution%20II.resolution.md`:
 * document symbol, then kind and number of the text, slashes of the number as hyphens so that the tab shows the
 * whole name. Only the server makes such URIs and finds their text again; to the client they are opaque, but for
 * the ending, by which the editor knows the language. What a report says outside its texts is a document too,
 * `resolute-corpus:/E/2023/30/report%20E-2023-30.md`, in Markdown, which is the editor's own matter. The server answers hover, definition, links, folding and
 * outline in the texts, and never diagnostics, fixes or completion.
 *
 * Editors decode and encode URIs afresh, so the server compares them decoded.
 */
export const corpusScheme = 'resolute-corpus';

/** The requests of the client, by method. */
export interface Requests {
  /**
   * The source of a corpus document: a text in the draft format, a report in Markdown; `null` where the corpus has no
   * such document.
   */
  readonly 'resolute/corpusText': {
    readonly params: { readonly uri: string };
    readonly result: { readonly text: string } | null;
  };
  /** Which corpus is loaded. Opens it if nothing has done so yet, and never fails: see `CorpusStatus.problem`. */
  readonly 'resolute/status': {
    readonly params: undefined;
    readonly result: CorpusStatus;
  };
  /**
   * Edits that number paragraphs, items and footnotes anew, with the references to them; empty where all is in
   * order. Fails with `LSPErrorCodes.ContentModified` where the server no longer holds that version.
   */
  readonly 'resolute/renumber': {
    readonly params: { readonly uri: string; readonly version: number };
    readonly result: readonly TextEdit[];
  };
  /**
   * Adds files and folders of this machine to a corpus file, which is made where there is none. One at a time; takes
   * as long as it takes, tells `resolute/progress`, and can be cancelled: the corpus is then as before. When the answer
   * comes, the server consults what was added. Fails with words for a person.
   */
  readonly 'resolute/addDocuments': {
    readonly params: {
      readonly uris: readonly string[];
      /** Where the corpus file lies, or is to lie; absolute. */
      readonly corpus: string;
      /** Whether the client answers `resolute/askDocument`. */
      readonly asks: boolean;
    };
    readonly result: BatchResult | Stopped;
  };
  /** Removes documents of a corpus file, all or none; as `resolute/addDocuments` else. */
  readonly 'resolute/removeDocuments': {
    readonly params: { readonly corpus: string; readonly symbols: readonly string[] };
    readonly result: Removed | Stopped;
  };
  /** The documents that can be removed: those of the corpus files that did not ship. */
  readonly 'resolute/removable': {
    readonly params: { readonly limit: number };
    readonly result: readonly RemovableDocument[];
  };
  /** What is wrong with an answer to `resolute/askDocument`, in a sentence; `null` where nothing is. */
  readonly 'resolute/checkAnswer': {
    readonly params: { readonly field: AskedField; readonly value: string };
    readonly result: string | null;
  };
  /**
   * Full-text search in the corpus: paragraphs of texts, best first, then those of reports outside them. `limit` is
   * how many of either, 1 or more. Where nothing is found, the last word is taken for unfinished.
   */
  readonly 'resolute/search': {
    readonly params: { readonly words: string; readonly limit: number };
    readonly result: readonly SearchResult[];
  };
}

/** The requests of the server, by method. */
export interface ServerRequests {
  /** Asks a person what a document does not say of itself; `null` where they skip it. */
  readonly 'resolute/askDocument': {
    readonly params: DocumentQuestion;
    readonly result: string | null;
  };
}

/** The fields that people are asked for; a date is written `2024-05-27`. */
export type AskedField = 'symbol' | 'date';

/** A question about a document that is being added. */
export interface DocumentQuestion {
  /** The file's name. */
  readonly file: string;
  /** What is known of the document; perhaps empty. */
  readonly title: string;
  readonly field: AskedField;
  /** An answer to begin with; perhaps empty. */
  readonly suggestion: string;
}

/** What adding documents came to. */
export interface BatchResult {
  /** `2 documents added; 1 file left out.` */
  readonly summary: string;
  /** What was found, what was doubtful and what was left out, as plain text. */
  readonly report: string;
  /** How many files were left out. */
  readonly leftOut: number;
}

/** Work that was cancelled. */
export interface Stopped {
  /** How the corpus was left, in a sentence. */
  readonly stopped: string;
}

/** What removing documents came to. */
export interface Removed {
  /** `E/2019/30 was removed from own.` */
  readonly summary: string;
}

/** A document that can be removed. */
export interface RemovableDocument {
  readonly symbol: string;
  readonly title: string;
  /** ISO date, or empty. */
  readonly date: string;
  /** The short name of its corpus, and where that lies. */
  readonly corpus: string;
  readonly path: string;
}

/** How far adding or removing has come. */
export interface BatchProgress {
  /** For showing: `Reading 3 of 12: report.docx`. */
  readonly message: string;
  /** 0 to 100. */
  readonly percentage: number;
}

/** The notifications of the server, by method. */
export interface Notifications {
  /** While `resolute/addDocuments` or `resolute/removeDocuments` is being answered. */
  readonly 'resolute/progress': BatchProgress;
  /** The corpus was opened, closed, replaced, or found damaged after the client first asked. */
  readonly 'resolute/statusChanged': CorpusStatus;
}

/** Which corpus is loaded, for the status item. */
export interface CorpusStatus {
  /** The corpus files in the order in which they are consulted; none with `--corpus none`. */
  readonly files: readonly CorpusFile[];
  /** Counts over all files that opened. */
  readonly documents: number;
  readonly texts: number;
  readonly paragraphs: number;
  /**
   * What is wrong, as one sentence for a person, with what to do about it; absent where all is well. The client
   * shows each problem once, so the server need not.
   */
  readonly problem?: string;
}

/** One corpus file. */
export interface CorpusFile {
  /** `shipped`, or the file's name; as much of its path as tells it from another. */
  readonly name: string;
  /** Where it lies, as the file system writes it. */
  readonly path: string;
  /** `own`: the user's own, which the editor keeps; `further`: one that the settings name. */
  readonly kind: 'shipped' | 'own' | 'further';
  /** Why it could not be opened, in plain words; absent where it is open. */
  readonly problem?: string;
}

/** A paragraph found by `resolute/search`. All strings are for showing as they stand. */
export interface SearchResult {
  /** Whether it stands in a text, or in a report outside its texts, where nothing was adopted. */
  readonly kind: 'text' | 'report';
  /** The paragraph in its corpus document. */
  readonly location: Location;
  /** `E/2023/30, draft resolution II, paragraph 4 (b)`; `E/2023/30, deliberations, paragraph 57`. */
  readonly place: string;
  /** The title of the text it stands in, or the heading above it in the report. */
  readonly title: string;
  /** The words around the hits, on one line, without marks. */
  readonly excerpt: string;
}

/** What the client says of itself when it starts the server. A client that sends none is treated as all false. */
export interface InitializationOptions {
  /**
   * True where the editor has the commands of `ClientCommands` and follows `command:` links to them in Markdown
   * and in `codeDescription.href`. Without it links go to the UN's public addresses and to the rule pages as files.
   */
  readonly commandLinks?: boolean;
  /** Where the user's own corpus lies, once there is one; it is consulted before the shipped one. Absolute. */
  readonly ownCorpus?: string;
}

/** Commands of the client that the server may name in links and code actions, with their arguments. */
export interface ClientCommands {
  /** Opens a corpus document, at a range of it where one is given. */
  readonly 'resolute.openCorpusText': readonly [{ readonly uri: string; readonly range?: Range }];
  /** Opens the explanation page of a rule, by rule id. */
  readonly 'resolute.openRulePage': readonly [string];
  /** Turns a rule off in the settings, at a level that the user chooses; `uri` is the draft's. */
  readonly 'resolute.turnRuleOff': readonly [{ readonly rule: string; readonly uri: string }];
  /** Adds a name or spelling to `resolute.words`, likewise. */
  readonly 'resolute.acceptWord': readonly [{ readonly word: string; readonly uri: string }];
  /** Saves a file that a code action has written, and says `words` with a button that opens it. */
  readonly 'resolute.tellWritten': readonly [{ readonly uri: string; readonly words: string }];
}

/** The section `resolute` of the settings, as `workspace/configuration` gives it; the client adds the defaults. */
export interface Settings {
  /** Levels by rule id; a rule that is not named keeps its own. Unknown ids and levels are left alone. */
  readonly rules: Readonly<Record<string, Level>>;
  /** The profile of drafts that do not say. */
  readonly profile: Profile;
  /** Names and spellings that are accepted, of all levels together. */
  readonly words: readonly string[];
  /**
   * Corpus files to consult before the shipped one. Absolute, or relative to the first workspace folder. The
   * editor withholds a workspace's own value until the workspace is trusted.
   */
  readonly corpus: readonly string[];
}
