/** Numbers paragraphs, items and notes anew, with every reference to them. */
import type { Draft, Item, Paragraph, Placed, Text, TextEdit } from '../text/model.ts';
import { absoluteSpan } from '../text/positions.ts';
import { renumberAll as renumberNotes } from './notes/renumber.ts';
import { labelsFor, numbersFor, written } from './shared/numbering.ts';
import { stoplessNumber } from './shared/opening-lead.ts';
import { pointersOf } from './shared/references.ts';
import type { Pointer } from './shared/references.ts';
import { annexParagraphs, scopesOf, textsOf } from './shared/texts.ts';

/**
 * Edits that number the whole draft anew: paragraphs in each scope, items in each paragraph, marks and notes
 * together in the order of the marks, through each text or through the file as the file does it, and the
 * references to all of them. Empty where all is in order. References that mean nothing, or might mean several
 * things, are left alone.
 */
export function renumber(draft: Draft): readonly TextEdit[] {
  const paragraphs = textsOf(draft).flatMap(paragraphsOf);
  const scopes = textsOf(draft).flatMap(scopesOf);
  return [...moved(draft, scopes, paragraphs), ...renumberNotes(draft)].sort(
    (a, b) => a.start - b.start || a.end - b.end,
  );
}

/** Edits that number the paragraphs of one scope anew, and the references to them. */
export function renumberParagraphs(draft: Draft, scope: readonly Paragraph[]): readonly TextEdit[] {
  return moved(draft, [scope], []);
}

/** Edits that label the items of a paragraph anew, and the references to them. */
export function relabelItems(draft: Draft, paragraph: Paragraph): readonly TextEdit[] {
  return moved(draft, [], [paragraph]);
}

function paragraphsOf(text: Text): readonly Paragraph[] {
  return [...text.preambular, ...text.operative, ...annexParagraphs(text)];
}

function moved(
  draft: Draft,
  scopes: readonly (readonly Paragraph[])[],
  relabelled: readonly Paragraph[],
): readonly TextEdit[] {
  const numbers = new Map<Paragraph, string>();
  const labels = new Map<Item, readonly string[]>();
  const edits: TextEdit[] = [];
  for (const { paragraph, wanted } of scopes.flatMap(numbersFor)) {
    if (paragraph.number && written(paragraph.number) === wanted) continue;
    numbers.set(paragraph, wanted);
    edits.push(numberEdit(paragraph, wanted));
  }
  for (const paragraph of relabelled) {
    const path: string[] = [];
    for (const { item, wanted } of labelsFor(paragraph)) {
      path.length = Math.min(path.length, item.depth - 1);
      path.push(wanted);
      labels.set(item, [...path]);
      if (item.label.raw !== wanted) edits.push(labelEdit(item.placed, item, wanted));
    }
  }
  if (edits.length === 0) return [];
  const references = pointersOf(draft).flatMap(
    (pointer) => referenceEdit(draft, pointer, numbers, labels) ?? [],
  );
  return [...edits, ...references].sort((a, b) => a.start - b.start || a.end - b.end);
}

function numberEdit({ placed, number }: Paragraph, wanted: string): TextEdit {
  const { start, block } = placed;
  if (number) return { start: start + number.span.start, end: start + number.span.end, text: `${wanted}.` };
  const stopless = stoplessNumber(block);
  if (stopless) return { ...absoluteSpan(placed, stopless), text: `${wanted}. ` };
  const end = block.content.start;
  const white = /[ \t\u00a0]*$/u.exec(block.source.slice(0, end))?.[0].length ?? 0;
  return { start: start + end - white, end: start + end, text: `${wanted}. ` };
}

function labelEdit({ start }: Placed, { label }: Item, wanted: string): TextEdit {
  return { start: start + label.span.start, end: start + label.span.end, text: wanted };
}

const number = /^\d{1,3}(?:\s(?:bis|ter|quater|alt(?:\s\d{1,2})?))?/iu;

/** The edit that lets a reference go with what it means. */
function referenceEdit(
  { source }: Draft,
  { span, target, meant }: Pointer,
  numbers: ReadonlyMap<Paragraph, string>,
  labels: ReadonlyMap<Item, readonly string[]>,
): TextEdit | undefined {
  if (typeof meant === 'string') return undefined;
  const old = source.slice(span.start, span.end);
  const moved = numbers.get(meant.paragraph);
  let text = moved === undefined || target.number === '' ? old : old.replace(number, moved);
  const path = meant.item && labels.get(meant.item);
  if (path) {
    let depth = 0;
    text = text.replace(/\([a-z]{1,5}\)/giu, (label) => {
      const wanted = path[depth++];
      return wanted === undefined ? label : `(${wanted.replace(/[^a-z]/giu, '')})`;
    });
  }
  return text === old ? undefined : { ...span, text };
}
