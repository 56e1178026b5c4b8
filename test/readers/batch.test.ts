/** One batch with everything that can be wrong in it, and two good documents, through the command. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { archive, compoundFile, documentXml, scannedPdf, wordFile } from './bad-files.ts';
import { corpusSource, readDraft, renumbered } from './draft.ts';
import { writeDocx } from './write-docx.ts';
import { writePdf } from './write-pdf.ts';

const sources = [renumbered(corpusSource('E-2024-30')), renumbered(corpusSource('E-2023-30'))] as const;
const [first, second] = sources;
const sample = readDraft(first.split(/^(?=# )/mu)[1] ?? '');
const entities = documentXml('&b;', '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;&a;">]>');
const french =
  'L’Assemblée générale prie le Secrétaire général de lui faire rapport sur les progrès qui ont été faits. ';

/** What is said of each file behind its name: what it is, and what to do. */
const refusals: Readonly<Record<string, RegExp>> = {
  'archive.docx': /^is an archive, no Word document: unpack it/u,
  'bomb.docx': /^would unpack to far more than a document holds/u,
  'cut.docx': /^is damaged .*: save it anew/u,
  'empty.txt': /^is empty: there is nothing to add$/u,
  'entities.docx': /^declares a document type or entities/u,
  'french.md': /^seems to be in French, and not in English: add the English version/u,
  'gone.txt': /^does not exist: look whether/u,
  'image.pdf': /^is an image \(PNG\): .*text recognition/u,
  'large.docx': /^is 1\.0 GB large, and a Word file may have \d+ MB: split it/u,
  'large.pdf': /^is 1\.0 GB large, and a PDF may have \d+ MB: split it/u,
  'large.txt': /^is 1\.0 GB large, and a text may have \d+ MB: split it/u,
  'locked.docx': /^is protected by a password: save it without one/u,
  'locked.pdf': /^is protected by a password: save it without one/u,
  'loop/back': /^is a link that leads back to a folder around it: remove it$/u,
  'old.doc': /^is in the format of Word 97 to 2003, .*: save it as \.docx/u,
  'open.odt': /^is an OpenDocument file: save it as \.docx$/u,
  'rich.rtf': /^is an RTF file: save it as \.docx$/u,
  'scan.pdf': /^is a scanned PDF, .*: run text recognition/u,
  'self.txt': /^is a link that leads back to itself: remove it$/u,
  'sheet.docx': /^is a spreadsheet: save the document itself/u,
  'twice.txt': /^was saved in a wrong encoding once, .*: get it anew/u,
  'cyrillic.txt': /^is in an encoding other than .*: save it as UTF-8$/u,
};

async function files(): Promise<Readonly<Record<string, Uint8Array | string>>> {
  const docx = await writeDocx(sample);
  return {
    'archive.docx': archive({ 'a.txt': 'text' }),
    'bomb.docx': wordFile(new Uint8Array(64 * 1024 * 1024).fill(32)),
    'cut.docx': docx.subarray(0, docx.length / 2),
    'cyrillic.txt': Uint8Array.from({ length: 300 }, (_, i) => (i % 7 ? 0xe0 + (i % 31) : 32)),
    'empty.txt': '',
    'entities.docx': wordFile(entities),
    'french.md': french.repeat(5),
    'image.pdf': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10, 0, 0]),
    'large.docx': docx,
    'large.pdf': '%PDF-1.7\n',
    'large.txt': 'The General Assembly,\n',
    'locked.docx': compoundFile('EncryptedPackage'),
    'locked.pdf': await writePdf(sample, { password: 'secret' }),
    'old.doc': compoundFile('WordDocument'),
    'open.odt': archive({ mimetype: 'x', 'META-INF/manifest.xml': '<x/>' }),
    'rich.rtf': '{\\rtf1 The General Assembly}',
    'scan.pdf': await scannedPdf(2),
    'sheet.docx': archive({ 'xl/workbook.xml': '<workbook/>' }, 'xl/workbook.xml'),
    'twice.txt': new TextDecoder('windows-1252').decode(
      new TextEncoder().encode(`The “Rules” – ‘x’ ${'a'.repeat(80)}`),
    ),
    'a.good.txt': new Uint8Array(Buffer.from(`\ufeff${first}`, 'utf16le')),
    'z.good.docx': await writeDocx(readDraft(second), { counted: true }),
  };
}

let folder = '';
let target = '';
before(async () => {
  target = await mkdtemp(join(tmpdir(), 'resolute-corpus-'));
  folder = await mkdtemp(join(tmpdir(), 'resolute-batch-'));
  for (const [name, content] of Object.entries(await files())) await writeFile(join(folder, name), content);
  for (const name of ['large.docx', 'large.pdf', 'large.txt']) await truncate(join(folder, name), 1024 ** 3);
  await mkdir(join(folder, 'loop'));
  await symlink(folder, join(folder, 'loop', 'back'));
  await symlink(join(folder, 'self.txt'), join(folder, 'self.txt'));
  await symlink(join(folder, 'nowhere'), join(folder, 'gone.txt'));
});
after(async () => {
  await rm(folder, { recursive: true });
  await rm(target, { recursive: true });
});

function run(...args: readonly string[]): { status: number | null; out: string; err: string } {
  const cwd = join(import.meta.dirname, '../..');
  const options = { cwd, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 } as const;
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['server/src/cli/main.ts', ...args],
    options,
  );
  return { status, out: stdout, err: stderr };
}

test('each bad file has one line of its own, the good ones are in the corpus, and the corpus is sound', () => {
  const corpus = join(target, 'corpus.db');
  const { status, err } = run('ingest', folder, '--corpus', corpus);
  assert.equal(status, 2, err);
  const lines = err.trim().split('\n');
  for (const [name, said] of Object.entries(refusals)) {
    const own = lines.filter((line) => line.includes(`${join(folder, name)} `));
    assert.equal(own.length, 1, `${name}: ${own.join(' / ')}`);
    assert.match(own[0]?.slice(own[0].indexOf(name) + name.length + 1).replace(/\.$/u, '') ?? '', said);
  }
  assert.equal(lines.length, Object.keys(refusals).length, err);
  assert.equal(run('corpus', 'check', '--corpus', corpus).status, 0);
  const kept = run('corpus', 'export', '--corpus', corpus).out.trim().split('\n');
  const wanted = sources.flatMap((source) => source.match(/^# (?:Draft )?(?:resolution|decision)/gimu) ?? []);
  assert.equal(kept.length, wanted.length);
});
