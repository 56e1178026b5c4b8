/** Reads a file that a test wrote, and compares what became of it with the draft it was made of. */
import assert from 'node:assert/strict';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { exportTexts, type ExportedText } from '../../server/src/corpus/export.ts';
import { readDocuments, type ReadDocument } from '../../server/src/ingest/ingest.ts';
import { parse } from '../../server/src/text/parser.ts';

const nobody = { symbol: 'X', title: '', body: '', session: undefined, date: '' };

/** The texts of a source, without what is known of its document. */
export function textsIn(source: string): readonly ExportedText[] {
  return exportTexts(parse(source), nobody);
}

/** Reads one file of these bytes; fails where it cannot be read. */
export async function readBytes(bytes: Uint8Array, name: string): Promise<ReadDocument> {
  const folder = await mkdtemp(join(tmpdir(), 'resolute-readers-'));
  try {
    const path = join(folder, name);
    await writeFile(path, bytes);
    const { documents, unread } = await readDocuments([path]);
    assert.deepEqual(
      unread.map(({ problem }) => problem),
      [],
    );
    assert.ok(documents[0]);
    return documents[0];
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Texts in lines, so that a difference can be read. */
export function linesOf(texts: readonly ExportedText[]): readonly string[] {
  return texts.flatMap(({ kind, number, title, organ, preambular, operative, annexes, footnotes }) => [
    `${kind} ${number ?? ''} ${title}`,
    organ ?? '',
    ...preambular.flatMap(({ lead, text, sub }) => [
      `[${lead ?? ''}] ${text}`,
      ...sub.map((item) => `  ${String(item.depth)} ${item.label} ${item.text}`),
    ]),
    ...operative.flatMap(({ number: n, lead, text, sub }) => [
      `${String(n)} [${lead ?? ''}] ${text}`,
      ...sub.map((item) => `  ${String(item.depth)} ${item.label} ${item.text}`),
    ]),
    ...annexes.flatMap((annex) => [
      `annex ${annex.title}`,
      ...annex.paragraphs.flatMap(({ number: n, text, sub }) => [
        `${String(n)} ${text}`,
        ...sub.map((item) => `  ${String(item.depth)} ${item.label} ${item.text}`),
      ]),
    ]),
    ...footnotes.map(({ n, text }) => `note ${String(n)} ${text}`),
  ]);
}

/** Asserts that the texts of `got` are those of `want`, paragraph by paragraph, item by item, note by note. */
export function assertSameTexts(got: string, want: string, name: string): void {
  const [have, wanted] = [linesOf(textsIn(got)), linesOf(textsIn(want))];
  assert.ok(wanted.length > 100, `${name} is a whole document`);
  const first = wanted.findIndex((line, index) => line !== have[index]);
  if (first >= 0)
    assert.equal(have.slice(first, first + 3).join('\n'), wanted.slice(first, first + 3).join('\n'), name);
  assert.equal(have.length, wanted.length, name);
}
