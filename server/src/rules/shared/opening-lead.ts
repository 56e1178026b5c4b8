/** The lead of a block, read once for each version of the block. */
import { leadAt } from '../../language/leads.ts';
import type { Lead, LeadPart } from '../../language/leads.ts';
import { nearestLead } from '../../language/nearest-lead.ts';
import type { Block, Paragraph, Placed, Span, TextEdit } from '../../text/model.ts';
import { absoluteSpan } from '../../text/positions.ts';

/** A lead at its place in the plain text of its block. */
export interface OpeningLead {
  readonly lead: Lead;
  /** Of the plain text; behind a bracket or quotation mark that opens the paragraph. */
  readonly span: Span;
  /** True where the words are not the lead, but come near it. */
  readonly near: boolean;
}

type Memory = WeakMap<Block, OpeningLead | null>;

const known: Readonly<Record<LeadPart, Memory>> = { preambular: new WeakMap(), operative: new WeakMap() };
const meant: Readonly<Record<LeadPart, Memory>> = { preambular: new WeakMap(), operative: new WeakMap() };

/**
 * Where the words of a block begin in its plain text: behind brackets and quotation marks, and behind a number
 * without its stop, `2 *Urges*`, `2) *Urges*`.
 */
export function openingAt(block: Block): number {
  const open = /^[[“"‘'\s]*/u.exec(block.plain)?.[0].length ?? 0;
  const number = stoplessNumber(block);
  return number === undefined ? open : number.end;
}

/** A number before a lead in italics that lacks its full stop, with the white space behind it, in the plain text. */
export function stoplessNumber(block: Block): Span | undefined {
  if (block.kind !== 'paragraph') return undefined;
  const [whole, before = ''] = /^([[“"\s]*)\d{1,3}\)?\s+(?=\p{L})/u.exec(block.plain) ?? [];
  if (whole === undefined || block.italics[0]?.start !== whole.length) return undefined;
  return { start: before.length, end: whole.length };
}

/** The known lead that a block opens with, in whatever form; undefined where there is none. */
export function openingLead(block: Block, part: LeadPart): OpeningLead | undefined {
  return recall(known[part], block, () => {
    const start = openingAt(block);
    const lead = leadAt(block.plain.slice(start), part);
    return lead && { lead, span: { start, end: start + lead.end }, near: false };
  });
}

/** The lead that a block opens with, or else the one that its first words come nearest to. */
export function meantLead(block: Block, part: LeadPart): OpeningLead | undefined {
  return (
    openingLead(block, part) ??
    recall(meant[part], block, () => {
      const start = openingAt(block);
      const near = nearestLead(block.plain.slice(start), part);
      const lead = near && leadAt(near.lead, part);
      return lead && { lead, span: { start, end: start + near.end }, near: true };
    })
  );
}

/**
 * True for prose among the operative paragraphs that is none of them: without number or lead, it goes on with the
 * paragraph above it, or records the vote (*In favour*: …).
 */
export function goesOn({ number, lead, placed: { block } }: Paragraph): boolean {
  if (number) return false;
  return (lead ? meantLead(block, 'operative') : openingLead(block, 'operative')) === undefined;
}

function recall(memory: Memory, block: Block, read: () => OpeningLead | undefined): OpeningLead | undefined {
  const stored = memory.get(block);
  if (stored !== undefined) return stored ?? undefined;
  const opening = read();
  memory.set(block, opening ?? null);
  return opening;
}

/** Offsets, in the block's source, of the emphasis marks between two offsets. */
export function emphasisBetween(block: Block, { start, end }: Span): readonly number[] {
  const found: number[] = [];
  let at = start;
  for (const run of [...block.runs, { source: end, width: 0 }]) {
    for (let i = at; i < Math.min(run.source, end); i++)
      if (/[*_]/u.test(block.source.charAt(i))) found.push(i);
    if (run.source >= end) break;
    at = Math.max(at, run.source + run.width);
  }
  return found;
}

/** The edit that writes other words for a lead; what is italic around it stays so, and so does what is not. */
export function rewriteLead(placed: Placed, span: Span, words: string): TextEdit {
  const { block, start } = placed;
  const place = absoluteSpan(placed, span);
  const dropped = emphasisBetween(block, { start: place.start - start, end: place.end - start });
  const [mark = '*'] = dropped.map((at) => block.source.charAt(at));
  if (dropped.length % 2 === 0) return { ...place, text: dropped.length > 0 ? mark + words + mark : words };
  const opensInItalics = block.italics.some((run) => run.start <= span.start && span.start < run.end);
  return { ...place, text: opensInItalics ? words + mark : mark + words };
}
