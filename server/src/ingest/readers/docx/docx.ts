/** Reads Word files: styles, italics, numbers that Word counts, and footnotes, in the order of the text. */
import type { FileHandle } from 'node:fs/promises';
import type { Inline } from '../inline.ts';
import { Unreadable, type ReadText } from '../model.ts';
import { formatNumber } from '../numbers.ts';
import { Transcript, type Paragraph } from '../transcript.ts';
import { XmlReader, type XmlHandler } from '../xml.ts';
import { Archive } from './archive.ts';
import { Numbering } from './numbering.ts';
import { findParts, type Parts } from './parts.ts';
import {
  Story,
  takeNumbers,
  type NoteNumbers,
  type Reference,
  type StoryBlock,
  type StoryParagraph,
} from './story.ts';
import { Styles } from './styles.ts';

/** How many heads are looked at for the symbol, and how many characters of them. */
const mostHeads = 6;
const mostHeadText = 4000;

async function readPart(archive: Archive, part: string | undefined, handler: XmlHandler): Promise<void> {
  if (part === undefined) return;
  const reader = new XmlReader(handler);
  if (await archive.read(part, (text) => reader.write(text))) reader.end();
}

/** Numbers the notes as they are called and writes paragraphs and notes down. */
class Writer {
  readonly transcript = new Transcript();
  private readonly texts: Readonly<Record<Reference['kind'], ReadonlyMap<string, readonly StoryParagraph[]>>>;
  private readonly settings: Readonly<Record<Reference['kind'], NoteNumbers>>;
  /** Blocks of the section that is open: how its notes are numbered is said at its end. */
  private readonly section: StoryBlock[] = [];
  private readonly last = { footnote: 0, endnote: 0 };
  /** Notes that were called and not yet written. */
  private called: { readonly label: string; readonly paragraphs: readonly StoryParagraph[] }[] = [];

  constructor(texts: Writer['texts'], settings: Writer['settings']) {
    this.texts = texts;
    this.settings = settings;
    this.last.footnote = (settings.footnote.start ?? 1) - 1;
    this.last.endnote = (settings.endnote.start ?? 1) - 1;
  }

  take(block: StoryBlock): void {
    this.section.push(block);
  }

  /** Notes stand where their numbers are not yet used again: behind the section, or behind all. */
  endSection(own: NoteNumbers): void {
    const restart = own.restart ?? this.settings.footnote.restart;
    const anew = restart === 'eachSect';
    if (anew) this.last.footnote = (own.start ?? this.settings.footnote.start ?? 1) - 1;
    for (const block of this.section) {
      if ('rows' in block)
        this.transcript.table(
          block.rows.map((cells) => cells.map((cell) => cell.map((one) => this.numbered(one, own)))),
        );
      else this.transcript.add(this.numbered(block, own));
    }
    this.section.length = 0;
    if (anew) this.writeNotes();
  }

  finish(): void {
    this.endSection({ restart: undefined, format: undefined, start: undefined });
    this.writeNotes();
  }

  private writeNotes(): void {
    for (const { label, paragraphs } of this.called)
      this.transcript.note(
        label,
        paragraphs.map(({ pieces }, index) => {
          const text = pieces.filter((piece) => 'text' in piece);
          // A mark that the author set is typed in the note as well.
          return index === 0 && text[0]?.text.trim() === label ? text.slice(1) : text;
        }),
      );
    this.called = [];
  }

  private numbered({ heading, label, pieces }: StoryParagraph, own: NoteNumbers): Paragraph {
    const inline = pieces.map((piece): Inline => ('text' in piece ? piece : { mark: this.call(piece, own) }));
    return {
      heading,
      label,
      // The type of a heading is the heading's own.
      inline: heading > 0 ? inline.map((one) => ('text' in one ? { ...one, italic: false } : one)) : inline,
    };
  }

  private call({ kind, id, custom }: Reference, own: NoteNumbers): string {
    const format =
      (kind === 'footnote' ? own.format : undefined) ??
      this.settings[kind].format ??
      (kind === 'footnote' ? 'decimal' : 'lowerRoman');
    const label = custom ?? formatNumber(++this.last[kind], format);
    const paragraphs = this.texts[kind].get(id);
    if (paragraphs) this.called.push({ label: label === '' ? '*' : label, paragraphs });
    return label;
  }
}

/** The texts of all footnotes, or of all endnotes, by their ids. */
async function readNotes(
  archive: Archive,
  part: string | undefined,
  styles: Styles,
  numbering: Numbering,
): Promise<ReadonlyMap<string, readonly StoryParagraph[]>> {
  const notes = new Map<string, StoryParagraph[]>();
  let open: StoryParagraph[] | undefined;
  const out = {
    block: (block: StoryBlock): void => {
      open?.push(...('rows' in block ? block.rows.flat(2) : [block]));
    },
    note: (id: string | undefined): void => {
      open = id === undefined ? undefined : [];
      if (id !== undefined && open) notes.set(id, open);
    },
  };
  await readPart(archive, part, new Story(styles, numbering, out));
  return notes;
}

async function readSettings(archive: Archive, part: string | undefined): Promise<Writer['settings']> {
  const settings = {
    footnote: { restart: undefined, format: undefined, start: undefined } as NoteNumbers,
    endnote: { restart: undefined, format: undefined, start: undefined } as NoteNumbers,
  };
  let open: NoteNumbers | undefined;
  await readPart(archive, part, {
    open: (name, attributes) => {
      if (name === 'w:footnotePr') open = settings.footnote;
      else if (name === 'w:endnotePr') open = settings.endnote;
      else if (open) takeNumbers(open, name, attributes['w:val']);
    },
    close: (name) => {
      if (name === 'w:footnotePr' || name === 'w:endnotePr') open = undefined;
    },
    text: () => {},
  });
  return settings;
}

/** What the properties and the heads of the pages say. */
async function readAbout(
  archive: Archive,
  parts: Parts,
  styles: Styles,
  numbering: Numbering,
): Promise<Pick<ReadText, 'about' | 'leftOut'>> {
  const properties = new Map<string, string>();
  let current = '';
  await readPart(archive, parts.properties, {
    open: (name) => {
      current = name.replace(/^.*:/u, '');
    },
    close: () => {
      current = '';
    },
    text: (text) => {
      if (current !== '') properties.set(current, ((properties.get(current) ?? '') + text).slice(0, 1000));
    },
  });
  const heads: string[] = [];
  let room = mostHeadText;
  const out = {
    block: (block: StoryBlock): void => {
      for (const { pieces } of 'rows' in block ? block.rows.flat(2) : [block]) {
        const line = pieces.map((piece) => ('text' in piece ? piece.text : '')).join('');
        if ((room -= line.length) > 0)
          heads.push(
            ...line
              .split('\n')
              .map((head) => head.trim())
              .filter((head) => head !== ''),
          );
      }
    },
  };
  for (const head of parts.headers.slice(0, mostHeads))
    await readPart(archive, head, new Story(styles, numbering, out));
  const said = (name: string): string => (properties.get(name) ?? '').trim();
  const lines = [said('title'), said('subject'), said('keywords'), ...heads].filter((line) => line !== '');
  // The dates of a Word file are those of its making, not of the document.
  return {
    about: { title: said('title') || undefined, date: undefined, lines },
    leftOut: [...new Set(heads)],
  };
}

/**
 * Reads a Word file; the caller closes it.
 * @throws Unreadable where it is none, or damaged, locked, empty or harmful; what the signal gives.
 */
export async function readDocx(file: FileHandle, signal?: AbortSignal): Promise<ReadText> {
  const archive = await Archive.open(file);
  const parts = await findParts(archive);
  const styles = new Styles();
  const numbering = new Numbering();
  await readPart(archive, parts.styles, styles);
  await readPart(archive, parts.numbering, numbering);
  const writer = new Writer(
    {
      footnote: await readNotes(archive, parts.footnotes, styles, numbering),
      endnote: await readNotes(archive, parts.endnotes, styles, numbering),
    },
    await readSettings(archive, parts.settings),
  );
  const out = {
    block: (block: StoryBlock) => writer.take(block),
    section: (numbers: NoteNumbers) => writer.endSection(numbers),
  };
  signal?.throwIfAborted();
  await readPart(archive, parts.document, new Story(styles, numbering, out));
  signal?.throwIfAborted();
  writer.finish();
  const text = writer.transcript.toString();
  if (text === '') throw new Unreadable('holds no text: add the document itself, or a copy with its text');
  return {
    format: 'docx',
    text,
    ...(await readAbout(archive, parts, styles, numbering)),
    remarks: [],
    pages: [],
  };
}
