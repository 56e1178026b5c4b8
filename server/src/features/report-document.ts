/** What a report says outside its texts, as one read-only document in Markdown: its name, its source, its places. */
import type { Corpus, CorpusDocument, ReportParagraph } from '../corpus/model.ts';
import type { Span } from '../text/model.ts';
import { dateOrAsIs } from './names.ts';

const ending = '.md';

/** The path of a report as a document, not encoded: `/E/2023/30/report E-2023-30.md`. */
export function reportPath(symbol: string): string {
  return `/${symbol}/report ${symbol.replaceAll('/', '-')}${ending}`;
}

/** The document whose report a path, not encoded, names; the first where several corpora hold it. */
export function reportAt(corpus: Corpus, path: string): CorpusDocument | undefined {
  return corpus.documents().find(({ symbol }) => reportPath(symbol) === path);
}

/** A report as it is shown. */
export interface ReportSource {
  /** In Markdown. */
  readonly source: string;
  /** By id: where each paragraph stands in `source`. */
  readonly places: ReadonlyMap<number, Span>;
}

/** The report of a document; undefined where the corpus holds nothing of it but its texts. */
export function reportSource(corpus: Corpus, document: CorpusDocument): ReportSource | undefined {
  const paragraphs = corpus.report(document.symbol);
  if (paragraphs.length === 0) return undefined;
  const places = new Map<number, Span>();
  let source = `${header(document)}\n\n# ${inMarkdown(`${document.symbol}: the report outside its texts`)}\n`;
  let above: ReportParagraph | undefined;
  for (const paragraph of paragraphs) {
    const { id, heading, matter, plain } = paragraph;
    if (heading !== above?.heading || matter !== above.matter)
      source += `\n## ${inMarkdown(heading === '' ? matter : heading)}\n`;
    const start = source.length + 1;
    source += `\n${inMarkdown(plain)}\n`;
    places.set(id, { start, end: source.length - 1 });
    above = paragraph;
  }
  return { source, places };
}

function header({ symbol, date, title, body }: CorpusDocument): string {
  const lines = [
    `${symbol}, of ${dateOrAsIs(date)}`,
    [title, body].filter(Boolean).join(', '),
    'Read-only. Deliberations and other parts of the report: nothing here was adopted.',
  ];
  // Whatever the title holds, the comment ends where it should.
  return `<!--\n${lines.map((line) => line.replace(/\s+/gu, ' ').replaceAll('--', '– ')).join('\n')}\n-->`;
}

/** Words on one line in which Markdown finds no link, image, HTML or emphasis, and that still read as they are. */
function inMarkdown(words: string): string {
  return words
    .replace(/\s+/gu, ' ')
    .trim()
    .replace(/[\\`*_[\]<>|~]/gu, '\\$&')
    .replace(/^(?=[#+=-])/u, '\\');
}
