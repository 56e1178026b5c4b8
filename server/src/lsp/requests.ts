/** The requests that Resolute's own clients make: see `protocol.ts`. */
import { CancellationToken, LSPErrorCodes, ResponseError } from 'vscode-languageserver';
import { corpusPlace } from '../features/names.ts';
import { renumber } from '../rules/renumber.ts';
import { toTextEdit } from './convert.ts';
import { guard, throwIfCancelled } from './guard.ts';
import type { CorpusStatus, Requests, SearchResult } from './protocol.ts';
import type { Services } from './services.ts';

/** Most results of one search. */
const mostResults = 500;

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
    const count = Math.min(mostResults, Math.max(1, Math.trunc(limit) || 1));
    return loaded.search(words, count).flatMap(({ paragraph, excerpt }): SearchResult[] => {
      const location = corpusDocuments.location(loaded, paragraph.text, paragraph);
      if (!location) return [];
      return [
        {
          location,
          place: corpusPlace(paragraph, loaded),
          title: paragraph.text.title,
          // eslint-disable-next-line no-control-regex -- the marks around hits are control characters
          excerpt: excerpt.replace(/[\u0002\u0003]/gu, '').replace(/\s+/gu, ' '),
        },
      ];
    });
  });
}
