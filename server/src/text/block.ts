/** Makes a block of its source: marker, label, content. */
import { readInline } from './inline.ts';
import { headingLine, itemLine, noteLine, numberedLine } from './lines.ts';
import { plainDigits } from './superscripts.ts';
import type { Block, BlockKind, ItemLabel, MarkForm, ParagraphNumber } from './model.ts';

const noteForms: readonly MarkForm[] = ['caret', 'sup', 'superscript', 'circumflex'];

interface Marker {
  /** Where the content begins. */
  readonly end: number;
  readonly indent: number;
  readonly bullet: boolean;
  readonly level: number;
  readonly number?: ParagraphNumber;
  readonly label?: ItemLabel;
  readonly noteLabel?: Block['noteLabel'];
}

function columns(white: string): number {
  let count = 0;
  for (const c of white) count += c === '\t' ? 4 : 1;
  return count;
}

function numberedMarker(source: string): Marker | undefined {
  const found = numberedLine.exec(source);
  if (!found) return undefined;
  const [whole, white = '', bullet = '', bracket = '', digits = '', suffix = ''] = found;
  const start = white.length + bullet.length + bracket.length;
  const span = { start, end: whole.length };
  return {
    end: whole.length,
    indent: columns(white),
    bullet: bullet !== '',
    level: 0,
    number: { value: Number(digits), suffix: suffix.replace(/\s+/gu, ' '), span },
    label: { raw: `${digits}.`, value: digits, style: 'number', span },
  };
}

function itemMarker(source: string): Marker | undefined {
  const found = itemLine.exec(source);
  if (!found) return undefined;
  const [whole, white = '', bullet = '', bracket = '', bracketed, , stopped = ''] = found;
  const start = white.length + bullet.length + bracket.length;
  const value = (bracketed ?? stopped).toLowerCase();
  const style = bracketed === undefined ? 'stop' : 'bracket';
  const label: ItemLabel = {
    raw: source.slice(start, whole.length),
    value,
    style,
    span: { start, end: whole.length },
  };
  return { end: whole.length, indent: columns(white), bullet: bullet !== '', level: 0, label };
}

function noteMarker(source: string): Marker | undefined {
  const found = noteLine.exec(source);
  if (!found) return undefined;
  const white = found[1] ?? '';
  // Of the four groups behind the indent, one for each form, one is set.
  const groups: readonly (string | undefined)[] = found.slice(2);
  const which = groups.findIndex((group) => group !== undefined);
  const raw = groups[which] ?? '';
  const form = noteForms[which] ?? 'caret';
  const label = form === 'superscript' ? plainDigits(raw) : raw;
  const span = { start: white.length, end: found[0].length };
  return {
    end: found[0].length,
    indent: columns(white),
    bullet: false,
    level: 0,
    noteLabel: { label, form, span },
  };
}

function headingMarker(source: string): Marker | undefined {
  const found = headingLine.exec(source);
  if (!found) return undefined;
  return { end: found[0].length, indent: 0, bullet: false, level: (found[1] ?? '').trimStart().length };
}

function markerOf(kind: BlockKind, source: string): Marker {
  const found =
    kind === 'numbered'
      ? numberedMarker(source)
      : kind === 'item'
        ? itemMarker(source)
        : kind === 'note'
          ? noteMarker(source)
          : kind === 'heading'
            ? headingMarker(source)
            : undefined;
  const white = /^[ \t\u00a0\ufeff]*/u.exec(source)?.[0] ?? '';
  return found ?? { end: white.length, indent: columns(white), bullet: false, level: 0 };
}

/** The block whose exact source is `source`. Total. */
export function readBlock(kind: BlockKind, source: string): Block {
  const marker = markerOf(kind, source);
  const prose = kind !== 'blank' && kind !== 'front-matter' && kind !== 'comment';
  let end = source.trimEnd().length;
  if (kind === 'heading') end = source.slice(0, end).replace(/\s#+$/u, '').trimEnd().length;
  let start = marker.end;
  while (start < end && /\s/u.test(source.charAt(start))) start++;
  if (start > end) start = end = Math.max(marker.end, end);
  const inline = prose
    ? readInline(source, start, end)
    : {
        plain: '',
        runs: [],
        italics: [],
        marks: [],
        comments: kind === 'comment' ? [wholeComment(source)] : [],
      };
  return {
    kind,
    source,
    indent: marker.indent,
    bullet: marker.bullet,
    level: marker.level,
    number: marker.number,
    label: marker.label,
    noteLabel: marker.noteLabel,
    content: { start, end },
    ...inline,
  };
}

function wholeComment(source: string): Block['comments'][number] {
  const start = source.indexOf('<!--');
  const end = source.indexOf('-->', start) + 3;
  return { text: source.slice(start + 4, end - 3).trim(), span: { start, end } };
}
