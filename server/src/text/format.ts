/**
 * Formatting: the white space and the markers of the draft format. Words, numbers and labels stay as they are;
 * rules mend those.
 */
import type { Block, Draft, Paragraph, Placed, Text, TextEdit } from './model.ts';

/** Columns before an item of each depth. */
const indents = ['', '   ', '       ', '           ', '               '];

/** The edits that bring a draft into the form of the draft format; none where it has it already. */
export function formatEdits(draft: Draft): readonly TextEdit[] {
  const lineEnd = draft.source.includes('\r\n') ? '\r\n' : '\n';
  const depths = itemDepths(draft);
  const edits: TextEdit[] = [];
  const replace = (placed: Placed, text: string): void => {
    if (text === placed.block.source) return;
    edits.push({ start: placed.start, end: placed.start + placed.block.source.length, text });
  };
  const last = draft.blocks.findLastIndex(({ block }) => block.kind !== 'blank');
  draft.blocks.forEach((placed, index) => {
    const { block } = placed;
    if (block.kind === 'blank') {
      replace(placed, index === 0 || index > last ? '' : lineEnd);
      return;
    }
    const body =
      block.kind === 'front-matter' || block.kind === 'comment'
        ? block.source.trimEnd()
        : bodyOf(block, depths.get(block));
    const next = draft.blocks[index + 1]?.block.kind;
    const gap = next === undefined || next === 'blank' ? '' : lineEnd;
    replace(placed, body + lineEnd + gap);
  });
  return edits;
}

function itemDepths(draft: Draft): Map<Block, number> {
  const depths = new Map<Block, number>();
  const note = (paragraphs: readonly Paragraph[]): void => {
    for (const { items } of paragraphs) for (const item of items) depths.set(item.placed.block, item.depth);
  };
  const visit = (text: Text): void => {
    note(text.preambular);
    note(text.operative);
    for (const annex of text.annexes) note(annex.paragraphs);
    text.nested.forEach(visit);
  };
  draft.texts.forEach(visit);
  return depths;
}

function bodyOf(block: Block, depth: number | undefined): string {
  const bom = block.source.startsWith('\uFEFF') ? '\uFEFF' : '';
  return bom + markerOf(block, depth) + contentOf(block);
}

function markerOf(block: Block, depth: number | undefined): string {
  const indent = depth === undefined ? '' : (indents[depth] ?? indents.at(-1) ?? '');
  switch (block.kind) {
    case 'heading':
      return `${'#'.repeat(block.level)} `;
    case 'note':
      return `[^${block.noteLabel?.label ?? ''}]: `;
    case 'numbered':
    case 'item': {
      const label = block.label;
      if (!label) return indent;
      const open = block.source.charAt(label.span.start - 1) === '[' ? '[' : '';
      const raw = block.number
        ? `${[String(block.number.value), block.number.suffix].filter(Boolean).join(' ')}.`
        : label.raw;
      return `${indent}${open}${raw} `;
    }
    default:
      return '';
  }
}

function contentOf(block: Block): string {
  const { start, end } = block.content;
  let result = '';
  let at = start;
  let previous: { start: number; end: number } | undefined;
  for (const { label, span } of block.marks) {
    // Two marks in one <sup> share its span.
    if (previous?.start === span.start) {
      result += `,[^${label}]`;
      continue;
    }
    result += `${tidy(block.source.slice(at, span.start))}[^${label}]`;
    at = span.end;
    previous = span;
  }
  return (result + tidy(block.source.slice(at, end))).trimEnd();
}

/** One space for a run of them, none at the end of a line; line ends and non-breaking spaces stay. */
function tidy(source: string): string {
  return source
    .replace(/\u00ad/gu, '')
    .replace(/(?<![ \t])[ \t]+(?=\r?\n)/gu, '')
    .replace(/(?<![ \t\n])[ \t]{2,}|(?<![ \t\n])\t/gu, ' ');
}
