/** Writes drafts as Word files, with real footnotes, italics and styles. */
import {
  AlignmentType,
  Document,
  FootnoteReferenceRun,
  Header,
  HeadingLevel,
  LevelFormat,
  Packer,
  Paragraph,
  TextRun,
  type IRunOptions,
  type ParagraphChild,
} from 'docx';
import type { Draft, DraftParagraph, Piece } from './draft.ts';

/** How a Word file is made. */
export interface DocxOptions {
  /** Word counts the numbers and letters; otherwise they are typed, with a tab behind. */
  readonly counted?: boolean;
  readonly title?: string;
  /** The head of every page. */
  readonly head?: string;
}

const headings = [HeadingLevel.HEADING_1, HeadingLevel.HEADING_2, HeadingLevel.HEADING_3] as const;

const numbering = {
  config: [
    {
      reference: 'draft',
      levels: [
        { level: 0, format: LevelFormat.DECIMAL, text: '%1.', alignment: AlignmentType.START },
        { level: 1, format: LevelFormat.LOWER_LETTER, text: '(%2)', alignment: AlignmentType.START },
        { level: 2, format: LevelFormat.LOWER_ROMAN, text: '(%3)', alignment: AlignmentType.START },
      ],
    },
  ],
};

function runOf(text: string, italics: boolean): TextRun {
  const options: IRunOptions = { text, italics };
  return new TextRun(options);
}

class Writer {
  private readonly called = new Set<string>();
  /** The list that Word counts; a new one begins with each paragraph 1. */
  private list = 0;
  /** False in a preamble. */
  private counting = false;
  private readonly options: DocxOptions;

  constructor(options: DocxOptions) {
    this.options = options;
  }

  private childrenOf(pieces: readonly Piece[]): ParagraphChild[] {
    return pieces.map((piece) => {
      if (!('mark' in piece)) return runOf(piece.text, piece.italic);
      // A second mark of one note is a superscript that refers to the first.
      if (this.called.has(piece.mark)) return new TextRun({ text: piece.mark, superScript: true });
      this.called.add(piece.mark);
      return new FootnoteReferenceRun(Number(piece.mark));
    });
  }

  paragraph({ kind, level, label, pieces }: DraftParagraph): Paragraph {
    const children = this.childrenOf(pieces);
    if (kind === 'heading' && level === 1) this.counting = false;
    if (kind === 'numbered') this.counting = true;
    if (kind === 'heading') return new Paragraph({ heading: headings[level - 1] ?? headings[2], children });
    if (label === '') return new Paragraph({ children });
    if (kind === 'numbered' && label === '1.') this.list++;
    // Numbers inside a paragraph, and items of a preamble, are typed in any case.
    if (this.options.counted !== true || !this.counting || (kind === 'item' && label.endsWith('.')))
      return new Paragraph({ children: [new TextRun(`${label}\t`), ...children] });
    const at = kind === 'numbered' ? 0 : level;
    return new Paragraph({ numbering: { reference: 'draft', level: at, instance: this.list }, children });
  }
}

/** The bytes of a Word file. */
export async function writeDocx(draft: Draft, options: DocxOptions = {}): Promise<Uint8Array> {
  const writer = new Writer(options);
  const document = new Document({
    ...(options.title === undefined ? {} : { title: options.title }),
    numbering,
    footnotes: Object.fromEntries(
      [...draft.notes].map(([label, pieces]) => [
        label,
        {
          children: [
            new Paragraph({
              children: pieces.map((piece) =>
                'mark' in piece ? new TextRun('') : runOf(piece.text, piece.italic),
              ),
            }),
          ],
        },
      ]),
    ),
    sections: [
      {
        ...(options.head === undefined
          ? {}
          : { headers: { default: new Header({ children: [new Paragraph(options.head)] }) } }),
        children: draft.paragraphs.map((paragraph) => writer.paragraph(paragraph)),
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(document));
}
