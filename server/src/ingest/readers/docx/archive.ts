/** Opens the zip archive that a Word file is, and reads its parts as text, within limits. */
import type { FileHandle } from 'node:fs/promises';
import { TextDecoder } from 'node:util';
import { fromFdPromise, type Entry, type ZipFile } from 'yauzl';
import { isUnreadable, Unreadable } from '../model.ts';

/** A Word file has some dozens of parts, and one for each picture. */
const mostEntries = 10_000;
/** All that is inflated of one file, in bytes; nine tenths of it are markup. */
const mostInflated = 256 * 1024 * 1024;
/** Text in markup shrinks to a tenth or, where it repeats itself, to a hundredth; a bomb shrinks to a thousandth. */
const largestRatio = 250;
/** Below this many bytes inflated, a ratio says nothing. */
const ratioFrom = 4 * 1024 * 1024;

const bomb = 'would unpack to far more than a document holds: it is not read, for such files can do harm';

function damaged(error: unknown): Unreadable {
  if (isUnreadable(error)) return error;
  const why = error instanceof Error ? error.message.slice(0, 200) : String(error);
  return new Unreadable(`is damaged (${why}): save it anew from the program that made it`);
}

/** The parts of one file. The file stays open until its owner closes it. */
export class Archive {
  private readonly zip: ZipFile;
  private readonly entries: ReadonlyMap<string, Entry>;
  private inflated = 0;

  private constructor(zip: ZipFile, entries: ReadonlyMap<string, Entry>) {
    this.zip = zip;
    this.entries = entries;
  }

  /** @throws Unreadable where the archive is damaged, locked or a bomb by its own directory. */
  static async open(file: FileHandle): Promise<Archive> {
    try {
      const zip = await fromFdPromise(file.fd, { autoClose: false });
      if (zip.entryCount > mostEntries) throw new Unreadable(bomb);
      const entries = new Map<string, Entry>();
      for await (const entry of zip.eachEntry()) {
        if (entry.isEncrypted())
          throw new Unreadable('is protected by a password: save it without one and add that');
        entries.set(entry.fileName, entry);
        if (entries.size > mostEntries) throw new Unreadable(bomb);
      }
      return new Archive(zip, entries);
    } catch (error) {
      throw damaged(error);
    }
  }

  /** The names of all parts. */
  get names(): readonly string[] {
    return [...this.entries.keys()];
  }

  /**
   * Hands the text of a part on in pieces; false where there is no such part. What is inflated is counted as it
   * comes, whatever the directory says.
   * @throws Unreadable where the part is damaged or inflates beyond the limits, and what `take` throws.
   */
  async read(name: string, take: (text: string) => void): Promise<boolean> {
    const entry = this.entries.get(name);
    if (!entry) return false;
    try {
      const stream = await this.zip.openReadStreamPromise(entry);
      let own = 0;
      let decoder: TextDecoder | undefined;
      for await (const piece of stream) {
        const bytes = piece as Uint8Array;
        own += bytes.length;
        this.inflated += bytes.length;
        const ratio = own / Math.max(1, entry.compressedSize);
        if (this.inflated > mostInflated || (own > ratioFrom && ratio > largestRatio))
          throw new Unreadable(bomb);
        decoder ??= new TextDecoder(encodingOf(bytes));
        take(decoder.decode(bytes, { stream: true }));
      }
      take(decoder?.decode() ?? '');
      return true;
    } catch (error) {
      throw damaged(error);
    }
  }
}

/** XML is UTF-8 unless its first two bytes say UTF-16. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if ((first === 0xff && second === 0xfe) || (first === 0x3c && second === 0)) return 'utf-16le';
  if ((first === 0xfe && second === 0xff) || (first === 0 && second === 0x3c)) return 'utf-16be';
  return 'utf-8';
}
