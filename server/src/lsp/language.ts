/** The requests about one place or one document: each calls its feature and converts what comes out. */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type CompletionItem,
  type CompletionList,
  type DocumentLink,
  type DocumentSymbol,
  type FoldingRange,
  type Hover,
  type Location,
  type LocationLink,
  type MarkupContent,
  type Position,
  type SymbolInformation,
  type TextDocumentIdentifier,
} from 'vscode-languageserver';
import type { Corpus } from '../corpus/model.ts';
import { complete } from '../features/completion.ts';
import { documentation, readSubject } from '../features/completion/documentation.ts';
import type { FeatureContext } from '../features/context.ts';
import { definition, type Definition } from '../features/definition.ts';
import { documentLinks } from '../features/document-links.ts';
import { folds } from '../features/folding.ts';
import { hover } from '../features/hover.ts';
import { plainText } from '../features/markdown.ts';
import { references } from '../features/references.ts';
import { symbols } from '../features/symbols.ts';
import { formatEdits } from '../text/format.ts';
import { toCompletionItem, toFoldingRanges, toRange, toSymbol, toTextEdit } from './convert.ts';
import type { OpenDocument } from './documents.ts';
import { guard, throwIfCancelled, type Guarded } from './guard.ts';
import type { Services } from './services.ts';

interface InDocument {
  readonly textDocument: TextDocumentIdentifier;
}

interface AtPosition extends InDocument {
  readonly position: Position;
}

/** How a request is told that it is about to be made because of a character, and not of the user's asking. */
const byCharacter = 2;

/** Registers the handlers. */
export function registerLanguage(services: Services): void {
  const { connection } = services;
  const reads = readers(services);
  connection.onHover(
    reads.withCorpus('hover', null, (params: AtPosition, at, corpus) =>
      hoverAt(services, params, at, corpus),
    ),
  );
  connection.onCompletion(
    reads.withCorpus('completion', null, (params, at, corpus) => {
      const { triggerKind, triggerCharacter } = params.context ?? {};
      const typed = triggerKind === byCharacter ? triggerCharacter : undefined;
      return completions(services, params, at, corpus, typed);
    }),
  );
  connection.onCompletionResolve(resolver(services));
  connection.onDefinition(
    reads.withCorpus('definition', null, (params: AtPosition, at, corpus) => {
      const found = definition(at.draft, at.offsetAt(params.position), corpus);
      return found ? locations(services, found, at, corpus) : null;
    }),
  );
  connection.onReferences(
    reads.alone('references', [], ({ position, context }, at): Location[] =>
      references(at.draft, at.offsetAt(position), context.includeDeclaration).map((span) => ({
        uri: at.uri,
        range: toRange(span, at.lines),
      })),
    ),
  );
  connection.onDocumentLinks(
    reads.withCorpus('links', [], (_: InDocument, at, corpus, token) => links(at, corpus, token)),
  );
  connection.onDocumentSymbol(
    reads.alone('outline', [], (_: InDocument, at): DocumentSymbol[] | SymbolInformation[] => {
      const tree = symbols(at.draft).map((symbol) => toSymbol(symbol, at.lines));
      return services.client().symbolTree ? tree : tree.flatMap((symbol) => flat(symbol, at.uri));
    }),
  );
  connection.onFoldingRanges(
    reads.alone('folding', [], (_: InDocument, { draft, lines }): FoldingRange[] =>
      toFoldingRanges(folds(draft), lines),
    ),
  );
  connection.onDocumentFormatting(
    reads.alone('formatting', [], (_: InDocument, at) =>
      at.isCorpus ? [] : formatEdits(at.draft).map((edit) => toTextEdit(edit, at.lines)),
    ),
  );
}

type Work<Params, Result> = (
  params: Params,
  document: OpenDocument,
  corpus: Corpus,
  token: CancellationToken,
) => Result | Promise<Result>;

/** Handlers of requests about an open document; one about any other is answered with `otherwise`. */
function readers({ connection, documents, corpus }: Services): {
  readonly alone: <P extends InDocument, R>(
    name: string,
    otherwise: R,
    work: (params: P, document: OpenDocument) => R,
  ) => Guarded<P, R>;
  readonly withCorpus: <P extends InDocument, R>(
    name: string,
    otherwise: R,
    work: Work<P, R>,
  ) => Guarded<P, R>;
} {
  return {
    alone: (name, otherwise, work) =>
      guard(name, connection.console, otherwise, (params) => {
        const document = documents.get(params.textDocument.uri);
        return document ? work(params, document) : otherwise;
      }),
    withCorpus: (name, otherwise, work) =>
      guard(name, connection.console, otherwise, async (params, token) => {
        const loaded = await corpus.get();
        throwIfCancelled(token);
        // Looked up after waiting: the document may have changed or gone.
        const document = documents.get(params.textDocument.uri);
        return document ? work(params, document, loaded, token) : otherwise;
      }),
  };
}

/** Blocks whose citations are read before other requests get their turn. */
const batch = 60;

/** Every block is read for its citations, which for a long draft takes a while the first time. */
async function links(at: OpenDocument, corpus: Corpus, token: CancellationToken): Promise<DocumentLink[]> {
  const { draft, lines, state } = at;
  const found: DocumentLink[] = [];
  for (let from = 0; from < draft.blocks.length; from += batch) {
    if (from > 0) await new Promise((resolve) => setTimeout(resolve, 0));
    throwIfCancelled(token);
    // The editor asks again for the text as it is now.
    if (at.state !== state)
      throw new ResponseError<never>(LSPErrorCodes.ContentModified, 'The draft has changed.');
    const blocks = draft.blocks.slice(from, from + batch);
    for (const { span, target } of documentLinks(draft, corpus, blocks))
      found.push({ range: toRange(span, lines), target });
  }
  return found;
}

function contextOf(services: Services, corpus: Corpus, document?: OpenDocument): FeatureContext {
  const { corpusDocuments } = services;
  const hrefs = corpusDocuments.hrefs(corpus, services.client().commandLinks);
  const text = document?.isCorpus ? corpusDocuments.textAt(corpus, document.uri) : undefined;
  return { corpus, hrefs, ...(text && { symbol: text.document.symbol }) };
}

function markup(markdown: string, asMarkdown: boolean): MarkupContent {
  return asMarkdown
    ? { kind: 'markdown', value: markdown }
    : { kind: 'plaintext', value: plainText(markdown) };
}

function hoverAt(
  services: Services,
  { position }: AtPosition,
  at: OpenDocument,
  corpus: Corpus,
): Hover | null {
  const found = hover(at.draft, at.offsetAt(position), contextOf(services, corpus, at));
  if (!found) return null;
  const contents = markup(found.markdown, services.client().hoverMarkdown);
  return { contents, range: toRange(found.span, at.lines) };
}

function completions(
  services: Services,
  { position }: AtPosition,
  at: OpenDocument,
  corpus: Corpus,
  typed: string | undefined,
): CompletionList | null {
  if (at.isCorpus) return null;
  const { items, incomplete } = complete(at.draft, at.offsetAt(position), corpus, typed);
  const { snippets } = services.client();
  return {
    isIncomplete: incomplete,
    items: items.map((item) => toCompletionItem(item, at.lines, snippets)),
  };
}

/** Writes the documentation of the item that is looked at; an item it knows nothing of goes back as it came. */
function resolver(
  services: Services,
): (item: CompletionItem, token: CancellationToken) => Promise<CompletionItem> {
  return async (item, token) => {
    const answer = await guard('completion details', services.connection.console, item, async () => {
      const subject = readSubject(item.data);
      if (!subject) return item;
      const corpus = await services.corpus.get();
      throwIfCancelled(token);
      const markdown = documentation(subject, contextOf(services, corpus));
      if (markdown === undefined) return item;
      return { ...item, documentation: markup(markdown, services.client().completionMarkdown) };
    })(item, token);
    if (answer instanceof Error) throw answer;
    return answer;
  };
}

function locations(
  { corpusDocuments, client }: Services,
  { origin, targets }: Definition,
  at: OpenDocument,
  corpus: Corpus,
): LocationLink[] | Location[] {
  const originSelectionRange = toRange(origin, at.lines);
  const links = targets.flatMap((target): LocationLink[] => {
    if (target.kind === 'here') {
      const targetRange = toRange(target.span, at.lines);
      const targetSelectionRange = toRange(target.selection, at.lines);
      return [{ originSelectionRange, targetUri: at.uri, targetRange, targetSelectionRange }];
    }
    const place = corpusDocuments.location(corpus, target.text);
    if (!place) return [];
    const { uri: targetUri, range } = place;
    return [{ originSelectionRange, targetUri, targetRange: range, targetSelectionRange: range }];
  });
  if (client().definitionLinks) return links;
  return links.map(({ targetUri, targetSelectionRange }) => ({
    uri: targetUri,
    range: targetSelectionRange,
  }));
}

function flat({ name, kind, range, children = [] }: DocumentSymbol, uri: string): SymbolInformation[] {
  return [{ name, kind, location: { uri, range } }, ...children.flatMap((child) => flat(child, uri))];
}
