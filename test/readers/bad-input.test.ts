/** Files that cannot be read, or must not be: each has one clear message, and the rest of the batch goes on. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, test } from 'node:test';
import { readDocuments } from '../../server/src/ingest/ingest.ts';
import { archive, compoundFile, documentXml, scannedPdf, wordFile } from './bad-files.ts';
import { corpusSource, readDraft } from './draft.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const sample = readDraft(corpusSource('E-2024-30').split(/^(?=# )/mu)[1] ?? '');
const declared = '<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;&a;&a;&a;">]>';

let folder = '';
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'resolute-bad-'));
});
after(async () => {
  await rm(folder, { recursive: true });
});

/** What is said of a file of these bytes, without its path; fails where it is read. */
async function refusal(bytes: Uint8Array | string, name = 'file.docx'): Promise<string> {
  const path = join(folder, name);
  await writeFile(path, bytes);
  const { documents, unread } = await readDocuments([path]);
  await rm(path);
  assert.equal(documents.length, 0, `${name} was read: ${documents[0]?.repaired.source.slice(0, 200) ?? ''}`);
  assert.equal(unread.length, 1);
  const problem = unread[0]?.problem ?? '';
  assert.ok(problem.startsWith(`${path} `), problem);
  return problem.slice(path.length + 1);
}

describe('archives', () => {
  test('a Word file that is cut off, or has a damaged part, is said to be damaged', async () => {
    const whole = await writeDocx(sample);
    assert.match(
      await refusal(whole.subarray(0, Math.floor(whole.length / 2))),
      /^is damaged .*save it anew/u,
    );
    const changed = whole.slice();
    // Somewhere inside the parts, which have a checksum each.
    changed.fill(0x55, Math.floor(whole.length * 0.4), Math.floor(whole.length * 0.4) + 40);
    assert.match(await refusal(changed), /^is damaged/u);
    assert.match(await refusal(wordFile(documentXml('The text').slice(0, -30))), /^is damaged .*cut off/u);
    assert.match(await refusal(wordFile('<w:document><w:p></w:document>')), /^is damaged .*cut off/u);
    assert.match(await refusal(archive({ 'word/styles.xml': '<x/>' })), /^is damaged \(its main part/u);
    assert.match(await refusal(wordFile(documentXml(''))), /^holds no text/u);
    assert.match(await refusal(wordFile('<x>'.repeat(5000))), /^is damaged .*nested/u);
  });

  test('a part that inflates beyond all measure is not read to its end', async () => {
    const bomb = wordFile(new Uint8Array(64 * 1024 * 1024).fill(32));
    assert.ok(bomb.length < 100_000);
    const before = process.memoryUsage().rss;
    assert.match(await refusal(bomb), /^would unpack to far more than a document holds/u);
    assert.ok(process.memoryUsage().rss - before < 48 * 1024 * 1024);
  });

  test('an archive of many thousand parts is not read', async () => {
    const parts = Object.fromEntries(
      Array.from({ length: 10_001 }, (_, index) => [`word/${String(index)}`, '']),
    );
    assert.match(await refusal(archive(parts)), /^would unpack/u);
  });

  test('document types and entities are refused', async () => {
    assert.match(
      await refusal(wordFile(documentXml('&b;', declared))),
      /^declares a document type or entities/u,
    );
  });

  test('other archives are told apart by what they hold, whatever their names', async () => {
    const cases: readonly (readonly [Uint8Array, RegExp])[] = [
      [archive({ 'xl/workbook.xml': '<workbook/>' }, 'xl/workbook.xml'), /^is a spreadsheet/u],
      [archive({ 'ppt/presentation.xml': '<p/>' }, 'ppt/presentation.xml'), /^is a presentation/u],
      [
        archive({ mimetype: 'x', 'META-INF/manifest.xml': '<x/>' }),
        /^is an OpenDocument file: save it as \.docx/u,
      ],
      [archive({ mimetype: 'x', 'META-INF/container.xml': '<x/>' }), /^is an e-book/u],
      [archive({ 'a.txt': 'text' }), /^is an archive, no Word document: unpack it/u],
    ];
    for (const [bytes, message] of cases) assert.match(await refusal(bytes), message);
  });

  test('old and locked Word files are named with what to do', async () => {
    assert.match(await refusal(compoundFile('EncryptedPackage')), /^is protected by a password/u);
    assert.match(
      await refusal(compoundFile('WordDocument')),
      /^is in the format of Word 97.*save it as \.docx/u,
    );
    assert.match(await refusal('{\\rtf1 The General Assembly}'), /^is an RTF file: save it as \.docx/u);
  });
});

describe('PDFs', () => {
  test('a scanned one is sent to text recognition', async () => {
    assert.match(await refusal(await scannedPdf(3), 'scan.pdf'), /^is a scanned PDF.*run text recognition/u);
  });

  test('one with scanned pages among others is read, and the pages are named', async () => {
    const text =
      'The Commission considered the report of the Secretary-General on the matter, and adopted it.';
    const path = join(folder, 'some.pdf');
    await writeFile(path, await scannedPdf(5, { 1: text, 2: text, 4: text }));
    const { documents } = await readDocuments([path]);
    assert.deepEqual(documents[0]?.remarks, ['has no text on pages 3, 5, which may be images']);
  });

  test('one with a password is named with what to do', async () => {
    const locked = await writePdf(sample, { password: 'secret' });
    assert.match(await refusal(locked, 'locked.pdf'), /^is protected by a password: save it without one/u);
  });

  test('a damaged one is named as such', async () => {
    assert.match(await refusal('%PDF-1.7\nnothing that a PDF has', 'damaged.pdf'), /^is damaged/u);
  });
});

test('pictures, programs, archives and XML are told by their content', async () => {
  const cases: readonly (readonly [string | Uint8Array, RegExp])[] = [
    [
      new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
      /^is an image \(PNG\).*text recognition/u,
    ],
    [new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 16]), /^is an image \(JPEG\)/u],
    [new Uint8Array([0x7f, 0x45, 0x4c, 0x46, 2, 1, 1, 0, 0]), /^is a program, no document: leave it out/u],
    [new Uint8Array([0x1f, 0x8b, 8, 0, 0]), /^is a compressed archive: unpack it/u],
    [new Uint8Array(Array.from({ length: 500 }, (_, i) => (i * 37) % 256)), /^is no text/u],
    ['<?xml version="1.0"?><data><a>1</a></data>', /^is XML, but no web page/u],
    ['MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary="x"\r\n\r\n', /^is a web archive/u],
    [
      '<html><head><title>x</title></head><body><script>1</script></body></html>',
      /^is a web page without text/u,
    ],
    [`${'<div>'.repeat(5000)}text`, /^is damaged \(elements nested/u],
  ];
  for (const [bytes, message] of cases) assert.match(await refusal(bytes, 'file.txt'), message);
});

test('the command reads the rest, says so by its status, and leaves the corpus as it was where nothing is read', async () => {
  const own = join(folder, 'batch');
  const corpus = join(folder, 'corpus.db');
  const run = (...paths: readonly string[]): { status: number | null; err: string } => {
    const args = ['server/src/cli/main.ts', 'ingest', ...paths, '--corpus', corpus];
    const cwd = join(import.meta.dirname, '../..');
    const { status, stderr } = spawnSync(process.execPath, args, { cwd, encoding: 'utf8' });
    return { status, err: stderr };
  };
  await writeFile(`${own}.docx`, await writeDocx(sample));
  await writeFile(`${own}.bad.docx`, archive({ 'xl/workbook.xml': '<workbook/>' }, 'xl/workbook.xml'));
  await writeFile(`${own}.pdf`, await scannedPdf(2));
  const mixed = run(`${own}.bad.docx`, `${own}.docx`, `${own}.pdf`);
  assert.equal(mixed.status, 2);
  assert.match(mixed.err, /batch\.bad\.docx is a spreadsheet/u);
  assert.match(mixed.err, /batch\.pdf is a scanned PDF/u);
  const made = readFileSync(corpus);
  const none = run(`${own}.bad.docx`, `${own}.pdf`);
  assert.equal(none.status, 2);
  assert.ok(readFileSync(corpus).equals(made));
});
