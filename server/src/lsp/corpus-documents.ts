/** Texts and reports of the corpus as documents with addresses, and places in them. */
import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { publicAddress } from '../citations/address.ts';
import type { Corpus, CorpusText, ReportParagraph } from '../corpus/model.ts';
import type { Hrefs } from '../features/context.ts';
import {
  corpusPath,
  corpusSource,
  corpusTextAt,
  shifted,
  type CorpusSource,
} from '../features/corpus-document.ts';
import { reportAt, reportPath, reportSource, type ReportSource } from '../features/report-document.ts';
import type { Span } from '../text/model.ts';
import { toRange } from './convert.ts';
import { corpusScheme, type ClientCommands } from './protocol.ts';

/** Documents whose lines are remembered: as many as one hover or list of results names. */
const kept = 32;

interface Shown<Source> {
  readonly corpus: Corpus;
  readonly shown: Source;
  readonly lines: TextDocument;
}

/** The documents shown last, by URI. */
class ShownDocuments<Source extends { readonly source: string }> {
  readonly #shown = new Map<string, Shown<Source>>();

  /** What was shown under a URI, or what `read` gives of it now. */
  get(corpus: Corpus, uri: string, read: () => Source | undefined): Shown<Source> | undefined {
    const known = this.#shown.get(uri);
    if (known?.corpus === corpus) {
      this.#shown.delete(uri);
      this.#shown.set(uri, known);
      return known;
    }
    const shown = read();
    if (!shown) return undefined;
    const made = { corpus, shown, lines: TextDocument.create(uri, 'un-resolution', 0, shown.source) };
    this.#shown.set(uri, made);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > kept && oldest !== undefined) this.#shown.delete(oldest);
    return made;
  }
}

/** Finds corpus documents and places in them. */
export class CorpusDocuments {
  readonly #texts = new ShownDocuments<CorpusSource>();
  readonly #reports = new ShownDocuments<ReportSource>();

  /** The text that a URI names. */
  textAt(corpus: Corpus, uri: string): CorpusText | undefined {
    const path = pathOf(uri);
    return path === undefined ? undefined : corpusTextAt(corpus, path);
  }

  /** The source of the document that a URI names. */
  source(corpus: Corpus, uri: string): string | undefined {
    const text = this.textAt(corpus, uri);
    if (text) return this.#text(corpus, text, uri)?.shown.source;
    const path = pathOf(uri);
    const document = path === undefined ? undefined : reportAt(corpus, path);
    return document && this.#reports.get(corpus, uri, () => reportSource(corpus, document))?.shown.source;
  }

  /** Where a text, or a span of its source, is to be found. */
  location(corpus: Corpus, text: CorpusText, span?: Span): Location | undefined {
    const path = corpusPath(corpus, text);
    if (path === undefined) return undefined;
    const uri = uriOf(path);
    const read = this.#text(corpus, text, uri);
    return (
      read && { uri, range: toRange(span ? shifted(read.shown, span) : { start: 0, end: 0 }, read.lines) }
    );
  }

  /** Links into the corpus for an editor that follows commands; to the UN's own copies for any other. */
  hrefs(corpus: Corpus, commands: boolean): Hrefs {
    if (!commands) return { open: ({ document }) => publicAddress(document.symbol) };
    return {
      open: (text, span) => {
        const location = this.location(corpus, text, span);
        return location && openCommand(location.uri, span ? location.range : undefined);
      },
    };
  }

  #text(corpus: Corpus, text: CorpusText, uri: string): Shown<CorpusSource> | undefined {
    return this.#texts.get(corpus, uri, () => corpusSource(corpus, text));
  }

  /** Where a paragraph of a report is to be found. */
  reportLocation(corpus: Corpus, { id, document }: ReportParagraph): Location | undefined {
    const uri = uriOf(reportPath(document.symbol));
    const read = this.#reports.get(corpus, uri, () => reportSource(corpus, document));
    const place = read?.shown.places.get(id);
    return read && place && { uri, range: toRange(place, read.lines) };
  }
}

function openCommand(uri: string, range: Range | undefined): string {
  const command = 'resolute.openCorpusText' satisfies keyof ClientCommands;
  const args: ClientCommands[typeof command] = [{ uri, ...(range && { range }) }];
  return `command:${command}?${encodeURIComponent(JSON.stringify(args))}`;
}

function uriOf(path: string): string {
  return `${corpusScheme}:${path.split('/').map(encodeURIComponent).join('/')}`;
}

/** Editors encode URIs afresh, so they are compared decoded. */
function pathOf(uri: string): string | undefined {
  if (!uri.startsWith(`${corpusScheme}:`)) return undefined;
  try {
    // The empty authority that some editors write.
    return decodeURIComponent(uri.slice(corpusScheme.length + 1)).replace(/^\/\/\//u, '/');
  } catch {
    return undefined;
  }
}
