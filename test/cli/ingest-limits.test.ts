/** `resolute ingest` beside another that writes, and where there is no room. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { it } from 'node:test';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { CorpusWriter } from '../../server/src/corpus/writer.ts';
import { bundle, draftIn, inFolder, resolute } from './command.ts';

const report = (symbol: string, title: string): string =>
  `United Nations ${symbol}\n\n27 May 2023\n\nDraft resolution I\n\n${title}\n\nThe General Assembly,\n\n1. Encourages Member States to act.\n`;

it('tells who writes the corpus already, changes nothing, and is read meanwhile', () => {
  inFolder((folder) => {
    const own = join(folder, 'own.db');
    const corpus = ['--corpus', own];
    const first = draftIn(folder, report('E/2023/30', 'Sport'), 'a.txt');
    const second = draftIn(folder, report('E/2024/30', 'Justice'), 'b.txt');
    assert.equal(resolute(['ingest', first, ...corpus]).status, 0);
    const before = readFileSync(own);
    const writer = new CorpusWriter(own);
    for (const args of [
      ['ingest', second, ...corpus],
      ['corpus', 'remove', 'E/2023/30', ...corpus],
    ]) {
      const { status, err } = resolute(args);
      assert.equal(status, 2);
      assert.match(
        err,
        new RegExp(
          `^resolute: The corpus \\S+ is being written by process ${String(process.pid)}; wait .*\\n$`,
        ),
      );
    }
    assert.match(resolute(['corpus', 'list', ...corpus]).out, /E\/2023\/30/u);
    writer.discard();
    assert.deepEqual(readFileSync(own), before);
    assert.equal(resolute(['ingest', second, ...corpus]).status, 0);
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'own.db']);
  });
});

it('replaces a corpus under whoever reads it, who goes on reading what was there', () => {
  inFolder((folder) => {
    const own = join(folder, 'own.db');
    resolute(['ingest', draftIn(folder, report('E/2023/30', 'Sport'), 'a.txt'), '--corpus', own]);
    const reader = openCorpus([own]);
    assert.equal(reader.documents().length, 1);
    resolute(['ingest', draftIn(folder, report('E/2024/30', 'Justice'), 'b.txt'), '--corpus', own]);
    resolute(['corpus', 'remove', 'E/2023/30', '--corpus', own]);
    const query = { plain: 'Encourages Member States to act.', limit: 5 };
    const found = reader.precedents(query).map(({ paragraph }) => paragraph.text.document.symbol);
    reader.close();
    assert.deepEqual(found, ['E/2023/30']);
    const fresh = openCorpus([own]);
    assert.deepEqual(
      fresh.documents().map(({ symbol }) => symbol),
      ['E/2024/30'],
    );
    fresh.close();
  });
});

it('adds the same again without touching the file', () => {
  inFolder((folder) => {
    const own = join(folder, 'own.db');
    const args = ['ingest', draftIn(folder, report('E/2023/30', 'Sport'), 'a.txt'), '--corpus', own];
    resolute(args);
    const [bytes, { ino, mtimeMs }] = [readFileSync(own), statSync(own)];
    assert.match(resolute(args).out, /1 document unchanged/u);
    assert.deepEqual(readFileSync(own), bytes);
    assert.deepEqual([statSync(own).ino, statSync(own).mtimeMs], [ino, mtimeMs]);
  });
});

it('leaves no trace of a document that was removed, its report and its names included', () => {
  inFolder((folder) => {
    const own = join(folder, 'own.db');
    const corpus = ['--corpus', own];
    const chapter =
      'Chapter II\n\nGeneral debate\n\n2. The observer for Zymurgia spoke of the Convention on Quokkas.\n';
    const second = report('E/2024/30', 'Wombats').replace(
      'Member States',
      'Zymurgists, recalling the Quokka Convention and resolution 99/777,',
    );
    resolute(['ingest', draftIn(folder, report('E/2023/30', 'Sport'), 'a.txt'), ...corpus]);
    const before = readFileSync(own);
    resolute(['ingest', draftIn(folder, `${second}\n${chapter}`, 'b.txt'), ...corpus]);
    const traces = ['zymurg', 'quokka', 'wombat', '99/777', 'e/2024/30'];
    const found = (): readonly string[] => {
      const bytes = readFileSync(own).toString('latin1').toLowerCase();
      return traces.filter((trace) => bytes.includes(trace));
    };
    assert.deepEqual(found(), traces);
    assert.equal(resolute(['corpus', 'remove', 'E/2024/30', ...corpus]).status, 0);
    assert.deepEqual(found(), []);
    assert.equal(readFileSync(own).length, before.length);
  });
});

it(
  'says that there is no room, and leaves the corpus as it was and nothing beside it',
  { skip: process.platform === 'win32' ? 'Windows has no limit on the size of files' : false },
  () => {
    inFolder((folder) => {
      const own = join(folder, 'own.db');
      resolute(['ingest', draftIn(folder, report('E/2023/30', 'Sport'), 'a.txt'), '--corpus', own]);
      const before = readFileSync(own);
      // In blocks of 512 bytes: enough for the copy, too little for a report more.
      const limit = `ulimit -f ${String(Math.ceil(before.length / 512) + 8)}; exec "$@"`;
      const { status, stderr } = spawnSync(
        'sh',
        ['-c', limit, 'sh', process.execPath, bundle, 'ingest', 'server/corpus', '--corpus', own],
        { encoding: 'utf8', cwd: join(import.meta.dirname, '../..') },
      );
      assert.equal(status, 2);
      assert.match(
        stderr,
        /^resolute: There is no space left to write the corpus \S+, which is as it was; make room/u,
      );
      assert.deepEqual(readFileSync(own), before);
      assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'own.db']);
    });
  },
);
