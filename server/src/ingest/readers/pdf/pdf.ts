/** Reads PDF files with a text layer: heads and feet, columns, notes and marks are told by where they stand. */
import { checkTextSize, Unreadable, type ReadText } from '../model.ts';
import { readPages } from './document.ts';
import { textOf, type Page, type Row } from './model.ts';
import { rowsOf } from './rows.ts';
import { runningRows, withoutNumbers } from './running.ts';
import { transcribe } from './transcribe.ts';

/** A page that is read holds more letters than a stamp or a page number has. */
const fewestLetters = 20;
/** The share of characters without a meaning from which a text layer is useless. */
const mostUnreadable = 0.2;

/** Refuses what has no text that can be read; gives the numbers of the pages without any. */
function checkText(pages: readonly Page[]): readonly number[] {
  const count = (rows: readonly Row[], pattern: RegExp): number =>
    rows.reduce(
      (sum, { spans }) => sum + spans.reduce((own, { text }) => own + (text.match(pattern)?.length ?? 0), 0),
      0,
    );
  const empty: number[] = [];
  let [all, unreadable] = [0, 0];
  for (const { number, rows } of pages) {
    const letters = count(rows, /\p{L}/gu);
    // eslint-disable-next-line no-control-regex -- control characters stand for glyphs without a meaning
    unreadable += count(rows, /[\p{Co}\p{Cn}\ufffd\u0000-\u0008\u000e-\u001f]/gu);
    all += count(rows, /\S/gu);
    if (letters < fewestLetters) empty.push(number);
  }
  if (empty.length === pages.length || empty.length > pages.length * 0.9)
    throw new Unreadable(
      all === 0 || pages.length > 1
        ? 'is a scanned PDF, images without a text layer: run text recognition (OCR) over it and add the result'
        : 'holds hardly any text; if it is scanned, run text recognition (OCR) over it and add the result',
    );
  if (unreadable > all * mostUnreadable)
    throw new Unreadable(
      'has a text layer that does not say which letters it shows: run text recognition (OCR) over it and add the result',
    );
  return empty;
}

function listOf(pages: readonly number[]): string {
  const shown = pages.slice(0, 10).join(', ');
  return pages.length > 10 ? `${shown} and ${String(pages.length - 10)} more` : shown;
}

/**
 * Reads a PDF; `bytes` are taken over.
 * @throws Unreadable where it has no text, or is damaged or locked; what the signal gives.
 */
export async function readPdf(bytes: Uint8Array, signal?: AbortSignal): Promise<ReadText> {
  const pages: Page[] = [];
  let characters = 0;
  const { title, subject, keywords } = await readPages(
    bytes,
    ({ number, height, spans }) => {
      characters += spans.reduce((sum, { text }) => sum + text.length, 0);
      checkTextSize(characters);
      pages.push({ number, height, rows: rowsOf(spans) });
    },
    signal,
  );
  const empty = checkText(pages);
  const running = runningRows(pages);
  const bodies = pages.map(({ rows }) => rows.filter((row) => !running.has(row)));
  const { text, starts } = transcribe(bodies);
  const heads = new Map([...running].map((row) => [withoutNumbers(row), textOf(row.spans)]));
  const leftOut = [...heads.values()];
  return {
    format: 'pdf',
    text,
    about: {
      title: title === '' ? undefined : title,
      // The dates of a PDF are those of its making, not of the document.
      date: undefined,
      lines: [title, subject, keywords, ...leftOut.slice(0, 50)].filter((line) => line !== ''),
    },
    remarks:
      empty.length === 0
        ? []
        : [`has no text on ${empty.length === 1 ? 'page' : 'pages'} ${listOf(empty)}, which may be images`],
    leftOut,
    pages: starts,
  };
}
