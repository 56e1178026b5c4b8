/** Writes down what stands on the pages of a PDF, in reading order. */
import type { Inline } from '../inline.ts';
import { Transcript } from '../transcript.ts';
import { regionsOf, type Region } from './columns.ts';
import { gapBefore, textOf, type Placed, type Row } from './model.ts';
import { cutBehindNotes, isSmall, partNotes, type BrokenNote } from './notes.ts';
import { isHeading, Paragraphs, rightEdges, usualLeading, type Paragraph } from './paragraphs.ts';
import { Words } from './words.ts';

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

/** A row may be broken behind a dash or a stroke that stands between figures or words. */
const joined = /[\p{L}\p{N}](?:[–—]|\/)$/u;

/** The spans of a row, those of one type made one: a file may set a word in pieces. */
function stretchesOf(spans: readonly Placed[]): readonly Pick<Placed, 'text' | 'italic' | 'raised'>[] {
  const stretches: { texts: string[]; italic: boolean; raised: boolean }[] = [];
  spans.forEach(({ text, italic, raised }, at) => {
    const gap = gapBefore(spans, at);
    const last = stretches.at(-1);
    if (last?.italic === italic && last.raised === raised) last.texts.push(gap, text);
    else {
      if (gap !== '') stretches.push({ texts: [gap], italic: false, raised: false });
      stretches.push({ texts: [text], italic, raised });
    }
  });
  return stretches.map(({ texts, italic, raised }) => ({ text: texts.join(''), italic, raised }));
}

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
    for (const { text, italic, raised } of stretchesOf(spans))
      parts.push({ text: words.mend(text), italic: italic && !roman, raised });
  });
  return parts;
}

/** A note at the end of a printed web page: its number stands before it, an arrow back to the text behind it. */
function linkedNote(
  inline: readonly Inline[],
): { readonly label: string; readonly inline: readonly Inline[] } | undefined {
  const [first, last] = [inline[0], inline.at(-1)];
  if (!first || !last || !('text' in first) || !('text' in last) || !/↩\ufe0e?\s*$/u.test(last.text))
    return undefined;
  const label = /^(\d{1,3})\.\s/u.exec(first.text)?.[1];
  if (label === undefined) return undefined;
  const bare = inline.map((part) =>
    'text' in part ? { ...part, text: part.text.replace(/↩\ufe0e?/u, '') } : part,
  );
  const [head, ...rest] = bare;
  if (!head || !('text' in head)) return undefined;
  return { label, inline: [{ ...head, text: head.text.slice(label.length + 1) }, ...rest] };
}

/** What is written down, in order, and the page on which it begins, counted from 0. */
interface Item {
  readonly page: number;
  readonly what: Paragraph | OpenNote | 'break';
}

/** A note that the next page may go on with. */
interface OpenNote extends BrokenNote {
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
  const brokenNote = (): OpenNote | undefined =>
    note && !/[.?!]["”’)]*$/u.test(textOf(note.parts.at(-1) ?? [])) ? note : undefined;
  const take = (region: Region, page: number): void => {
    const { body, notes } = partNotes(region, bodySize, brokenNote());
    const { begun, doubtful } = paragraphs.take(body, region);
    if (doubtful) items.push({ page, what: 'break' });
    for (const what of begun) items.push({ page, what });
    for (const { label, first, rows } of notes) {
      const parts = [first, ...rows.slice(1).map(({ spans }) => spans)];
      if (label === undefined && note) note.parts.push(...parts);
      else {
        note = { label: label ?? '', parts, small: isSmall(rows[0], bodySize) };
        items.push({ page, what: note });
      }
    }
  };
  regions.forEach((own, page) => {
    for (const region of own)
      cutBehindNotes(region, bodySize, brokenNote()?.small === true).forEach((part, index) => {
        // What stands above notes does not go on below them.
        if (index > 0) paragraphs.end();
        take(part, page);
      });
  });
  return items;
}

/**
 * The text of pages, given as rows without running heads; `starts` are the lines on which they begin.
 * @throws Unreadable where there is too much of it.
 */
export function transcribe(pages: readonly (readonly Row[])[]): {
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
      const inline = inlineOf(rows, words, heading);
      const linked = linkedNote(inline);
      if (linked) transcript.note(linked.label, [linked.inline]);
      else transcript.add({ heading: heading ? 2 : 0, label: '', inline });
    }
  }
  while (starts.length < pages.length) starts.push(transcript.nextLine);
  return { text: transcript.toString(), starts };
}
