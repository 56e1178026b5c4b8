/** Reports on one document: counts, and where its doubts are. */
import type { DocumentRows, ParagraphRow, TextRows } from '../../corpus/rows.ts';
import type { Addition } from '../../corpus/writer.ts';
import type { ReadDocument } from '../ingest.ts';
import type { LineAccount } from '../model.ts';
import type { DocumentReport, PlacedDoubt, TextCount } from './model.ts';

/** The page that holds a line; `pages` are the lines at which the pages begin. */
function pageOf(line: number, pages: readonly number[]): { readonly page?: number } {
  const page = pages.findLastIndex((first) => first <= line) + 1;
  return page > 0 ? { page } : {};
}

function countOf({ kind, number, title, paragraphs, notes }: TextRows): TextCount {
  const count = (wanted: (row: ParagraphRow) => boolean): number => paragraphs.filter(wanted).length;
  return {
    ...{ kind, number: number ?? null, title },
    preambular: count(({ part, depth }) => part === 'preambular' && depth === 0),
    operative: count(({ part, depth }) => part === 'operative' && depth === 0),
    items: count(({ depth }) => depth > 0),
    notes: notes.length,
  };
}

const parts: Readonly<Partial<Record<LineAccount['went'], string>>> = {
  preambular: 'preambular paragraph',
  operative: 'paragraph',
  item: 'paragraph',
  annex: 'annex, paragraph',
  note: 'note',
};

function placeOf(entry: LineAccount | undefined, texts: readonly TextRows[]): string {
  const text = entry?.text === undefined ? undefined : texts[entry.text];
  if (!entry || !text) return '';
  const part = parts[entry.went] ?? entry.went;
  return [
    [text.kind, text.number].filter(Boolean).join(' '),
    [part, entry.label].filter(Boolean).join(' '),
  ].join(', ');
}

/** What became of a document that was read and stored. */
export function documentReport(
  { path, format, meta, missing, pages, repaired, remarks, leftOut }: ReadDocument,
  rows: DocumentRows,
  change: Addition,
): DocumentReport {
  const { account, doubts } = repaired;
  // The account counts a text and those that it recommends as one.
  const outer = rows.texts.filter(({ within }) => within === undefined);
  const lines: Partial<Record<LineAccount['went'], number>> = {};
  for (const { went } of account) lines[went] = (lines[went] ?? 0) + 1;
  return {
    ...{ path, format, ...meta, missing, change },
    texts: rows.texts.map(countOf),
    report: rows.report.length,
    lines,
    unplaced: account
      .filter(({ went }) => went === 'unplaced')
      .map(({ line }) => ({ line, ...pageOf(line, pages) })),
    doubts: doubts.map((doubt): PlacedDoubt => ({
      ...doubt,
      ...pageOf(doubt.line, pages),
      place: placeOf(account[doubt.line - 1], outer),
    })),
    ...{ remarks, leftOut },
  };
}
