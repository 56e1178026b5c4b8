/** Tells what a file is from its first bytes, whatever its name says. */
import { Unreadable } from './model.ts';

/** How many bytes `sniff` wants, where the file has as many. */
export const headSize = 4096;

const images: readonly (readonly [string, string])[] = [
  ['\x89PNG\r\n', 'PNG'],
  ['\xff\xd8\xff', 'JPEG'],
  ['GIF8', 'GIF'],
  ['II*\x00', 'TIFF'],
  ['MM\x00*', 'TIFF'],
  ['\x00\x00\x00\x0cjP', 'JPEG 2000'],
];
const others: readonly (readonly [string, string])[] = [
  ['{\\rtf', 'is an RTF file: save it as .docx'],
  ['\x1f\x8b', 'is a compressed archive: unpack it and add what it holds'],
  ['7z\xbc\xaf', 'is a compressed archive: unpack it and add what it holds'],
  ['Rar!', 'is a compressed archive: unpack it and add what it holds'],
  ['BZh', 'is a compressed archive: unpack it and add what it holds'],
  ['\xfd7zXZ', 'is a compressed archive: unpack it and add what it holds'],
  ['\x7fELF', 'is a program'],
  ['MZ', 'is a program'],
  ['SQLite format 3\x00', 'is a database'],
];

/** What a file may be by its first bytes; a `compound` file is Word's old format or a locked new one. */
export type Sniffed = 'pdf' | 'zip' | 'compound' | 'text';

/**
 * @param head the first `headSize` bytes, or all of a shorter file.
 * @throws Unreadable where the bytes are those of something that holds no readable document.
 */
export function sniff(head: Uint8Array): Sniffed {
  const start = Buffer.from(head.buffer, head.byteOffset, head.byteLength).toString('latin1');
  // Printers' job tickets and mail headers may stand before a PDF; readers look for it in the first kilobyte.
  if (start.slice(0, 1029).includes('%PDF-')) return 'pdf';
  if (start.startsWith('PK\x03\x04') || start.startsWith('PK\x05\x06')) return 'zip';
  if (start.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) return 'compound';
  const image =
    images.find(([magic]) => start.startsWith(magic))?.[1] ??
    (start.startsWith('RIFF') && start.startsWith('WEBP', 8) ? 'WebP' : undefined) ??
    (start.startsWith('BM') && head.length > 26 && start.startsWith('\x00\x00', 6) ? 'bitmap' : undefined);
  if (image !== undefined)
    throw new Unreadable(
      `is an image (${image}): add the document itself, or run text recognition (OCR) over it`,
    );
  const other = others.find(([magic]) => start.startsWith(magic))?.[1];
  if (other !== undefined && !(other === 'is a program' && !start.includes('\0')))
    throw new Unreadable(other.includes(':') ? other : `${other}, no document: leave it out`);
  if (/^MIME-Version:/imu.test(start) && /^content-type:\s*multipart\/related/imu.test(start))
    throw new Unreadable('is a web archive: save the page as .html');
  return 'text';
}

/**
 * True where a text is HTML. A draft may begin with a comment or hold a tag here and there, so that only an
 * element of the page's frame, or of its flow at the very beginning, tells.
 */
export function isHtml(text: string): boolean {
  let head = text
    .slice(0, 65_536)
    .replace(/^\ufeff/u, '')
    .trimStart();
  for (let end = 0; end >= 0 && /^(?:<!--|<\?)/u.test(head);) {
    const close = head.startsWith('<?') ? '>' : '-->';
    end = head.indexOf(close);
    head = head.slice(end < 0 ? head.length : end + close.length).trimStart();
  }
  if (/^<!doctype\s+html\b/iu.test(head) || /^<(?:html|head|body|title|meta)\b/iu.test(head)) return true;
  return /^<(?:div|p|h[1-6]|table|article|section|main)\b[^>]{0,2000}>/iu.test(head);
}

/** True for XML that is not HTML. */
export function isXml(text: string): boolean {
  return /^\ufeff?\s*<\?xml\s/u.test(text) && !isHtml(text);
}
