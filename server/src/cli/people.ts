/** How results are written for people: colours on a terminal, lines that fit it, places in words. */
import { styleText } from 'node:util';
import type { Corpus, CorpusParagraph } from '../corpus/model.ts';
import { originOf } from '../features/origin.ts';

const colour = process.stdout.isTTY && !process.env.NO_COLOR;

function style(format: Parameters<typeof styleText>[0]): (text: string) => string {
  return (text) => (colour && text !== '' ? styleText(format, text) : text);
}

/** Text in bold, on a terminal. */
export const bold = style('bold');
/** Text that stands back, on a terminal. */
export const dim = style('dim');
/** Text that was added. */
export const added = style('green');
/** Text that was dropped. */
export const dropped = style(['red', 'strikethrough']);
/** An error. */
export const red = style('red');
/** A warning. */
export const yellow = style('yellow');
/** A remark. */
export const blue = style('blue');

/** Columns that prose may take: the terminal's, between 40 and 110. */
export function columns(): number {
  return Math.max(40, Math.min(110, process.stdout.columns || 100));
}

/** Prose broken into lines of at most `columns()`, each behind `indent`. Colours do not count. */
export function wrapped(text: string, indent: string): string {
  const room = columns() - indent.length;
  const lines: string[] = [];
  let line = '';
  let length = 0;
  for (const word of text.split(' ')) {
    // eslint-disable-next-line no-control-regex -- the escape sequences of colours take no column
    const width = word.replace(/\u001b\[[\d;]*m/gu, '').length;
    if (line !== '' && length + 1 + width > room) {
      lines.push(line);
      line = word;
      length = width;
    } else {
      line = line === '' ? word : `${line} ${word}`;
      length += width + (length > 0 ? 1 : 0);
    }
  }
  return [...lines, line].map((one) => indent + one).join('\n');
}

/** `E/2023/30, draft resolution II, para. 3 (b)`; the corpus too, where there are several. */
export function placeOf(paragraph: CorpusParagraph, corpus: Corpus): string {
  const { text, part, label } = paragraph;
  const name = [text.kind, text.number].filter(Boolean).join(' ');
  const where =
    part === 'preambular' ? `preambular para. ${label}` : part === 'annex' ? label : `para. ${label}`;
  return `${text.document.symbol}, ${name}, ${where}${originOf(text.document, corpus)}`;
}
