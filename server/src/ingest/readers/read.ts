/** Opens a file, tells what it is, and has it read by the reader of its format. */
import { open, stat, type FileHandle } from 'node:fs/promises';
import { openLabels, plainMarkdown } from './markdown.ts';
import { nothingSaid, sizeInWords, sizeLimits, Unreadable, type Format, type ReadText } from './model.ts';
import { headSize, isHtml, isXml, sniff } from './sniff.ts';
import { decode } from './text.ts';

/** Reads up to `length` bytes from `position`. */
async function readAt(file: FileHandle, position: number, length: number): Promise<Uint8Array> {
  const bytes = new Uint8Array(length);
  let filled = 0;
  while (filled < length) {
    const { bytesRead } = await file.read(bytes, filled, length - filled, position + filled);
    if (bytesRead === 0) break;
    filled += bytesRead;
  }
  return bytes.subarray(0, filled);
}

const named: Readonly<Record<Format, string>> = {
  text: 'a text',
  html: 'a web page',
  pdf: 'a PDF',
  docx: 'a Word file',
};

function checkSize(size: number, format: Format): void {
  if (size > sizeLimits[format])
    throw new Unreadable(
      `is ${sizeInWords(size)} large, and ${named[format]} may have ${sizeInWords(sizeLimits[format])}: split it into its documents and add those`,
    );
}

/** Word's old format and its locked files look alike; their folder of streams tells. */
async function refuseCompound(file: FileHandle, head: Uint8Array, size: number): Promise<never> {
  const view = new DataView(head.buffer, head.byteOffset, head.byteLength);
  const sector = head.length >= 512 ? 2 ** view.getUint16(30, true) : 512;
  const folder = head.length >= 512 ? (view.getUint32(48, true) + 1) * sector : size;
  const entries = Buffer.from(await readAt(file, Math.min(folder, size), 4096)).toString('utf16le');
  throw new Unreadable(
    entries.includes('EncryptedPackage')
      ? 'is protected by a password: save it without one and add that'
      : 'is in the format of Word 97 to 2003, or of another old program: save it as .docx',
  );
}

async function readOpen(file: FileHandle, size: number, signal: AbortSignal | undefined): Promise<ReadText> {
  const head = await readAt(file, 0, Math.min(size, headSize));
  const kind = sniff(head);
  if (kind === 'compound') return refuseCompound(file, head, size);
  if (kind === 'zip') {
    checkSize(size, 'docx');
    const { readDocx } = await import('./formats.ts');
    return readDocx(file, signal);
  }
  if (kind === 'pdf') {
    checkSize(size, 'pdf');
    const { readPdf } = await import('./formats.ts');
    return readPdf(await readAt(file, 0, size), signal);
  }
  checkSize(size, 'text');
  const { text, remark } = decode(await readAt(file, 0, size));
  const remarks = remark === undefined ? [] : [remark];
  if (isHtml(text)) {
    const { readHtml } = await import('./formats.ts');
    return { ...readHtml(text), remarks };
  }
  if (isXml(text))
    throw new Unreadable('is XML, but no web page: save the document as .docx, .pdf, .html or text');
  const decoded = /&(?:#|[a-z])/iu.test(text) ? (await import('./formats.ts')).decodeEntities(text) : text;
  return {
    ...{ format: 'text', text: plainMarkdown(decoded.replace(/\r\n?/gu, '\n')), about: nothingSaid },
    ...{ remarks, leftOut: [], pages: [] },
  };
}

/**
 * Reads a file, whatever its name says it is.
 * @throws Unreadable where it cannot be read, with what to do; what the system says of a file that it does not
 * open; what the signal gives.
 */
export async function readFileText(path: string, signal?: AbortSignal): Promise<ReadText> {
  // Opening a pipe or a device may wait without end.
  if (!(await stat(path)).isFile()) throw new Unreadable('is no file that can be read: leave it out');
  const file = await open(path, 'r');
  try {
    const { size } = await file.stat();
    const read = await readOpen(file, size, signal);
    return { ...read, text: openLabels(read.text) };
  } finally {
    await file.close();
  }
}
