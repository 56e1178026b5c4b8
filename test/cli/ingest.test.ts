import assert from 'node:assert/strict';
import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, it } from 'node:test';
import { bundle, draftIn, inFolder, inFolderAsync, resolute } from './command.ts';

const text = 'Draft resolution I\n\nSport\n\nThe General Assembly,\n\n1. Encourages Member States to act.\n';
const signed = (symbol: string): string => `United Nations ${symbol}\n\n27 May 2023\n\n${text}`;

interface Account {
  readonly documents: readonly {
    readonly path: string;
    readonly symbol: string;
    readonly date: string;
    readonly session?: number;
    readonly change: string;
    readonly missing: readonly string[];
    readonly texts: readonly { readonly kind: string; readonly operative: number }[];
    readonly doubts: readonly { readonly line: number; readonly place: string }[];
    readonly unplaced: readonly { readonly line: number }[];
    readonly account: readonly { readonly line: number; readonly went: string; readonly label?: string }[];
  }[];
  readonly unread: readonly { readonly path: string; readonly problem: string }[];
  readonly changed: boolean;
  readonly error?: string;
}

function accountOf(out: string): Account {
  return JSON.parse(out) as Account;
}

describe('resolute ingest', () => {
  it('accounts for every line of every document, by its number', () => {
    inFolder((folder) => {
      const { status, out, err } = resolute([
        ...['ingest', 'server/corpus', '--json', '--corpus', join(folder, 'own.db')],
      ]);
      assert.deepEqual([status, err], [0, '']);
      const { documents, changed } = accountOf(out);
      assert.equal(changed, true);
      assert.equal(documents.length, 5);
      for (const { path, account } of documents) {
        const lines = readFileSync(path, 'utf8').split(/\r\n?|\n/u);
        if (lines.at(-1) === '') lines.pop();
        assert.deepEqual(
          account.map(({ line }) => line),
          lines.map((_, index) => index + 1),
        );
        assert.ok(account.some(({ went, label }) => went === 'operative' && label === '1'));
      }
    });
  });

  it('tells a person what was found, what was doubtful and what was left out', () => {
    inFolder((folder) => {
      draftIn(folder, text.replace('act.', 'act'), 'a.txt');
      draftIn(folder, '{}', 'b.json');
      const { status, out, err } = resolute(['ingest', folder, '--corpus', join(folder, 'own.db')]);
      assert.equal(status, 2);
      assert.match(err, /^resolute: \S+b\.json holds no resolution.*\n$/u);
      const sections =
        /^What was found\n(.*)\n\nWhat was doubtful\n(.*)\n\nWhat was left out\n(.*)\n\n/su.exec(out);
      assert.match(sections?.[1] ?? '', /a\.txt: added [^]* 1 text, 1 paragraph, 0 items, /u);
      assert.match(
        sections?.[2] ?? '',
        /No document symbol, .*\n.*draft resolution I, paragraph 1, line 7: /u,
      );
      assert.match(sections?.[3] ?? '', /b\.json holds no resolution/u);
      assert.match(out, /1 document added; 1 file left out\.\nThe corpus is \S+own\.db\.\n$/u);
    });
  });

  it('takes what the options say of a single document, and refuses them for more', () => {
    inFolder((folder) => {
      const corpus = ['--corpus', join(folder, 'own.db')];
      const path = draftIn(folder, text, 'a.txt');
      const said = [
        '--symbol',
        'A/C.3/80/L.4',
        '--date',
        '2025-10-20',
        '--session',
        '80',
        '--body',
        'Third Committee',
      ];
      const { out } = resolute(['ingest', path, ...said, '--title', 'Sport', '--json', ...corpus]);
      const [document] = accountOf(out).documents;
      assert.deepEqual(
        [document?.symbol, document?.date, document?.session, document?.missing],
        ['A/C.3/80/L.4', '2025-10-20', 80, []],
      );
      for (const bad of [
        ['ingest', path, path, '--symbol', 'A/1'],
        ['ingest', folder, '--symbol', 'A/1'],
        ['ingest', path, '--date', '2025-02-30'],
        ['ingest', path, '--symbol', 'A/1\n'],
        ['ingest', path, '--session', '0'],
      ]) {
        const { status, err } = resolute([...bad, ...corpus]);
        assert.equal(status, 2, bad.join(' '));
        assert.match(err, /^resolute: .+\n$/u);
      }
    });
  });

  it('takes what the manifest of a folder says', () => {
    inFolder((folder) => {
      draftIn(folder, text, 'a.txt');
      const entry = {
        file: 'a.txt',
        symbol: 'E/2019/30',
        date: '2019-05-24',
        title: 'Report',
        body: 'Commission',
      };
      draftIn(folder, JSON.stringify([{ ...entry, session: 28 }]), 'manifest.json');
      const { status, out } = resolute(['ingest', folder, '--json', '--corpus', join(folder, 'own.db')]);
      assert.equal(status, 0);
      assert.deepEqual(accountOf(out).documents[0]?.missing, []);
    });
  });

  it('leaves the corpus alone where there is nothing to add, and names every file', () => {
    inFolder((folder) => {
      const corpus = join(folder, 'own.db');
      const { status, out, err } = resolute([
        'ingest',
        join(folder, 'none.docx'),
        '--json',
        '--corpus',
        corpus,
      ]);
      assert.equal(status, 2);
      assert.match(err, /none\.docx does not exist/u);
      assert.deepEqual(accountOf(out).documents, []);
      assert.equal(accountOf(out).unread.length, 1);
      assert.deepEqual(readdirSync(folder), []);
    });
  });

  it('says in one line why a corpus cannot be written, and its JSON says it too', () => {
    inFolder((folder) => {
      const path = draftIn(folder, signed('E/2023/30'), 'a.txt');
      const { status, out, err } = resolute([
        'ingest',
        path,
        '--json',
        '--corpus',
        join(folder, 'no', 'own.db'),
      ]);
      assert.equal(status, 2);
      assert.match(err, /^resolute: .*cannot be written.*\n$/u);
      assert.match(accountOf(out).error ?? '', /cannot be written/u);
    });
  });

  /** Adds many documents to a corpus of one, and does something to it once it has begun. */
  async function whileAdding(
    check: (given: {
      readonly child: ChildProcess;
      readonly folder: string;
      /** What it wrote to standard error. */
      readonly err: () => string;
      readonly unchanged: () => boolean;
    }) => Promise<void>,
  ): Promise<void> {
    await inFolderAsync(async (folder) => {
      const corpus = join(folder, 'own.db');
      const first = draftIn(folder, signed('E/2023/30'), 'a.txt');
      assert.equal(resolute(['ingest', first, '--corpus', corpus]).status, 0);
      const made = readFileSync(corpus);
      const many = join(folder, 'many');
      mkdirSync(many);
      for (let index = 0; index < 2000; index++)
        writeFileSync(join(many, `${String(index)}.txt`), signed(`E/${String(index)}/30`));
      const child = spawn(process.execPath, [bundle, 'ingest', many, '--corpus', corpus], {
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      let err = '';
      child.stderr.on('data', (data: Buffer) => (err += data.toString()));
      while (!building(folder)) await setTimeout(5);
      await check({ child, folder, err: () => err, unchanged: () => made.equals(readFileSync(corpus)) });
    });
  }

  function building(folder: string): boolean {
    return readdirSync(folder).some((name) => name.includes('.building-'));
  }

  it('that Ctrl+C ends leaves the corpus as it was, with one line and status 130', async () => {
    await whileAdding(async ({ child, folder, err, unchanged }) => {
      child.kill('SIGINT');
      const [status] = (await once(child, 'close')) as [number | null];
      assert.equal(status, 130);
      assert.match(err(), /^resolute: Stopped: the corpus \S+own\.db is as it was\.\n$/u);
      assert.ok(unchanged());
      assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'many', 'own.db']);
    });
  });

  it('that is killed leaves the corpus as it was, and nothing beside it', async () => {
    await whileAdding(async ({ child, folder, unchanged }) => {
      child.kill('SIGKILL');
      await once(child, 'close');
      while (building(folder)) await setTimeout(5);
      assert.ok(unchanged());
      assert.equal(resolute(['corpus', 'check', '--corpus', join(folder, 'own.db')]).status, 0);
    });
  });
});

describe('of several corpora, the command says which one an answer came from', () => {
  const shipped = 'dist/corpus.db';

  /** Runs with a corpus of one text of one's own, alone and beside the one that ships. */
  function withOwn(check: (alone: readonly string[], both: readonly string[]) => void): void {
    inFolder((folder) => {
      const own = join(folder, 'own.db');
      const source = signed('A/C.3/80/L.4').replace(
        'Encourages Member States to act.',
        'Recalls its resolution 77/232 on unicycles.',
      );
      resolute(['ingest', draftIn(folder, source, 'a.txt'), '--corpus', own]);
      check(['--corpus', own], ['--corpus', own, '--corpus', shipped]);
    });
  }

  it('in text where there are several, and always in JSON', () => {
    withOwn((alone, both) => {
      for (const args of [
        ['precedents', '--text', 'Recalls its resolution 77/232 on unicycles'],
        ['search', 'unicycles'],
        ['cite', '77/232'],
        ['corpus', 'list'],
      ]) {
        const where = args.join(' ');
        assert.match(resolute([...args, ...both]).out, /\[own[,\]]/u, where);
        assert.doesNotMatch(resolute([...args, ...alone]).out, /\[/u, where);
        assert.match(resolute([...args, ...both, '--json']).out, /"own"/u, where);
      }
      assert.match(resolute(['corpus', 'show', 'A/C.3/80/L.4', ...both]).out, /From the corpus own/u);
      assert.doesNotMatch(resolute(['corpus', 'show', 'A/C.3/80/L.4', ...alone]).out, /corpus/u);
    });
  });
});
