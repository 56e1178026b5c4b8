/** Reads the bytes of a text file: UTF-8 and UTF-16 with or without byte order mark, and Windows-1252. */
import { Unreadable } from './model.ts';

/** The text of a file; `remark` says where the bytes left a doubt. */
export interface Decoded {
  readonly text: string;
  readonly remark: string | undefined;
}

/**
 * What the bytes 0x80 to 0x9f are in Windows-1252; the others are as in Latin-1. (Some Node 20 and 22 decode
 * them as control characters.)
 */
const windows = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/** Two encodings of nothing: a text hardly ever holds a zero byte, UTF-16 without a mark holds one in two. */
function zeros(bytes: Uint8Array, offset: number): number {
  let count = 0;
  for (let i = offset; i < bytes.length; i += 2) if (bytes[i] === 0) count++;
  return count;
}

/** Undefined where the bytes are no text at all. */
function encodingOf(bytes: Uint8Array): 'utf-8' | 'utf-16le' | 'utf-16be' | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const head = bytes.subarray(0, 4096);
  const [even, odd] = [zeros(head, 0), zeros(head, 1)];
  if (even + odd === 0) return 'utf-8';
  const half = head.length / 2;
  if (odd > half * 0.7 && even < half * 0.05) return 'utf-16le';
  if (even > half * 0.7 && odd < half * 0.05) return 'utf-16be';
  return undefined;
}

function fromWindows(bytes: Uint8Array): string {
  const latin = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  return latin.replace(/[\u0080-\u009f]/gu, (c) => windows.charAt(c.charCodeAt(0) - 0x80));
}

function count(text: string, pattern: RegExp): number {
  return (text.match(pattern) ?? []).length;
}

/** What stands for bytes that are no character of the encoding, or control what no text controls. */
// eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
const damage = /[\u0000-\u0008\u000e-\u001f\ufffd]/gu;

/** What UTF-8 looks like that a program took for Windows-1252: quotes, dashes, letters with accents, spaces. */
const twice = /â€[\u0080-\u024f\u2000-\u2122]|[ÃÂ][\u0080-\u00bf]/gu;
/** Mac Roman taken for Windows-1252: its quotes and apostrophes turn into capital letters. */
const macintosh = /(?:^|\s)Ò\p{L}|\p{L}Õs\b/u;

const wrongEncoding = 'is in an encoding other than UTF-8, UTF-16 or Windows-1252: save it as UTF-8';

/** UTF-8, where nearly all that is not ASCII is; Windows-1252, where the rest could be nothing else. */
function decodeBytes(bytes: Uint8Array): Decoded {
  const text = new TextDecoder('utf-8').decode(bytes);
  const bad = count(text, /\ufffd/gu);
  if (bad === 0 || count(text, /[\u0080-\ufffc]/gu) >= bad * 4) return { text, remark: undefined };
  const western = fromWindows(bytes);
  const letters = count(western, /\p{L}/gu);
  // In a text of western languages, letters beyond ASCII are few; in any other, they would be nearly all.
  if (
    /[\u0081\u008d\u008f\u0090\u009d]/u.test(western) ||
    count(western, /[\u0080-\u00ff]/gu) > letters * 0.3 ||
    macintosh.test(western)
  )
    throw new Unreadable(wrongEncoding);
  return { text: western, remark: 'was read as Windows-1252, for it is not UTF-8' };
}

/** The line, counted from 1, on which the first match stands. */
function lineOf(text: string, pattern: RegExp): number {
  const before = text.slice(0, text.search(pattern));
  return count(before, /\n/gu) + 1;
}

/** What of a text that was decoded is damaged all the same. @throws Unreadable where most of it is. */
function damageOf(text: string): string | undefined {
  const wrong = count(text, twice);
  if (wrong > 0 && wrong * 2 > count(text, /[\u0080-\uffff]/gu) / 3) {
    const shown = text.slice(text.search(twice)).split(/\s/u, 1)[0]?.slice(0, 16) ?? '';
    throw new Unreadable(
      `was saved in a wrong encoding once, so that it has “${shown}” and the like: get it anew, or save it anew as UTF-8 from the program that made it`,
    );
  }
  const bad = count(text, damage);
  if (bad === 0) return undefined;
  const many = bad > 1;
  return `has ${String(bad)} ${many ? 'characters that are' : 'character that is'} damaged, the first on line ${String(lineOf(text, damage))}: save it anew as UTF-8, and add it again`;
}

/**
 * Decodes a text file.
 * @throws Unreadable where the bytes are no text, or hold none.
 */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) throw new Unreadable('is empty: there is nothing to add');
  const encoding = encodingOf(bytes);
  if (encoding === undefined)
    throw new Unreadable('is no text: save the document as .docx, .pdf, .html or text');
  const decoded =
    encoding === 'utf-8'
      ? decodeBytes(bytes)
      : { text: new TextDecoder(encoding).decode(bytes), remark: undefined };
  const head = decoded.text.slice(0, 4096);
  if (count(head, damage) > head.length / 50)
    throw new Unreadable('is no text: save the document as .docx, .pdf, .html or text');
  if (decoded.text.trim() === '')
    throw new Unreadable('holds nothing but white space: there is nothing to add');
  return { text: decoded.text, remark: damageOf(decoded.text) ?? decoded.remark };
}
