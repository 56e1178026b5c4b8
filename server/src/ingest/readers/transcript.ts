/** What a reader writes down of a document, paragraph by paragraph, in the form that repair expects. */
import { printInline, printMark, type Inline } from './inline.ts';
import { checkTextSize } from './model.ts';

/** A paragraph as its format tells of it. */
export interface Paragraph {
  /** 1 to 6 for a heading, 0 for none. */
  readonly heading: number;
  /** A number, label or bullet that the format sets before the text, such as `1.` or `(a)`; may be empty. */
  readonly label: string;
  readonly inline: readonly Inline[];
}

/** A row of a table: its cells, each of paragraphs. */
export type Row = readonly (readonly Paragraph[])[];

/** `# ` at the start of a line would make a heading of it. */
function guarded(line: string): string {
  return /^#{1,6}(?:\s|$)/u.test(line) ? `\\${line}` : line;
}

/** One paragraph, its label before it. */
function printParagraph({ label, inline }: Paragraph): string {
  const text = printInline(inline);
  return text === '' || label === '' ? text : `${label} ${text}`;
}

/** Beyond so many characters, a cell holds text and no datum. */
const longCell = 400;
/** A table of so few rows sets out a cover, where its cells hold several paragraphs. */
const fewRows = 4;

/** True for a table of data; one that only sets out text is read as paragraphs. */
export function isData(rows: readonly Row[]): boolean {
  if (!rows.some((cells) => cells.length > 1)) return false;
  const cells = rows.flat().map((cell) => cell.map(printParagraph).filter((text) => text !== ''));
  if (!cells.some((cell) => cell.length > 1)) return true;
  return rows.length > fewRows && cells.every((cell) => cell.join(' ').length <= longCell);
}

/** Paragraphs with blank lines between; grows beyond `textLimit` only to throw. */
export class Transcript {
  private readonly parts: string[] = [];
  private characters = 0;
  /** The number of lines so far, each part with the blank line behind it. */
  private lines = 0;

  /** The line on which the next paragraph will stand, counted from 1. */
  get nextLine(): number {
    return this.lines + 1;
  }

  /** @throws Unreadable where the text grows too large. */
  private push(part: string): void {
    if (part === '') return;
    this.parts.push(part);
    this.characters += part.length;
    checkTextSize(this.characters);
    for (let at = part.indexOf('\n'); at >= 0; at = part.indexOf('\n', at + 1)) this.lines++;
    this.lines += 2;
  }

  /** A heading, a heading for each line of it, or a paragraph. @throws Unreadable as `push`. */
  add(paragraph: Paragraph): void {
    const text = printParagraph(paragraph);
    const lines = text.split('\n');
    if (paragraph.heading === 0) this.push(lines.map(guarded).join('\n'));
    else for (const line of lines) if (line !== '') this.push(`${'#'.repeat(paragraph.heading)} ${line}`);
  }

  /** Lines as they stand. @throws Unreadable as `push`. */
  verbatim(text: string): void {
    this.push(text.replace(/\s+$/u, ''));
  }

  /** A note on one line. @throws Unreadable as `push`. */
  note(label: string, inlines: readonly (readonly Inline[])[]): void {
    const text = inlines.map(printInline).join(' ').replace(/\s+/gu, ' ').trim();
    this.push(`${printMark(label)}: ${text}`);
  }

  /** A table of data with a line for each row; of any other, the paragraphs. @throws Unreadable as `push`. */
  table(rows: readonly Row[]): void {
    const data = isData(rows);
    for (const cells of rows) {
      const used = cells.filter((cell) => cell.some((paragraph) => printParagraph(paragraph) !== ''));
      if (!data || used.length <= 1) for (const paragraph of used.flat()) this.add(paragraph);
      else
        this.push(
          cells
            .map((cell) => cell.map(printParagraph).join(' ').replace(/\s+/gu, ' ').trim())
            .join('\t')
            .trim(),
        );
    }
  }

  /** All that was written. */
  toString(): string {
    return this.parts.length === 0 ? '' : `${this.parts.join('\n\n')}\n`;
  }
}
