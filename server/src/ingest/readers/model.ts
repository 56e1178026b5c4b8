/** What readers make of files: one text in the form that repair expects, whatever the format was. */

/** What a file is, told from its content. */
export type Format = 'text' | 'html' | 'docx' | 'pdf';

/** What a file says of itself beside its text, in its properties, running heads or `<meta>`. */
export interface About {
  readonly title: string | undefined;
  /** An ISO date, `2023-05-27`. */
  readonly date: string | undefined;
  /** Short lines among which the document symbol may be. */
  readonly lines: readonly string[];
}

/** A file that says nothing of itself. */
export const nothingSaid: About = { title: undefined, date: undefined, lines: [] };

/** A file, read. */
export interface ReadText {
  readonly format: Format;
  /** In the draft format as far as the file tells: headings, italics, `[^1]` marks and notes, numbers, labels. */
  readonly text: string;
  readonly about: About;
  /** What a person should know of the reading; sentences without a full stop that follow the file's name. */
  readonly remarks: readonly string[];
  /** Running heads and feet, which are no part of the text; those that differ in numbers only, once. */
  readonly leftOut: readonly string[];
  /** The first line of each page in `text`, counted from 1; empty where the format has no pages. */
  readonly pages: readonly number[];
}

/** A file that cannot be read; the message follows the file's name, says why, and what to do. */
export class Unreadable extends Error {
  override readonly name = 'Unreadable';
}

/** Tells such an error by its name: readers that are bundled apart have a class of their own. */
export function isUnreadable(error: unknown): error is Unreadable {
  return error instanceof Error && error.name === 'Unreadable';
}

const megabyte = 1024 * 1024;

/**
 * The largest file that is read, in bytes. Text and HTML are held whole, and repair takes about fifteen times
 * their size; a PDF is held whole beside its pages; of a Word file only the parts that are text are read.
 */
export const sizeLimits: Readonly<Record<Format, number>> = {
  text: 16 * megabyte,
  html: 16 * megabyte,
  pdf: 128 * megabyte,
  docx: 256 * megabyte,
};

/** The most characters of text that any reader takes from one file. */
export const textLimit = 16 * megabyte;

/** `1.2 GB`, `17 MB`; `bytes` is a whole number. */
export function sizeInWords(bytes: number): string {
  return bytes >= 1024 * megabyte
    ? `${(bytes / 1024 / megabyte).toFixed(1)} GB`
    : `${String(Math.ceil(bytes / megabyte))} MB`;
}

/** @throws Unreadable where a text grows beyond `textLimit`. */
export function checkTextSize(characters: number): void {
  if (characters > textLimit)
    throw new Unreadable(
      `holds more than ${sizeInWords(textLimit)} of text: split it into its documents and add those`,
    );
}
