import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode, sizeLimit } from './text.ts';

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text);

function utf16(text: string, bigEndian: boolean, mark: boolean): Uint8Array {
  const units = mark ? `\ufeff${text}` : text;
  const view = new DataView(new ArrayBuffer(units.length * 2));
  for (let i = 0; i < units.length; i++) view.setUint16(i * 2, units.charCodeAt(i), !bigEndian);
  return new Uint8Array(view.buffer);
}

test('UTF-8 and UTF-16 are read, with a byte order mark or without', () => {
  const text = 'The General Assembly, in Vienna – “Genève”';
  const forms = [
    utf8(text),
    utf8(`\ufeff${text}`),
    utf16(text, false, true),
    utf16(text, true, true),
    utf16(text, false, false),
    utf16(text, true, false),
  ];
  for (const bytes of forms) assert.deepEqual(decode(bytes), { text });
});

test('empty, binary and oversized files are refused with their reason', () => {
  assert.deepEqual(decode(new Uint8Array()), { problem: 'is empty' });
  assert.deepEqual(decode(utf8(' \n\t')), { problem: 'holds nothing but white space' });
  assert.deepEqual(decode(new Uint8Array([0x50, 0x4b, 3, 4, 0, 0, 0, 0, 0, 1])), {
    problem: 'is not a text file',
  });
  assert.deepEqual(decode(new Uint8Array(200).fill(0xb4)), {
    problem: 'is not a text file in UTF-8 or UTF-16',
  });
  assert.deepEqual(decode(new Uint8Array(sizeLimit + 1).fill(32)), { problem: 'is larger than 32 MB' });
});
