import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { Unreadable } from './model.ts';
import { decode } from './text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);
const western = (text: string): Uint8Array =>
  Uint8Array.from(
    text,
    (c) => ({ '’': 0x92, '–': 0x96, '“': 0x93, '”': 0x94, '€': 0x80 })[c] ?? c.charCodeAt(0),
  );

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

function refusal(bytes: Uint8Array): string {
  try {
    return `read: ${decode(bytes).text}`;
  } catch (error) {
    assert.ok(error instanceof Unreadable);
    return error.message;
  }
}

describe('decode', () => {
  const text = 'The General Assembly, in Vienna – “Genève”';

  test('reads UTF-8 and UTF-16, with a byte order mark or without', () => {
    const forms = [
      utf8(text),
      utf8(`\ufeff${text}`),
      utf16(text, false, true),
      utf16(text, true, true),
      utf16(text, false, false),
      utf16(text, true, false),
    ];
    for (const bytes of forms) assert.deepEqual(decode(bytes), { text, remark: undefined });
  });

  test('reads Windows-1252 where the bytes are no UTF-8, and says so', () => {
    const { text: read, remark } = decode(western(`${text}, the Secretary-General’s €5`));
    assert.equal(read, `${text}, the Secretary-General’s €5`);
    assert.match(remark ?? '', /Windows-1252/u);
  });

  test('reads UTF-8 with a few damaged characters as UTF-8', () => {
    const bytes = utf8(`é${text.repeat(10)}`);
    bytes[0] = 0xff;
    const { text: read, remark } = decode(bytes);
    assert.ok(read.includes('“Genève”'));
    assert.match(remark ?? '', /damaged, the first on line 1: save it anew/u);
  });

  test('says where characters are damaged, beyond the beginning too', () => {
    const bytes = utf8(`${text}\n`.repeat(200));
    bytes.set([0, 0, 0], text.length * 110);
    assert.match(decode(bytes).remark ?? '', /^has 3 characters that are damaged, the first on line \d+/u);
  });

  test('refuses what was saved in a wrong encoding once, and what a Macintosh wrote long ago', () => {
    const twice = new TextDecoder('windows-1252').decode(utf8(`${text} the Secretary-General’s report`));
    assert.match(refusal(utf8(twice)), /^was saved in a wrong encoding once, .*“â€/u);
    const macintosh = Uint8Array.from('The Commission\u00d5s ÒreportÓ', (c) => c.charCodeAt(0));
    assert.match(refusal(macintosh), /^is in an encoding other than/u);
  });

  test('refuses what is empty, no text, or in another encoding', () => {
    assert.match(refusal(new Uint8Array()), /^is empty/u);
    assert.match(refusal(utf8(' \n\t')), /^holds nothing but white space/u);
    assert.match(refusal(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 1])), /^is no text/u);
    assert.match(refusal(new Uint8Array([1, 2, 3, 4, 5, 6, 7, 8, 65])), /^is no text/u);
    // Russian in its old encodings: nearly all letters lie beyond ASCII.
    assert.match(refusal(new Uint8Array(200).fill(0xb4)), /encoding other than UTF-8/u);
    assert.match(
      refusal(Uint8Array.from({ length: 300 }, (_, i) => (i % 7 ? 0xe0 + (i % 31) : 32))),
      /encoding/u,
    );
  });
});
