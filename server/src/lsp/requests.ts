/** The requests that Resolute's own clients make: see `protocol.ts`. */
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { renumber } from '../rules/renumber.ts';
import { toTextEdit } from './convert.ts';
import { guard, throwIfCancelled } from './guard.ts';
import type { CorpusStatus, Requests } from './protocol.ts';
import { searchResults } from './search.ts';
import type { Services } from './services.ts';

const statusMethod = 'resolute/status' satisfies keyof Requests;
const noStatus: CorpusStatus = { files: [], documents: 0, texts: 0, paragraphs: 0 };

/** Registers the handlers. `asked` is called when the editor asks for the status. */
export function registerRequests(services: Services, asked: () => void): void {
  const { connection, documents, corpus, corpusDocuments } = services;
  const answer = <Method extends Exclude<keyof Requests, typeof statusMethod>>(
    method: Method,
    otherwise: Requests[Method]['result'],
    handler: (
      params: Requests[Method]['params'],
      token: CancellationToken,
    ) => Requests[Method]['result'] | Promise<Requests[Method]['result']>,
  ): void => {
    connection.onRequest(method, guard(method, connection.console, otherwise, handler));
  };

  const status = guard(statusMethod, connection.console, noStatus, async () => {
    const found = await corpus.status();
    asked();
    return found;
  });
  // A request without parameters comes with its token alone.
  connection.onRequest(statusMethod, (...given: readonly unknown[]) =>
    status(undefined, given.find((one) => CancellationToken.is(one)) ?? CancellationToken.None),
  );

  answer('resolute/corpusText', null, async ({ uri }) => {
    const source = corpusDocuments.source(await corpus.get(), uri);
    return source === undefined ? null : { text: source };
  });

  answer('resolute/renumber', [], ({ uri, version }) => {
    const document = documents.get(uri);
    if (document?.version !== version)
      throw new ResponseError<never>(LSPErrorCodes.ContentModified, 'The draft has changed. Try again.');
    if (document.isCorpus) return [];
    return renumber(document.draft).map((edit) => toTextEdit(edit, document.lines));
  });

  answer('resolute/search', [], async ({ words, limit }, token) => {
    const loaded = await corpus.get();
    throwIfCancelled(token);
    return searchResults(loaded, corpusDocuments, words, limit);
  });
}
