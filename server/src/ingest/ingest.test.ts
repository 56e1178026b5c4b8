import assert from 'node:assert/strict';
import { mkdir, mkdtemp, rm, symlink, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { eachDocument, readDocuments } from './ingest.ts';
import { mostFolders } from './readers/files.ts';

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
  const manifest = JSON.stringify([{ file: 'one.txt', symbol: 'E/2019/30', session: 28, date: '' }]);
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

/** The names of the files that were read, and what is said of those that were not, without the folder. */
async function outcome(
  folder: string,
  paths: readonly string[] = [folder],
): Promise<{ readonly read: readonly string[]; readonly unread: readonly string[] }> {
  const { documents, unread } = await readDocuments(paths);
  return {
    read: documents.map(({ path }) => path.slice(folder.length + 1)),
    unread: unread.map(({ problem }) => problem.replaceAll(`${folder}/`, '').replaceAll(folder, '.')).sort(),
  };
}

test('without a manifest every file of a folder is read, by its content and in the order of the names', async () => {
  const files = {
    'b.md': draft,
    'a.pdf': `\ufeff${draft}`,
    'c.xyz': draft,
    '.hidden': draft,
    '~$b.docx': 'x',
  };
  await inFolder(files, async (folder) => {
    assert.deepEqual(await outcome(folder), { read: ['a.pdf', 'b.md', 'c.xyz'], unread: [] });
  });
});

test('folders inside folders are read, each by its own manifest, to a stated depth', async () => {
  const manifest = JSON.stringify([{ file: 'one.txt' }]);
  await inFolder({ 'one.txt': draft, 'two.txt': draft, 'manifest.json': manifest }, async (folder) => {
    const deep = join(folder, ...Array.from({ length: mostFolders + 1 }, () => 'in'));
    await mkdir(deep, { recursive: true });
    await writeFile(join(folder, 'in', 'three.txt'), draft);
    await writeFile(join(deep, 'four.txt'), draft);
    const { read, unread } = await outcome(folder);
    assert.deepEqual(read, ['one.txt', 'in/three.txt']);
    assert.equal(unread.length, 1);
    assert.match(unread[0] ?? '', /lies more than \d+ folders deep: name it/u);
  });
});

test('links that lead back or nowhere are named, and two ways to one folder are one', async () => {
  await inFolder({ 'a.txt': draft }, async (folder) => {
    await mkdir(join(folder, 'in'));
    await symlink(folder, join(folder, 'in', 'back'));
    await symlink(join(folder, 'loop'), join(folder, 'loop'));
    await symlink(join(folder, 'gone'), join(folder, 'gone.txt'));
    await mkdir(join(folder, 'one'));
    await writeFile(join(folder, 'one', 'b.txt'), draft);
    await symlink(join(folder, 'one'), join(folder, 'two'));
    const { read, unread } = await outcome(folder);
    assert.deepEqual(read, ['a.txt', 'one/b.txt']);
    assert.deepEqual(unread, [
      'gone.txt does not exist: look whether it was moved or renamed',
      'in/back is a link that leads back to a folder around it: remove it',
      'loop is a link that leads back to itself: remove it',
    ]);
  });
});

test('what cannot be read is named with its reason, and the rest is read', async () => {
  const files = { 'empty.txt': '', 'bad.txt': new Uint8Array([0, 1, 2, 3, 0, 0, 0, 0]), 'good.txt': draft };
  await inFolder(files, async (folder) => {
    await mkdir(join(folder, 'void'));
    const names = ['empty.txt', 'bad.txt', 'none.txt', 'void', 'good.txt'];
    const { read, unread } = await outcome(
      folder,
      names.map((name) => join(folder, name)),
    );
    assert.deepEqual(read, ['good.txt']);
    assert.deepEqual(unread, [
      'bad.txt is no text: save the document as .docx, .pdf, .html or text',
      'empty.txt is empty: there is nothing to add',
      'none.txt does not exist: look whether it was moved or renamed',
      'void holds no document: name a file, or another folder',
    ]);
  });
});

test('a file of one gigabyte is refused unread', async () => {
  await inFolder({ 'large.txt': draft }, async (folder) => {
    await truncate(join(folder, 'large.txt'), 1024 ** 3);
    const before = process.memoryUsage().rss;
    const { unread } = await outcome(folder);
    assert.deepEqual(unread, [
      'large.txt is 1.0 GB large, and a text may have 16 MB: split it into its documents and add those',
    ]);
    assert.ok(process.memoryUsage().rss - before < 64 * 1024 * 1024);
  });
});

test('a document in another language is refused by its small words', async () => {
  const french =
    'L’Assemblée générale, rappelant sa résolution sur la prévention du crime et la justice pénale, prie le Secrétaire général de lui présenter un rapport sur les progrès qui ont été faits dans les États Membres. ';
  const spanish =
    'La Asamblea General, recordando su resolución sobre la prevención del delito y la justicia penal, pide al Secretario General que le presente un informe sobre los progresos que se han hecho en los Estados. ';
  const arabic = 'إن الجمعية العامة، إذ تشير إلى قرارها المتعلق بمنع الجريمة والعدالة الجنائية، ';
  const texts = {
    'a.txt': french.repeat(5),
    'b.txt': spanish.repeat(5),
    'c.txt': arabic.repeat(5),
    'd.txt': draft,
  };
  await inFolder(texts, async (folder) => {
    const { read, unread } = await outcome(folder);
    assert.deepEqual(read, ['d.txt']);
    assert.deepEqual(
      unread.map((problem) => /seems to be in (\w+)/u.exec(problem)?.[1]),
      ['French', 'Spanish', 'Arabic'],
    );
  });
});

test('a few sentences in another language are refused too, names are not', async () => {
  const texts = {
    'a.txt':
      'L’Assemblée générale,\n\n1. Prie le Secrétaire général de lui faire rapport sur l’application de la présente résolution.\n',
    'b.txt':
      'Draft resolution I\n\nSan José, Montréal, Rio de Janeiro, Buenos Aires, La Paz, El Salvador, São Tomé\n',
  };
  await inFolder(texts, async (folder) => {
    assert.deepEqual((await outcome(folder)).read, ['b.txt']);
  });
});

describe('a manifest', () => {
  async function said(manifest: string): Promise<string> {
    const unread: string[] = [];
    await inFolder({ 'manifest.json': manifest, 'a.txt': draft }, async (folder) => {
      unread.push(...(await outcome(folder)).unread);
    });
    return unread.join('\n');
  }

  test('that is broken is reported, with what to do', async () => {
    assert.match(await said('[{'), /^manifest\.json is not JSON \(.*\): mend it, or remove it/u);
    assert.match(await said('{}'), /^manifest\.json is not a list of documents: mend it/u);
    assert.match(
      await said('[{"file": "../x.txt"}]'),
      /entry, number 1, without the name of a file beside it/u,
    );
  });

  test('that lists a file which is not there names it', async () => {
    assert.equal(
      await said('[{"file": "x.txt"}]'),
      'x.txt does not exist: look whether it was moved or renamed',
    );
  });

  test('with a date or session that is none has its document read, and says what was left out', async () => {
    const entry = {
      file: 'a.txt',
      symbol: 'E/2019/30',
      date: '2019-02-30',
      session: 'twenty-eighth',
      title: 7,
    };
    await inFolder({ 'manifest.json': JSON.stringify([entry]), 'a.txt': draft }, async (folder) => {
      const { documents, unread } = await readDocuments([folder]);
      assert.equal(documents[0]?.meta.symbol, 'E/2019/30');
      assert.equal(documents[0].meta.date, '');
      assert.match(
        unread[0]?.problem ?? '',
        /manifest\.json says of a\.txt .*title.*"2019-02-30" is no day written like .*"twenty-eighth" is no whole number/u,
      );
    });
  });
});

test('progress is told before each file', async () => {
  await inFolder({ 'a.txt': draft, 'b.txt': draft }, async (folder) => {
    const told: string[] = [];
    const progress = (path: string, index: number, total: number): void => {
      told.push(`${String(index)}/${String(total)} ${path.replace(folder, '')}`);
    };
    await readDocuments([folder], { progress });
    assert.deepEqual(told, ['0/2 /a.txt', '1/2 /b.txt']);
  });
});

test('whoever cancels gets nothing behind the file that is being read', async () => {
  await inFolder({ 'a.txt': draft, 'b.txt': draft, 'c.txt': draft }, async (folder) => {
    const cancel = new AbortController();
    const read: string[] = [];
    await assert.rejects(
      async () => {
        for await (const document of eachDocument([folder], { signal: cancel.signal })) {
          read.push(document.path.slice(folder.length + 1));
          if (read.length === 2) cancel.abort(new Error('enough'));
        }
      },
      { message: 'enough' },
    );
    assert.deepEqual(read, ['a.txt', 'b.txt']);
  });
});
