import assert from 'node:assert/strict';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, test } from 'node:test';
import { CorpusError, type CorpusProblem } from './errors.ts';
import { inFolder, NOTHING, writeCorpus } from './testing.ts';
import { CorpusWriter } from './writer.ts';
import { first, second, writingCases } from './writer.testing.ts';

const problem = (kind: CorpusProblem) => (error: unknown) =>
  error instanceof CorpusError && error.problem === kind;

describe('writing', () => {
  for (const [name, holds] of Object.entries(writingCases))
    test(name, () => {
      holds('native');
    });
});

test('of two writers, the second is turned away', () => {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    const writer = new CorpusWriter(path);
    assert.throws(() => new CorpusWriter(path), problem('busy'));
    writer.add(first);
    writer.publish(() => NOTHING);
    assert.deepEqual(readdirSync(folder), ['a.db']);
  });
});

test('giving up on a new corpus makes no file', () => {
  inFolder((folder) => {
    const writer = new CorpusWriter(join(folder, 'a.db'));
    writer.add(first);
    writer.discard();
    assert.deepEqual(readdirSync(folder), []);
  });
});

test('what is no corpus is not written over', () => {
  inFolder((folder) => {
    const path = join(folder, 'notes.txt');
    writeFileSync(path, 'Dear delegate');
    assert.throws(() => new CorpusWriter(path), problem('foreign'));
    assert.equal(readFileSync(path, 'utf8'), 'Dear delegate');
    mkdirSync(join(folder, 'sub'));
    assert.throws(() => new CorpusWriter(join(folder, 'sub')), problem('unreadable'));
    assert.throws(() => new CorpusWriter(join(folder, 'none', 'a.db')), problem('unwritable'));
    assert.equal(existsSync(join(folder, 'none')), false);
  });
});

test('who may read a corpus may read it once it is replaced', { skip: process.platform === 'win32' }, () => {
  inFolder((folder) => {
    const path = join(folder, 'a.db');
    writeCorpus(path, [first]);
    chmodSync(path, 0o640);
    writeCorpus(path, [second]);
    assert.equal(statSync(path).mode & 0o777, 0o640);
  });
});
