import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCorpus } from '../../corpus/store.ts';
import { addDocuments, type AddOptions } from './add.ts';
import type { BatchReport, Progress, Question } from './model.ts';
import { removeDocuments } from './remove.ts';
import { reportLine, reportText } from './report.ts';

/** A draft resolution with a cover. */
const draft = (symbol: string, date = '27 May 2023'): string =>
  `United Nations ${symbol}\n\n${date}\n\nReport of the Commission on Crime Prevention and Criminal Justice\n\nDraft resolution I\n\nReducing reoffending\n\nThe General Assembly,\n\nRecalling its resolution 77/232,\n\n1. Encourages Member States to act;\n\n2. Requests the Secretary-General to report.\n`;
const unsigned = 'Draft resolution I\n\nSport\n\nThe General Assembly,\n\n1. Notes it.\n';

interface Batch {
  readonly folder: string;
  readonly corpus: string;
  readonly write: (files: Readonly<Record<string, string>>) => Promise<void>;
  readonly add: (options?: AddOptions, ...names: readonly string[]) => Promise<BatchReport>;
  readonly symbols: () => readonly string[];
}

async function inFolder(check: (batch: Batch) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'batch-'));
  const corpus = join(folder, 'own.db');
  const files = join(folder, 'files');
  await mkdir(files);
  try {
    await check({
      folder,
      corpus,
      write: async (all) => {
        for (const [name, text] of Object.entries(all)) await writeFile(join(files, name), text);
      },
      add: (options, ...names) =>
        addDocuments(names.length === 0 ? [files] : names.map((name) => join(files, name)), corpus, options),
      symbols: () => {
        const opened = openCorpus([corpus]);
        const found = opened.documents().map(({ symbol }) => symbol);
        opened.close();
        return found.sort();
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

test('a batch adds what it reads, and counts what each document holds', async () => {
  await inFolder(async ({ write, add, symbols }) => {
    await write({ 'a.txt': draft('E/2023/30'), 'b.txt': draft('E/2024/30', '17 May 2024') });
    const { documents, unread, changed } = await add();
    assert.deepEqual(symbols(), ['E/2023/30', 'E/2024/30']);
    assert.equal(changed, true);
    assert.deepEqual(unread, []);
    const [first] = documents;
    assert.deepEqual(
      [first?.symbol, first?.date, first?.change, first?.missing],
      ['E/2023/30', '2023-05-27', 'added', ['session']],
    );
    assert.deepEqual(first?.texts, [
      {
        ...{ kind: 'draft resolution', number: 'I', title: 'Reducing reoffending' },
        ...{ preambular: 1, operative: 2, items: 0, notes: 0 },
      },
    ]);
    assert.ok(first);
    const lines = Object.values(first.lines).reduce((sum, count) => sum + count, 0);
    assert.equal(lines, draft('E/2023/30').trimEnd().split('\n').length);
  });
});

test('the same again changes nothing, a newer version replaces, and what is removed leaves no trace', async () => {
  await inFolder(async ({ corpus, write, add, symbols }) => {
    await write({ 'a.txt': draft('E/2023/30'), 'b.txt': draft('E/2024/30').replaceAll('act', 'vanish') });
    await add();
    const made = await readFile(corpus);
    const again = await add();
    assert.equal(again.changed, false);
    assert.deepEqual(
      again.documents.map(({ change }) => change),
      ['unchanged', 'unchanged'],
    );
    assert.ok(made.equals(await readFile(corpus)));
    await write({ 'a.txt': draft('E/2023/30').replace('to act', 'to proceed') });
    assert.deepEqual(
      (await add()).documents.map(({ change }) => change),
      ['replaced', 'unchanged'],
    );
    removeDocuments(['E/2024/30'], corpus);
    assert.deepEqual(symbols(), ['E/2023/30']);
    assert.ok(!(await readFile(corpus)).includes('vanish'));
    assert.throws(() => removeDocuments(['E/2023/30', 'E/1999/1'], corpus), /no document E\/1999\/1/u);
    assert.deepEqual(symbols(), ['E/2023/30']);
  });
});

test('a file without a text and without a symbol is not added, and a report with a symbol is', async () => {
  const report =
    'United Nations E/CN.15/2024/1\n\nReport of the Secretary-General\n\nI. Introduction\n\n1. The Commission met in Vienna.\n\n2. It adopted its agenda.\n';
  await inFolder(async ({ write, add, symbols }) => {
    await write({
      'package.json': '{"name": "resolute"}',
      'notes.md': '# Notes\n\n## What we need\n\nMilk and bread.\n',
      'report.txt': report,
    });
    const { unread, documents } = await add();
    assert.deepEqual(symbols(), ['E/CN.15/2024/1']);
    assert.ok((documents[0]?.report ?? 0) > 0);
    assert.deepEqual(
      unread.map(({ problem }) => /(\S+) holds no resolution, no decision/u.exec(problem)?.[1]?.slice(-8)),
      ['notes.md', 'age.json'],
    );
  });
});

test('of two files with one symbol the first is taken, so that adding both again changes nothing', async () => {
  await inFolder(async ({ write, add }) => {
    await write({ 'a.txt': draft('E/2023/30'), 'b.txt': draft('E/2023/30').replace('to act', 'to wait') });
    const { documents, unread } = await add();
    assert.equal(documents.length, 1);
    assert.match(unread[0]?.problem ?? '', /b\.txt has the symbol E\/2023\/30 of .*a\.txt/u);
    assert.equal((await add()).changed, false);
  });
});

test('a symbol and a date that are missing are asked for; what is skipped is filed by name and said', async () => {
  await inFolder(async ({ write, add, symbols }) => {
    await write({ 'a.txt': unsigned, 'b.txt': unsigned, 'c.txt': draft('E/2023/30'), 'd.json': '{}' });
    const asked: Question[] = [];
    const { documents } = await add({
      ask: (question) => {
        asked.push(question);
        return Promise.resolve(
          question.path.endsWith('a.txt') ? { symbol: 'A/C.3/80/L.4', date: '2025-10-20' } : {},
        );
      },
    });
    assert.deepEqual(
      asked.map(({ path, missing }) => [path.slice(-5), missing]),
      [
        ['a.txt', ['symbol', 'date']],
        ['b.txt', ['symbol', 'date']],
      ],
    );
    assert.deepEqual(symbols(), ['A/C.3/80/L.4', 'E/2023/30', 'b.txt']);
    assert.deepEqual(
      documents.slice(0, 2).map(({ date, missing }) => [date, missing.includes('date')]),
      [
        ['2025-10-20', false],
        ['', true],
      ],
    );
    assert.match(
      reportText({ corpus: 'own.db', changed: true, documents, unread: [] }),
      /b\.txt: \d+ doubts\n {4}No document symbol, .*filed as b\.txt.*manifest\.json.*"file": "b\.txt", "symbol"/u,
    );
  });
});

test('what is known beforehand comes before what the document says', async () => {
  await inFolder(async ({ write, add, symbols }) => {
    await write({ 'a.txt': draft('E/2023/30') });
    await add({ known: { symbol: 'A/1', session: 12 } }, 'a.txt');
    assert.deepEqual(symbols(), ['A/1']);
  });
});

test('progress names each file, then the deriving', async () => {
  await inFolder(async ({ write, add }) => {
    await write({ 'a.txt': draft('E/2023/30'), 'b.txt': unsigned });
    const told: Progress[] = [];
    await add({ progress: (progress) => void told.push(progress) });
    assert.deepEqual(
      told.map((one) => (one.stage === 'reading' ? [one.path.slice(-5), one.index, one.total] : one.stage)),
      [['a.txt', 0, 2], ['b.txt', 1, 2], 'deriving'],
    );
  });
});

test('whoever cancels leaves the corpus as it was, and nothing beside it', async () => {
  await inFolder(async ({ folder, corpus, write, add }) => {
    await write({ 'a.txt': draft('E/2023/30') });
    await add();
    const made = await readFile(corpus);
    await write({ 'b.txt': draft('E/2024/30'), 'c.txt': draft('E/2025/30') });
    for (const stage of ['reading', 'deriving']) {
      const cancel = new AbortController();
      const progress = (at: Progress): void => {
        if (at.stage === stage) cancel.abort(new Error('enough'));
      };
      await assert.rejects(add({ signal: cancel.signal, progress }), { message: 'enough' });
      assert.ok(made.equals(await readFile(corpus)));
      assert.deepEqual((await readdir(folder)).sort(), ['files', 'own.db']);
    }
  });
});

test('the report counts in words, and lets nothing in a document steer a terminal', async () => {
  await inFolder(async ({ write, add }) => {
    await write({ 'a.txt': draft('E/2023/30').replace('Reducing', 'Re\u001b[31mducing'), 'e.txt': '' });
    const report = await add();
    const text = reportText(report);
    assert.match(text, /1 text, 3 paragraphs, 0 items, 0 notes/u);
    assert.match(text, /What was left out\n {2}.*e\.txt is empty/u);
    // eslint-disable-next-line no-control-regex -- control characters are what is looked for
    assert.doesNotMatch(text, /[\u0000-\u0009\u000b-\u001f]/u);
    assert.equal(reportLine(report), '1 document added; 1 file left out.');
  });
});

test('a doubt is placed in its text, also behind one that holds a text for another organ', async () => {
  const council = draft('E/2023/30')
    .replace('The General Assembly,', 'The Economic and Social Council,')
    .replace(
      '2. Requests the Secretary-General to report.\n',
      '2. Recommends to the General Assembly the adoption of the following draft resolution:\n\nThe General Assembly,\n\n1. Decides to act.\n',
    );
  const second = `Draft resolution II\n\nSport\n\nThe General Assembly,\n\n1. Encourages Member States to act\n`;
  await inFolder(async ({ write, add }) => {
    await write({ 'a.txt': `${council}\n${second}` });
    const [document] = (await add()).documents;
    assert.deepEqual(
      document?.texts.map(({ number, operative }) => [number, operative]),
      [
        ['I', 2],
        [null, 1],
        ['II', 1],
      ],
    );
    assert.deepEqual(
      document.doubts.map(({ place }) => place),
      ['draft resolution II, paragraph 1'],
    );
  });
});
