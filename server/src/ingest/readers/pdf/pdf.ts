/** Reads PDF files with a text layer: heads and feet, columns, notes and marks are told by where they stand. */
import type { Inline } from '../inline.ts';
import { checkTextSize, Unreadable, type ReadText } from '../model.ts';
import { Transcript } from '../transcript.ts';
import { regionsOf } from './columns.ts';
import { readPages } from './document.ts';
import { gapBefore, textOf, type Page, type Placed, type Row } from './model.ts';
import { partNotes } from './notes.ts';
import { isHeading, Paragraphs, rightEdges, usualLeading, type Paragraph } from './paragraphs.ts';
import { rowsOf } from './rows.ts';
import { runningRows, withoutNumbers } from './running.ts';
import { Words } from './words.ts';

/** A page that is read holds more letters than a stamp or a page number has. */
const fewestLetters = 20;
/** The share of characters without a meaning from which a text layer is useless. */
const mostUnreadable = 0.2;

/** The size in which most of the text is set. */
function bodySizeOf(pages: readonly (readonly Row[])[]): number {
  const weights = new Map<number, number>();
  for (const rows of pages)
    for (const { size, spans } of rows) {
      const key = Math.round(size * 2) / 2;
      weights.set(key, (weights.get(key) ?? 0) + spans.reduce((sum, { text }) => sum + text.length, 0));
    }
  let [best, most] = [10, 0];
  for (const [size, weight] of weights) if (weight > most) [best, most] = [size, weight];
  return best;
}

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

/** A row may be broken behind a dash or a stroke that stands between figures or words. */
const joined = /[\p{L}\p{N}](?:[–—]|\/)$/u;

/** The spans of rows that go on with each other, as the inside of a paragraph. */
function inlineOf(rows: readonly (readonly Placed[])[], words: Words, roman: boolean): readonly Inline[] {
  const parts: { text: string; italic: boolean; raised: boolean }[] = [];
  rows.forEach((spans, index) => {
    const last = parts.at(-1);
    if (last && index > 0) {
      const next = textOf(spans);
      if (last.text.endsWith('\u00ad')) last.text = last.text.slice(0, -1);
      else if (/\p{L}-$/u.test(last.text)) {
        if (words.divided(last.text, next)) last.text = last.text.slice(0, -1);
        else if (/^(?:and|or|to)\b/u.test(next)) parts.push({ text: ' ', italic: false, raised: false });
      } else if (!joined.test(last.text.slice(-3))) parts.push({ text: ' ', italic: false, raised: false });
    }
    spans.forEach((span, at) => {
      const gap = gapBefore(spans, at);
      if (gap !== '') parts.push({ text: gap, italic: false, raised: false });
      parts.push({ text: words.mend(span.text), italic: span.italic && !roman, raised: span.raised });
    });
  });
  return parts;
}

/** What is written down, in order, and the page on which it begins, counted from 0. */
interface Item {
  readonly page: number;
  readonly what: Paragraph | OpenNote | 'break';
}

/** A note that the next page may go on with. */
interface OpenNote {
  readonly label: string;
  readonly parts: (readonly Placed[])[];
}

function learn(words: Words, rows: readonly Row[]): void {
  const texts = rows.map(({ spans }) => textOf(spans));
  texts.forEach((text, index) => words.learn(text, texts[index + 1] ?? ''));
}

/** Collects what stands on the pages, in reading order; notes follow the paragraph during which they come. */
function collect(pages: readonly (readonly Row[])[]): readonly Item[] {
  const regions = regionsOf(pages);
  const bodySize = bodySizeOf(pages);
  const runs = regions.flatMap((own) => own.map(({ rows }) => rows));
  const paragraphs = new Paragraphs({
    bodySize,
    leading: usualLeading(runs),
    edges: rightEdges(runs, bodySize),
  });
  const items: Item[] = [];
  let note: OpenNote | undefined;
  regions.forEach((own, page) => {
    for (const region of own) {
      const open = note !== undefined && !/[.?!]["”’)]*$/u.test(textOf(note.parts.at(-1) ?? []));
      const { body, notes } = partNotes(region, bodySize, open);
      const { begun, doubtful } = paragraphs.take(body, region);
      if (doubtful) items.push({ page, what: 'break' });
      for (const what of begun) items.push({ page, what });
      for (const { label, first, rows } of notes) {
        const parts = [first, ...rows.slice(1).map(({ spans }) => spans)];
        if (label === undefined && note) note.parts.push(...parts);
        else items.push({ page, what: (note = { label: label ?? '', parts }) });
      }
    }
  });
  return items;
}

/** Writes the items down; `starts` are the lines on which the pages begin. */
function transcribe(pages: readonly (readonly Row[])[]): {
  readonly text: string;
  readonly starts: readonly number[];
} {
  const words = new Words();
  for (const rows of pages) learn(words, rows);
  const transcript = new Transcript();
  const starts: number[] = [];
  for (const { page, what } of collect(pages)) {
    while (starts.length <= page) starts.push(transcript.nextLine);
    // A rule tells repair that a page ended here.
    if (what === 'break') transcript.verbatim('---');
    else if ('label' in what) transcript.note(what.label, [inlineOf(what.parts, words, false)]);
    else if (what.table)
      for (const { spans } of what.rows)
        transcript.table([
          textOf(spans)
            .split('\t')
            .map((text) => [{ heading: 0, label: '', inline: [{ text }] }]),
        ]);
    else {
      const heading = isHeading(what);
      const rows = what.rows.map(({ spans }) => spans);
      transcript.add({ heading: heading ? 2 : 0, label: '', inline: inlineOf(rows, words, heading) });
    }
  }
  while (starts.length < pages.length) starts.push(transcript.nextLine);
  return { text: transcript.toString(), starts };
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
