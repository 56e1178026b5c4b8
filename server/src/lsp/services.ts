/** What the handlers of requests share. */
import type { Connection } from 'vscode-languageserver';
import type { Client } from './client.ts';
import type { CorpusDocuments } from './corpus-documents.ts';
import type { CorpusHolder } from './corpus.ts';
import type { Diagnostics } from './diagnostics.ts';
import type { Documents } from './documents.ts';
import type { ProjectFiles } from './project-files.ts';

/** What the handlers of requests share. */
export interface Services {
  readonly connection: Connection;
  readonly documents: Documents;
  readonly corpus: CorpusHolder;
  readonly corpusDocuments: CorpusDocuments;
  readonly diagnostics: Diagnostics;
  readonly projects: ProjectFiles;
  /** The editor; known once it has introduced itself, which comes before any other request. */
  readonly client: () => Client;
}
