import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { readDocuments } from './ingest.ts';

const draft = 'Draft resolution I\n\nThe title\n\nThe General Assembly,\n\n1. Decides.\n';

async function inFolder(
  files: Readonly<Record<string, string | Uint8Array>>,
  check: (folder: string) => Promise<void>,
): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'ingest-'));
  try {
    for (const [name, content] of Object.entries(files)) await writeFile(join(folder, name), content);
    await check(folder);
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a folder is read by its manifest, whose fields come before what the text says', async () => {
  const manifest = JSON.stringify([{ file: 'one.txt', symbol: 'E/2019/30', session: 28, date: '24 May' }]);
  await inFolder({ 'one.txt': draft, 'two.txt': draft, 'manifest.json': manifest }, async (folder) => {
    const { documents, unread } = await readDocuments([folder]);
    assert.deepEqual(unread, []);
    assert.deepEqual(
      documents.map(({ path, meta }) => [path, meta.symbol, meta.session, meta.date]),
      [[join(folder, 'one.txt'), 'E/2019/30', 28, '']],
    );
    assert.match(documents[0]?.repaired.source ?? '', /1\. \*Decides\*\./u);
  });
});

test('without a manifest every text file of a folder is read, in the order of the names', async () => {
  await inFolder({ 'b.md': draft, 'a.txt': `\ufeff${draft}`, 'c.pdf': draft }, async (folder) => {
    const { documents } = await readDocuments([folder]);
    assert.deepEqual(
      documents.map(({ meta }) => meta.symbol),
      ['a.txt', 'b.md'],
    );
  });
});

test('what cannot be read is named with its reason, and the rest is read', async () => {
  await inFolder(
    { 'empty.txt': '', 'bad.txt': new Uint8Array([0, 1, 2, 3, 0, 0, 0, 0]), 'good.txt': draft },
    async (folder) => {
      await mkdir(join(folder, 'void'));
      const paths = ['empty.txt', 'bad.txt', 'none.txt', 'void', 'good.txt'].map((name) =>
        join(folder, name),
      );
      const { documents, unread } = await readDocuments(paths);
      assert.deepEqual(
        documents.map(({ meta }) => meta.symbol),
        ['good.txt'],
      );
      assert.deepEqual(unread.map(({ problem }) => problem.replace(folder, '')).sort(), [
        '/bad.txt is not a text file',
        '/empty.txt is empty',
        '/none.txt does not exist',
        '/void holds no .txt or .md file',
      ]);
    },
  );
});

test('a manifest that is broken, or speaks of files elsewhere, is reported', async () => {
  await inFolder({ 'manifest.json': '{' }, async (folder) => {
    const { unread } = await readDocuments([folder]);
    assert.match(unread[0]?.problem ?? '', /manifest\.json is not JSON$/u);
  });
  await inFolder({ 'manifest.json': '[{"file": "../x.txt"}]' }, async (folder) => {
    const { documents, unread } = await readDocuments([folder]);
    assert.equal(documents.length, 0);
    assert.match(unread[0]?.problem ?? '', /entries without the name of a file beside it$/u);
  });
});

test('progress is told before each file', async () => {
  await inFolder({ 'a.txt': draft, 'b.txt': draft }, async (folder) => {
    const told: string[] = [];
    await readDocuments([folder], (path, index, total) =>
      told.push(`${String(index)}/${String(total)} ${path.replace(folder, '')}`),
    );
    assert.deepEqual(told, ['0/2 /a.txt', '1/2 /b.txt']);
  });
});
