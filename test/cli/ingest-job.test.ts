import assert from 'node:assert/strict';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { openCorpus } from '../../server/src/corpus/store.ts';
import { JobCancelled, JobError, runJob } from '../../server/src/ingest/batch/job.ts';
import type { Job } from '../../server/src/ingest/batch/messages.ts';

const unsigned = 'Draft resolution I\n\nSport\n\nThe General Assembly,\n\n1. Notes it.\n';

async function inFolder(check: (folder: string, job: Job & { kind: 'add' }) => Promise<void>): Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'job-'));
  writeFileSync(join(folder, 'a.txt'), unsigned);
  const job = {
    ...({ kind: 'add', asks: true, accounts: true } as const),
    corpus: join(folder, 'own.db'),
    paths: [join(folder, 'a.txt')],
  };
  try {
    await check(folder, job);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

test('a job asks, tells what becomes of each line, and ends', async () => {
  await inFolder(async (_folder, job) => {
    const told: unknown[] = [];
    const end = await runJob(job, {
      ask: ({ missing }) => Promise.resolve(missing.includes('symbol') ? { symbol: 'A/C.3/80/L.4' } : {}),
      added: ({ symbol, missing }, account) => told.push(symbol, missing.includes('date'), account.length),
    });
    assert.deepEqual(end, { changed: true, unread: [] });
    assert.deepEqual(told, ['A/C.3/80/L.4', true, 7]);
    assert.equal((await runJob({ ...job, asks: false, accounts: false })).changed, true);
    await runJob({ kind: 'remove', corpus: job.corpus, symbols: ['a.txt'] });
    await assert.rejects(
      runJob({ kind: 'remove', corpus: job.corpus, symbols: ['a.txt'] }),
      (error) => error instanceof JobError && !error.fault && error.message.includes('no document a.txt'),
    );
  });
});

test('a job that is cancelled leaves the corpus as it was, and nothing beside it', async () => {
  await inFolder(async (folder, job) => {
    const cancelled = (): Promise<unknown> => {
      const cancel = new AbortController();
      return runJob(job, {
        signal: cancel.signal,
        ask: () => {
          assert.ok(readdirSync(folder).some((name) => name.includes('.building-')));
          cancel.abort();
          return new Promise(() => undefined);
        },
      });
    };
    await assert.rejects(cancelled(), { message: 'Stopped: no corpus was made.' });
    assert.deepEqual(readdirSync(folder), ['a.txt']);
    await runJob({ ...job, asks: false });
    const made = readFileSync(job.corpus);
    await assert.rejects(cancelled(), (error) => error instanceof JobCancelled);
    assert.ok(made.equals(readFileSync(job.corpus)));
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'own.db']);
  });
});

test('a job whose questions cannot be answered, or whose corpus cannot be written, says so', async () => {
  await inFolder(async (folder, job) => {
    await assert.rejects(runJob(job, { ask: () => Promise.reject(new Error('Nobody is there.')) }), {
      message: 'Nobody is there.',
    });
    await assert.rejects(
      runJob({ ...job, corpus: join(folder, 'no', 'own.db') }),
      (error) => error instanceof JobError && !error.fault && error.message.includes('cannot be written'),
    );
    writeFileSync(job.corpus, 'This is a letter.');
    await assert.rejects(runJob(job), /is not a corpus/u);
    assert.ok(existsSync(job.corpus));
  });
});

test('while one adds, others read what was there, and another who adds is told to wait', async () => {
  await inFolder(async (_folder, job) => {
    await runJob({ ...job, asks: false });
    let others = 0;
    await runJob(job, {
      ask: async () => {
        const corpus = openCorpus([job.corpus]);
        assert.deepEqual(
          corpus.documents().map(({ symbol }) => symbol),
          ['a.txt'],
        );
        corpus.close();
        await assert.rejects(runJob({ ...job, asks: false }), /is being written by process \d+; wait/u);
        others++;
        return { symbol: 'A/C.3/80/L.4' };
      },
    });
    assert.equal(others, 1);
    const corpus = openCorpus([job.corpus]);
    assert.equal(corpus.documents().length, 2);
    corpus.close();
  });
});

test('a job whose process dies says so, and leaves the corpus as it was and nothing beside it', async () => {
  await inFolder(async (folder, job) => {
    const died = runJob(job, {
      ask: () => {
        const pid = readdirSync(folder)
          .map((name) => /\.building-(\d+)/u.exec(name)?.[1])
          .find(Boolean);
        process.kill(Number(pid), 'SIGKILL');
        return new Promise(() => undefined);
      },
    });
    await assert.rejects(
      died,
      (error) => error instanceof JobError && !error.fault && error.message.includes('ended early (SIGKILL)'),
    );
    assert.deepEqual(readdirSync(folder), ['a.txt']);
  });
});
