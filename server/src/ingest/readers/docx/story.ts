/** Reads the flow of a Word file, its body, notes or heads, into paragraphs and tables. */
import type { Run } from '../inline.ts';
import type { XmlHandler } from '../xml.ts';
import type { Numbering } from './numbering.ts';
import { symbolOf } from './symbols.ts';
import { isOn, type ListPlace, type Styles } from './styles.ts';

/** Where a note is called. */
export interface Reference {
  readonly kind: 'footnote' | 'endnote';
  readonly id: string;
  /** A mark that the author set in place of the number; the text that follows the reference in its run. */
  custom: string | undefined;
}

/** A paragraph whose notes have no numbers yet. */
export interface StoryParagraph {
  readonly heading: number;
  readonly label: string;
  readonly pieces: readonly (Run | Reference)[];
}

/** A paragraph, or a table as rows of cells of paragraphs. */
export type StoryBlock = StoryParagraph | { readonly rows: readonly (readonly StoryParagraph[])[][] };

/** How notes are numbered, as far as a section or the settings say. */
export interface NoteNumbers {
  restart: string | undefined;
  format: string | undefined;
  start: number | undefined;
}

/** Told of what a story holds, in order. */
export interface StoryOut {
  block(block: StoryBlock): void;
  /** A section ends behind the last block; how its footnotes are numbered. */
  section?(numbers: NoteNumbers): void;
  /** A note begins, or with undefined ends. */
  note?(id: string | undefined): void;
}

/** What is there and not to be read: what was deleted, what it was before, and what stands in for newer forms. */
const skippedElements: ReadonlySet<string> = new Set([
  'w:del',
  'w:moveFrom',
  'w:delText',
  'w:instrText',
  'w:delInstrText',
  'w:fldData',
  'w:pPrChange',
  'w:rPrChange',
  'w:sectPrChange',
  'w:tblPrChange',
  'w:trPrChange',
  'w:tcPrChange',
  'w:rt',
  'mc:Fallback',
]);

interface OpenParagraph {
  style: string | undefined;
  heading: number | undefined;
  list: string | undefined;
  level: number | undefined;
  /** The end of this paragraph was deleted, so that the next goes on with it. */
  joined: boolean;
  readonly pieces: (Run | Reference)[];
}

interface OpenRun {
  style: string | undefined;
  italic: boolean | undefined;
  raised: boolean | undefined;
  hidden: boolean | undefined;
  custom: Reference | undefined;
}

const newParagraph = (): OpenParagraph => ({
  style: undefined,
  heading: undefined,
  list: undefined,
  level: undefined,
  joined: false,
  pieces: [],
});
const newRun = (): OpenRun => ({
  style: undefined,
  italic: undefined,
  raised: undefined,
  hidden: undefined,
  custom: undefined,
});
const newNumbers = (): NoteNumbers => ({ restart: undefined, format: undefined, start: undefined });

/** Takes one property of how notes are numbered. */
export function takeNumbers(numbers: NoteNumbers, name: string, value: string | undefined): void {
  if (name === 'w:numRestart') numbers.restart = value;
  else if (name === 'w:numFmt') numbers.format = value;
  else if (name === 'w:numStart' && Number.isInteger(Number(value))) numbers.start = Number(value);
}

/** One part of the file; hand it to an `XmlReader`. */
export class Story implements XmlHandler {
  private readonly styles: Styles;
  private readonly numbering: Numbering;
  private readonly out: StoryOut;
  private readonly path: string[] = [];
  private skipped = 0;
  private paragraph = newParagraph();
  private run = newRun();
  /** Paragraphs around the text boxes that are open. */
  private readonly outer: { readonly paragraph: OpenParagraph; readonly run: OpenRun }[] = [];
  /** Rows of the tables that are open, the innermost last. */
  private readonly tables: StoryParagraph[][][][] = [];
  /** For each field that is open, whether its code has been read and what is shown follows. */
  private readonly fields: boolean[] = [];
  /** How many of them show nothing yet. */
  private codes = 0;
  private numbers: NoteNumbers | undefined;
  private sectionEnds = false;

  constructor(styles: Styles, numbering: Numbering, out: StoryOut) {
    this.styles = styles;
    this.numbering = numbering;
    this.out = out;
  }

  open(name: string, attributes: Readonly<Record<string, string>>): void {
    const [above, parent] = [this.path.at(-2), this.path.at(-1)];
    this.path.push(name);
    if (this.skipped > 0) {
      this.skipped++;
      return;
    }
    if ((name === 'w:del' || name === 'w:moveFrom') && parent === 'w:rPr' && above === 'w:pPr')
      this.paragraph.joined = true;
    if (skippedElements.has(name)) {
      this.skipped = 1;
      return;
    }
    const value = attributes['w:val'];
    if (parent === 'w:rPr') {
      if (above === 'w:r') this.takeRunProperty(name, value);
    } else if (parent === 'w:pPr' || parent === 'w:numPr') this.takeParagraphProperty(name, value);
    else if (parent === 'w:footnotePr') {
      if (this.numbers) takeNumbers(this.numbers, name, value);
    } else this.openContent(name, attributes);
    if (name === 'w:sectPr') this.numbers = newNumbers();
  }

  private openContent(name: string, attributes: Readonly<Record<string, string>>): void {
    switch (name) {
      case 'w:p': {
        const { joined, pieces } = this.paragraph;
        this.paragraph = { ...newParagraph(), pieces: joined ? pieces : [] };
        break;
      }
      case 'w:r':
        this.run = newRun();
        break;
      case 'w:txbxContent':
        this.outer.push({ paragraph: this.paragraph, run: this.run });
        this.paragraph = newParagraph();
        break;
      case 'w:tbl':
        this.tables.push([]);
        break;
      case 'w:tr':
        this.tables.at(-1)?.push([]);
        break;
      case 'w:tc':
        this.tables.at(-1)?.at(-1)?.push([]);
        break;
      case 'w:tab':
      case 'w:ptab':
        this.add(' ');
        break;
      case 'w:br':
      case 'w:cr':
        this.add('\n');
        break;
      case 'w:sym':
        this.add(symbolOf(attributes['w:font'] ?? '', attributes['w:char'] ?? ''));
        break;
      case 'w:noBreakHyphen':
        this.add('-');
        break;
      case 'w:fldChar': {
        const type = attributes['w:fldCharType'];
        if (type === 'begin') {
          this.fields.push(false);
          this.codes++;
        } else if (this.fields.pop() === false) this.codes--;
        if (type === 'separate') this.fields.push(true);
        break;
      }
      case 'w:footnoteReference':
      case 'w:endnoteReference': {
        const kind = name === 'w:footnoteReference' ? 'footnote' : 'endnote';
        const own = attributes['w:customMarkFollows'];
        const custom = own !== undefined && isOn(own) ? '' : undefined;
        const reference: Reference = { kind, id: attributes['w:id'] ?? '', custom };
        this.paragraph.pieces.push(reference);
        if (custom !== undefined) this.run.custom = reference;
        break;
      }
      case 'w:footnote':
      case 'w:endnote':
        // Those with a type are the lines between text and notes.
        if (attributes['w:type'] === undefined || attributes['w:type'] === 'normal')
          this.out.note?.(attributes['w:id'] ?? '');
        else this.skipped = 1;
        break;
    }
  }

  private takeRunProperty(name: string, value: string | undefined): void {
    const { run } = this;
    if (name === 'w:i') run.italic = isOn(value);
    else if (name === 'w:rStyle') run.style = value;
    else if (name === 'w:vertAlign') run.raised = value === 'superscript';
    else if (name === 'w:position') run.raised ??= Number(value) > 4 ? true : undefined;
    // What is struck out is deleted by hand.
    else if (name === 'w:vanish' || name === 'w:strike' || name === 'w:dstrike')
      run.hidden = isOn(value) || (name !== 'w:vanish' && run.hidden);
  }

  private takeParagraphProperty(name: string, value: string | undefined): void {
    const { paragraph } = this;
    if (name === 'w:pStyle') paragraph.style = value;
    else if (name === 'w:numId') paragraph.list = value;
    else if (name === 'w:ilvl') paragraph.level = Number(value) || 0;
    else if (name === 'w:outlineLvl') {
      const level = Number(value);
      paragraph.heading = level >= 0 && level < 9 ? Math.min(6, level + 1) : 0;
    }
  }

  text(text: string): void {
    const name = this.path.at(-1);
    if (this.skipped === 0 && (name === 'w:t' || name === 'm:t')) this.add(text);
  }

  private add(text: string): void {
    const { run, paragraph } = this;
    if (this.codes > 0) return;
    if (run.custom) {
      run.custom.custom = (run.custom.custom ?? '') + text.trim();
      return;
    }
    const style = run.style === undefined ? undefined : this.styles.of(run.style);
    const around = this.styles.of(paragraph.style);
    if (run.hidden ?? style?.hidden ?? around.hidden ?? false) return;
    // A style of characters turns the italics of a paragraph's style around; the run itself settles them.
    const italic = run.italic ?? (style?.italic ?? false) !== (around.italic ?? false);
    paragraph.pieces.push({ text, italic, raised: run.raised ?? style?.raised ?? false });
  }

  close(name: string): void {
    this.path.pop();
    if (this.skipped > 0) {
      this.skipped--;
      return;
    }
    switch (name) {
      case 'w:p':
        this.closeParagraph();
        break;
      case 'w:txbxContent': {
        this.closeJoined();
        const around = this.outer.pop();
        if (around) ({ paragraph: this.paragraph, run: this.run } = around);
        break;
      }
      case 'w:tc':
      case 'w:body':
        this.closeJoined();
        break;
      case 'w:tbl':
        this.closeTable();
        break;
      case 'w:sectPr':
        if (this.path.at(-1) === 'w:pPr') this.sectionEnds = true;
        else this.endSection();
        break;
      case 'w:footnote':
      case 'w:endnote':
        this.closeJoined();
        this.out.note?.(undefined);
        break;
    }
  }

  /** Ends a paragraph that should have gone on, where nothing follows. */
  private closeJoined(): void {
    if (!this.paragraph.joined) return;
    this.paragraph.joined = false;
    this.closeParagraph();
  }

  private endSection(): void {
    this.out.section?.(this.numbers ?? newNumbers());
    this.numbers = undefined;
    this.sectionEnds = false;
  }

  private closeParagraph(): void {
    const { style: id, list, level, heading, joined, pieces } = this.paragraph;
    if (joined) return;
    const style = this.styles.of(id);
    const own = list ?? style.place?.list;
    const place: ListPlace | undefined =
      own === undefined || own === '0' ? undefined : { list: own, level: level ?? style.place?.level ?? 0 };
    const label = place ? this.numbering.next(place, (named) => this.styles.of(named).place) : '';
    this.emit({ heading: heading ?? style.heading ?? 0, label, pieces });
    this.paragraph = newParagraph();
    if (this.sectionEnds) this.endSection();
  }

  /** Into the cell that is open, or out. */
  private emit(paragraph: StoryParagraph): void {
    if (paragraph.pieces.length === 0) return;
    const cell = this.tables.at(-1)?.at(-1)?.at(-1);
    if (cell) cell.push(paragraph);
    else this.out.block(paragraph);
  }

  private closeTable(): void {
    const rows = this.tables.pop();
    if (!rows) return;
    // A table inside a cell sets out the text of that cell.
    if (this.tables.length > 0) for (const paragraph of rows.flat(2)) this.emit(paragraph);
    else this.out.block({ rows });
  }
}
