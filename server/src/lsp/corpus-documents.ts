/** Texts of the corpus as documents with addresses, and places in them. */
import type { Location, Range } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { publicAddress } from '../citations/address.ts';
import type { Corpus, CorpusText } from '../corpus/model.ts';
import type { Hrefs } from '../features/context.ts';
import {
  corpusPath,
  corpusSource,
  corpusTextAt,
  shifted,
  type CorpusSource,
} from '../features/corpus-document.ts';
import type { Span } from '../text/model.ts';
import { toRange } from './convert.ts';
import { corpusScheme, type ClientCommands } from './protocol.ts';

/** Texts whose lines are remembered: as many as one hover or list of results names. */
const kept = 32;

interface Shown {
  readonly corpus: Corpus;
  readonly shown: CorpusSource;
  readonly lines: TextDocument;
}

/** Finds corpus documents and places in them. */
export class CorpusDocuments {
  readonly #shown = new Map<string, Shown>();

  /** The text that a URI names. */
  textAt(corpus: Corpus, uri: string): CorpusText | undefined {
    const path = pathOf(uri);
    return path === undefined ? undefined : corpusTextAt(corpus, path);
  }

  /** The source of the document that a URI names. */
  source(corpus: Corpus, uri: string): string | undefined {
    const text = this.textAt(corpus, uri);
    return text && this.#read(corpus, text, uri)?.shown.source;
  }

  /** Where a text, or a span of its source, is to be found. */
  location(corpus: Corpus, text: CorpusText, span?: Span): Location | undefined {
    const path = corpusPath(corpus, text);
    if (path === undefined) return undefined;
    const uri = uriOf(path);
    const read = this.#read(corpus, text, uri);
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

  #read(corpus: Corpus, text: CorpusText, uri: string): Shown | undefined {
    const known = this.#shown.get(uri);
    if (known?.corpus === corpus) {
      this.#shown.delete(uri);
      this.#shown.set(uri, known);
      return known;
    }
    const shown = corpusSource(corpus, text);
    if (!shown) return undefined;
    const read = { corpus, shown, lines: TextDocument.create(uri, 'un-resolution', 0, shown.source) };
    this.#shown.set(uri, read);
    const [oldest] = this.#shown.keys();
    if (this.#shown.size > kept && oldest !== undefined) this.#shown.delete(oldest);
    return read;
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
