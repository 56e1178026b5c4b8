/** Writes drafts as PDF files: pages with running heads and feet, raised marks, notes at the foot, columns. */
import PDFDocument from 'pdfkit';
import type { Draft, DraftParagraph, Piece } from './draft.ts';

/** How the pages look. */
export interface PdfOptions {
  readonly columns?: 1 | 2;
  /** Words are set one by one, stretched to the full width. */
  readonly justified?: boolean;
  /** Paragraphs stand apart and begin at the margin; otherwise they begin further in. */
  readonly apart?: boolean;
  /** Nothing but their words tells where paragraphs begin. */
  readonly solid?: boolean;
  /** Notes stand behind their text, and not at the foot of the page. */
  readonly notesBehind?: boolean;
  /** Notes in the type of the text. */
  readonly largeNotes?: boolean;
  /** Heads and feet on each page, those of left and right pages different. */
  readonly heads?: boolean;
  readonly password?: string;
  readonly title?: string;
}

const size = 10;
const lineHeight = 12;
const fonts = { roman: 'Times-Roman', italic: 'Times-Italic', bold: 'Times-Bold' } as const;

interface Word {
  readonly text: string;
  readonly font: keyof typeof fonts;
  readonly raised: boolean;
  readonly width: number;
  /** True where white space stands before it. */
  readonly spaced: boolean;
}

interface Line {
  readonly words: readonly Word[];
  readonly x: number;
  /** The room that words may be stretched to fill; undefined for the last line of a paragraph. */
  readonly stretch: number | undefined;
  /** White above the line. */
  readonly above: number;
  readonly marks: readonly string[];
  /** The size of its type, where it is not that of the text. */
  readonly size?: number;
}

class Setter {
  private readonly pdf: PDFKit.PDFDocument;
  private readonly options: PdfOptions;
  private readonly notes: Draft['notes'];
  private readonly margin = 72;
  private readonly top = 80;
  private readonly bottom = 700;
  private readonly gutter = 24;
  private page = 0;
  private column = 0;

  constructor(pdf: PDFKit.PDFDocument, notes: Draft['notes'], options: PdfOptions) {
    this.pdf = pdf;
    this.notes = notes;
    this.options = options;
  }

  private get noteSize(): number {
    return this.options.largeNotes === true ? size : 8;
  }

  private get noteHeight(): number {
    return this.noteSize * 1.2;
  }

  private get columns(): number {
    return this.options.columns ?? 1;
  }

  private get width(): number {
    return (612 - 2 * this.margin - this.gutter * (this.columns - 1)) / this.columns;
  }

  private measure(text: string, font: keyof typeof fonts, fontSize: number): number {
    return this.pdf.font(fonts[font]).fontSize(fontSize).widthOfString(text);
  }

  private words(pieces: readonly Piece[], fontSize: number, bold: boolean): readonly Word[] {
    const words: Word[] = [];
    let spaced = false;
    for (const piece of pieces) {
      if ('mark' in piece) {
        const small = fontSize * 0.6;
        words.push({
          ...{ text: piece.mark, font: 'roman', raised: true, spaced: false },
          width: this.measure(piece.mark, 'roman', small),
        });
        continue;
      }
      const font = bold ? 'bold' : piece.italic ? 'italic' : 'roman';
      for (const part of piece.text.split(/(\s+)/u)) {
        if (/^\s+$/u.test(part)) spaced = true;
        else if (part !== '') {
          words.push({ text: part, font, raised: false, spaced, width: this.measure(part, font, fontSize) });
          spaced = false;
        }
      }
    }
    return words;
  }

  /** Breaks words into lines; words without white space between stay together. */
  private lines(words: readonly Word[], fontSize: number, first: number, rest: number, room: number): Line[] {
    const space = this.measure(' ', 'roman', fontSize);
    const clusters: Word[][] = [];
    for (const word of words)
      if (word.spaced || clusters.length === 0) clusters.push([word]);
      else clusters.at(-1)?.push(word);
    const widthOf = (cluster: readonly Word[]): number => cluster.reduce((sum, { width }) => sum + width, 0);
    const rows: Word[][] = [[]];
    let used = 0;
    for (const cluster of clusters) {
      const indent = rows.length === 1 ? first : rest;
      const wanted = widthOf(cluster) + (used > 0 ? space : 0);
      if (used > 0 && used + wanted > room - indent) {
        rows.push([...cluster]);
        used = widthOf(cluster);
      } else {
        rows.at(-1)?.push(...cluster);
        used += wanted;
      }
    }
    return rows.map((row, index) => {
      const x = index === 0 ? first : rest;
      const last = index === rows.length - 1;
      return {
        words: row,
        x,
        stretch: last || this.options.justified !== true ? undefined : room - x,
        above: 0,
        marks: row.filter(({ raised }) => raised).map(({ text }) => text),
      };
    });
  }

  private linesOf({ kind, level, label, pieces }: DraftParagraph): readonly Line[] {
    const { apart = false, solid = false } = this.options;
    const bold = kind === 'heading';
    const own: readonly Piece[] = label === '' ? pieces : [{ text: `${label}  `, italic: false }, ...pieces];
    const indent = kind === 'item' && !solid ? 20 * level : 0;
    const first = bold || apart || solid ? indent : indent + 18;
    const lines = this.lines(this.words(own, size, bold), size, first, indent, this.width);
    return lines.map((line, index) => (index === 0 ? { ...line, above: bold ? 14 : solid ? 0 : 6 } : line));
  }

  private draw(line: Line, x: number, y: number, fontSize: number): void {
    const { pdf } = this;
    const natural = line.words.reduce((sum, { width }) => sum + width, 0);
    const gaps = line.words.filter(({ spaced }, index) => spaced && index > 0).length;
    const space =
      line.stretch !== undefined && gaps > 0
        ? (line.stretch - natural) / gaps
        : this.measure(' ', 'roman', fontSize);
    let at = x + line.x;
    line.words.forEach(({ text, font, raised, width, spaced }, index) => {
      if (spaced && index > 0) at += space;
      const own = raised ? fontSize * 0.6 : fontSize;
      pdf
        .font(fonts[font])
        .fontSize(own)
        // The library takes the top of the line; marks stand with their tops at that of the text.
        .text(text, at, y, { lineBreak: false });
      at += width;
    });
  }

  private newPage(): void {
    this.pdf.addPage();
    this.page++;
    if (this.options.heads !== true) return;
    const { pdf, page } = this;
    const right = page % 2 === 1;
    const put = (text: string, x: number, y: number): void => {
      pdf.font(fonts.bold).fontSize(9).text(text, x, y, { lineBreak: false });
    };
    put('E/2099/30', right ? 500 : this.margin, 40);
    if (page > 1) put('Commission on Crime Prevention and Criminal Justice', right ? this.margin : 300, 40);
    put(`V.99-${String(12345)}`, right ? this.margin : 480, 740);
    put(`${String(page)}/99`, right ? 500 : this.margin, 740);
  }

  private noteLines(label: string): readonly Line[] {
    const pieces = this.notes.get(label);
    if (!pieces) return [];
    const words = this.words(
      [{ mark: label }, { text: ' ', italic: false }, ...pieces],
      this.noteSize,
      false,
    );
    return this.lines(words, this.noteSize, 18, 0, this.width);
  }

  private linesOfAll(paragraphs: readonly DraftParagraph[]): readonly Line[] {
    return paragraphs.flatMap((paragraph) => this.linesOf(paragraph));
  }

  /** The lines of texts, each with those of its notes behind it; no line has marks any more. */
  private withNotes(paragraphs: readonly DraftParagraph[]): readonly Line[] {
    const queue: Line[] = [];
    const noted = new Set<string>();
    let open: string[] = [];
    const close = (): void => {
      for (const label of open)
        queue.push(
          ...this.noteLines(label).map((line, index) => ({
            ...{ ...line, marks: [], size: this.noteSize, above: index === 0 ? 5 : 0 },
          })),
        );
      open = [];
    };
    for (const paragraph of paragraphs) {
      if (paragraph.kind === 'heading' && paragraph.level === 1) close();
      const lines = this.linesOf(paragraph);
      const labels = lines.flatMap(({ marks }) => marks).filter((label) => !noted.has(label));
      for (const label of labels) noted.add(label);
      open.push(...labels);
      queue.push(...lines.map((line) => ({ ...line, marks: [] })));
    }
    close();
    return queue;
  }

  /** Fills columns from top to bottom; a line stands where the notes of its marks stand. */
  set(paragraphs: readonly DraftParagraph[]): void {
    const queue =
      this.options.notesBehind === true ? this.withNotes(paragraphs) : this.linesOfAll(paragraphs);
    let notes: (readonly Line[])[] = [];
    let y = this.bottom;
    const noted = new Set<string>();
    const heightOf = (blocks: readonly (readonly Line[])[]): number =>
      blocks.reduce((sum, lines) => sum + lines.length * this.noteHeight, blocks.length > 0 ? 14 : 0);
    const flushNotes = (): void => {
      let at = this.bottom - heightOf(notes) + 14;
      for (const line of notes.flat()) {
        this.draw(line, this.x, at, this.noteSize);
        at += this.noteHeight;
      }
      notes = [];
    };
    for (const line of queue) {
      const own = line.marks.filter((label) => !noted.has(label)).map((label) => this.noteLines(label));
      for (const label of line.marks) noted.add(label);
      const above = y === this.top ? 0 : line.above;
      if (y + above + lineHeight > this.bottom - heightOf([...notes, ...own])) {
        flushNotes();
        this.column++;
        if (this.page === 0 || this.column >= this.columns) {
          this.newPage();
          this.column = 0;
        }
        y = this.top;
      } else y += above;
      notes.push(...own.filter((lines) => lines.length > 0));
      this.draw(line, this.x, y, line.size ?? size);
      y += lineHeight;
    }
    flushNotes();
  }

  private get x(): number {
    return this.margin + this.column * (this.width + this.gutter);
  }
}

/** The bytes of a PDF file. */
export async function writePdf({ paragraphs, notes }: Draft, options: PdfOptions = {}): Promise<Uint8Array> {
  const pdf = new PDFDocument({
    autoFirstPage: false,
    size: 'LETTER',
    margin: 0,
    ...(options.password === undefined ? {} : { userPassword: options.password }),
    info: { ...(options.title === undefined ? {} : { Title: options.title }) },
  });
  const parts: Uint8Array[] = [];
  const done = new Promise<void>((resolve, reject) => {
    pdf.on('data', (part: Uint8Array) => parts.push(part));
    pdf.on('end', resolve);
    pdf.on('error', reject);
  });
  new Setter(pdf, notes, options).set(paragraphs);
  pdf.end();
  await done;
  return new Uint8Array(Buffer.concat(parts));
}
