/** Reads the bytes of a text file: UTF-8 with or without byte order mark, UTF-16 of either order. */

/** Files above this size, in bytes, are not read. */
export const sizeLimit = 32 * 1024 * 1024;

/** The text of a file, or why there is none, in plain words that follow the file's name. */
export type Decoded = { readonly text: string } | { readonly problem: string };

/** Two encodings of nothing: a text hardly ever holds a zero byte, UTF-16 without a mark holds one in two. */
function zeros(bytes: Uint8Array, offset: number): number {
  let count = 0;
  for (let i = offset; i < bytes.length; i += 2) if (bytes[i] === 0) count++;
  return count;
}

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

/** Decodes a file. Total: whatever the bytes, there is a text or a reason. */
export function decode(bytes: Uint8Array): Decoded {
  if (bytes.length === 0) return { problem: 'is empty' };
  if (bytes.length > sizeLimit) return { problem: `is larger than ${String(sizeLimit / 1024 / 1024)} MB` };
  const encoding = encodingOf(bytes);
  if (encoding === undefined) return { problem: 'is not a text file' };
  const text = new TextDecoder(encoding).decode(bytes);
  const head = text.slice(0, 4096);
  // eslint-disable-next-line no-control-regex -- control characters are what tells a binary file
  const odd = (head.match(/[\u0000-\u0008\u000e-\u001f\ufffd]/gu) ?? []).length;
  if (odd > head.length / 50) return { problem: 'is not a text file in UTF-8 or UTF-16' };
  if (text.trim() === '') return { problem: 'holds nothing but white space' };
  return { text };
}
