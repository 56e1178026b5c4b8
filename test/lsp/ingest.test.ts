import assert from 'node:assert/strict';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { CancellationTokenSource, type CancellationToken, type Hover } from 'vscode-languageserver/node';
import type {
  BatchProgress,
  BatchResult,
  CorpusStatus,
  DocumentQuestion,
  RemovableDocument,
  Removed,
  SearchResult,
  Stopped,
} from '../../server/src/lsp/protocol.ts';
import { assembly, Session, shippedCorpus, type SessionOptions } from './session.ts';

const words = 'Encourages Member States to ride unicycles to their places of work';
const text = `Draft resolution I\n\nUnicycles\n\nThe General Assembly,\n\n1. ${words}.\n`;
const signed = (symbol: string, body = text): string => `United Nations ${symbol}\n\n27 May 2023\n\n${body}`;

let folder: string;
let own: string;
let sessions: Session[] = [];

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'resolute-adding-'));
  own = join(folder, 'own.db');
});
afterEach(async () => {
  for (const session of sessions) await session.stop();
  sessions = [];
  rmSync(folder, { recursive: true });
});

/** An editor that keeps a corpus of the user's own. */
async function editor(options: SessionOptions = {}): Promise<Session> {
  const session = await Session.start({
    initializationOptions: { commandLinks: true, ownCorpus: own },
    ...options,
  });
  sessions.push(session);
  return session;
}

/** Writes a file and gives its URI. */
function file(name: string, content: string): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return pathToFileURL(path).href;
}

function add(session: Session, uris: readonly string[], asks = false): Promise<BatchResult | Stopped> {
  return session.request('resolute/addDocuments', { uris, corpus: own, asks });
}

async function added(session: Session, uris: readonly string[], asks = false): Promise<BatchResult> {
  const result = await add(session, uris, asks);
  assert.ok('summary' in result, 'it was not stopped');
  return result;
}

/** What a hover says of a paragraph with these words. */
async function precedents(session: Session): Promise<string> {
  const at = await session.openAt(assembly(`1. *Encourages* Member States to |ride unicycles to work.\n`));
  const hover = await session.request<Hover | null>('textDocument/hover', at);
  return hover ? (hover.contents as { value: string }).value : '';
}

/** Looks until it is so; other windows look at their files when they are asked, and not more often than they must. */
async function until(what: string, isSo: () => Promise<boolean>): Promise<void> {
  for (let tries = 0; tries < 1000; tries++) {
    if (await isSo()) return;
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
  assert.fail(`waited in vain for ${what}`);
}

describe('adding documents in an editor', () => {
  it('makes them precedents at once, and says what was found and which corpus it is in', async () => {
    const session = await editor();
    assert.doesNotMatch(await precedents(session), /unicycles/u);
    const { summary, report, leftOut } = await added(session, [
      file('a.txt', signed('A/C.3/80/L.4')),
      file('b.json', '{}'),
    ]);
    assert.equal(summary, '1 document added; 1 file left out.');
    assert.equal(leftOut, 1);
    assert.match(
      report,
      /What was found\n {2}A\/C\.3\/80\/L\.4: added .*What was left out\n.*b\.json holds/su,
    );
    assert.match(
      await precedents(session),
      /A\/C\\\.3\/80\/L\\\.4, draft resolution I, paragraph 1 \\\[own\\\]/u,
    );
    const [found] = await session.request<SearchResult[]>('resolute/search', {
      words: 'unicycles',
      limit: 5,
    });
    assert.match(found?.place ?? '', /\[own\]$/u);
    const status = await session.request<CorpusStatus>('resolute/status');
    assert.deepEqual(
      status.files.map(({ name, kind }) => [name, kind]),
      [
        ['own', 'own'],
        ['corpus', 'shipped'],
      ],
    );
    const again = await added(session, [pathToFileURL(join(folder, 'a.txt')).href]);
    assert.equal(again.summary, '1 document unchanged.');
  });

  it('tells how far it has come', async () => {
    const session = await editor();
    await added(session, [file('a.txt', signed('A/1')), file('b.txt', signed('A/2'))]);
    const told: BatchProgress[] = [];
    for (let index = 0; index < 3; index++) told.push(await session.next('resolute/progress'));
    assert.deepEqual(
      told.map(({ message, percentage }) => [message.slice(0, 20), percentage]),
      [
        ['Reading 1 of 2: a.tx', 0],
        ['Reading 2 of 2: b.tx', 40],
        ['Deriving the registe', 80],
      ],
    );
  });

  it('asks for what a document does not say, and again where the answer cannot be right', async () => {
    const session = await editor();
    const asked: string[] = [];
    session.connection.onRequest('resolute/askDocument', (question: DocumentQuestion) => {
      asked.push([question.file, question.field, question.suggestion].join(' '));
      if (question.file === 'b.txt') return null;
      if (question.field === 'symbol') return 'A/C.3/80/L.4 ';
      return question.suggestion === '' ? '31 May' : '2025-05-31';
    });
    const { report } = await added(session, [file('a.txt', text), file('b.txt', text)], true);
    assert.deepEqual(asked, [
      'a.txt symbol a',
      'a.txt date ',
      'a.txt date 31 May',
      'b.txt symbol b',
      'b.txt date ',
    ]);
    assert.match(report, /A\/C\.3\/80\/L\.4: added .*\n {4}.*2025-05-31/u);
    assert.match(report, /No document symbol, .* filed as b\.txt/u);
    const check = (field: string, value: string): Promise<string | null> =>
      session.request('resolute/checkAnswer', { field, value });
    assert.match((await check('date', '2025-02-30')) ?? '', /day of the calendar/u);
    assert.equal(await check('date', '2025-02-28'), null);
    assert.match((await check('symbol', '/')) ?? '', /document symbol/u);
  });

  it('that is cancelled leaves the corpus as it was, and the server at work', async () => {
    const session = await editor();
    await added(session, [file('a.txt', signed('A/1'))]);
    const made = readFileSync(own);
    const cancel = new CancellationTokenSource();
    const withdrawn = new Promise<void>((resolve) => {
      session.connection.onRequest(
        'resolute/askDocument',
        (_question: DocumentQuestion, token: CancellationToken) => {
          token.onCancellationRequested(() => resolve());
          cancel.cancel();
          return new Promise(() => undefined);
        },
      );
    });
    const params = { uris: [file('b.txt', text)], corpus: own, asks: true };
    const result = await session.connection.sendRequest<Stopped>(
      'resolute/addDocuments',
      params,
      cancel.token,
    );
    await withdrawn;
    assert.match(result.stopped, /^Stopped: the corpus \S+own\.db is as it was\.$/u);
    assert.ok(made.equals(readFileSync(own)));
    assert.deepEqual(readdirSync(folder).sort(), ['a.txt', 'b.txt', 'own.db']);
    await session.answers();
    assert.equal((await added(session, [file('b.txt', signed('A/2'))])).summary, '1 document added.');
  });

  it('lets whoever types go on typing, and is done once at a time', async () => {
    const session = await editor();
    let answer: (value: null) => void = () => undefined;
    const asked = new Promise<void>((resolve) => {
      session.connection.onRequest('resolute/askDocument', () => {
        resolve();
        return new Promise<null>((settle) => (answer = settle));
      });
    });
    const adding = add(session, [file('a.txt', text.replace('Draft', '27 May 2023\n\nDraft'))], true);
    await asked;
    await session.answers();
    await assert.rejects(add(session, [file('b.txt', text)]), /already: wait/u);
    answer(null);
    assert.ok('summary' in (await adding));
  });

  it('says why it cannot be done, in words', async () => {
    const session = await editor();
    await assert.rejects(add(session, ['untitled:Untitled-1']), /from the disk of this machine/u);
    writeFileSync(own, 'This is a letter.');
    await assert.rejects(add(session, [file('a.txt', signed('A/1'))]), /is not a corpus/u);
    await session.answers();
  });

  it('ends with the server', async () => {
    const session = await editor();
    const asked = new Promise<void>((resolve) => {
      session.connection.onRequest('resolute/askDocument', () => {
        resolve();
        return new Promise(() => undefined);
      });
    });
    add(session, [file('a.txt', text)], true).catch(() => undefined);
    await asked;
    sessions = [];
    assert.equal(await session.stop(), 0);
    await until('the job to end', () =>
      Promise.resolve(!existsSync(own) && readdirSync(folder).length === 1),
    );
  });
});

describe('removing a document in an editor', () => {
  it('takes it out of every answer, and offers none that shipped', async () => {
    const session = await editor();
    assert.deepEqual(await session.request('resolute/removable', { limit: 10 }), []);
    await added(session, [
      file('a.txt', signed('A/1')),
      file('b.txt', signed('A/2', text.replace('ride', 'mend'))),
    ]);
    const removable = await session.request<RemovableDocument[]>('resolute/removable', { limit: 10 });
    assert.deepEqual(
      removable.map(({ symbol, corpus, path }) => [symbol, corpus, path]),
      [
        ['A/1', 'own', own],
        ['A/2', 'own', own],
      ],
    );
    const { summary } = await session.request<Removed>('resolute/removeDocuments', {
      corpus: own,
      symbols: ['A/1'],
    });
    assert.match(summary, /A\/1 was removed/u);
    const found = await precedents(session);
    assert.match(found, /A\/2/u);
    assert.doesNotMatch(found, /A\/1/u);
    await assert.rejects(
      session.request('resolute/removeDocuments', { corpus: own, symbols: ['A/1'] }),
      /no document A\/1/u,
    );
  });
});

describe('a corpus that others change', () => {
  it('is seen anew by a second server, and its editor is told', async () => {
    const [one, other] = [await editor(), await editor()];
    await other.request('resolute/status');
    assert.doesNotMatch(await precedents(other), /unicycles/u);
    await added(one, [file('a.txt', signed('A/1'))]);
    await until('the new document', async () => (await precedents(other)).includes('unicycles'));
    const told = await other.next<CorpusStatus>('resolute/statusChanged');
    assert.deepEqual(
      told.files.map(({ name }) => name),
      ['own', 'corpus'],
    );
    await added(one, [file('a.txt', signed('A/1').replace('I\n\nUnicycles', 'I\n\nUnicycles for all'))]);
    await until('the newer version', async () => (await precedents(other)).includes('Unicycles for all'));
  });

  it('and that is deleted or overwritten is told once, and the other answers on', async () => {
    const session = await editor();
    await added(session, [file('a.txt', signed('A/1'))]);
    const whole = readFileSync(own);
    for (const spoil of [() => rmSync(own), () => writeFileSync(own, whole.subarray(0, whole.length / 2))]) {
      spoil();
      await until('the problem', async () => {
        const { problem = '' } = await session.request<CorpusStatus>('resolute/status');
        return problem.includes('own.db');
      });
      const found = await session.request<SearchResult[]>('resolute/search', { words: 'crime', limit: 1 });
      assert.ok(found.length > 0);
    }
    writeFileSync(own, whole);
    await until('the corpus to be back', async () => (await precedents(session)).includes('unicycles'));
  });
});

describe('further corpora in the settings', () => {
  let team: string;
  before(() => {
    team = mkdtempSync(join(tmpdir(), 'resolute-team-'));
    mkdirSync(join(team, 'a'));
    copyFileSync(shippedCorpus, join(team, 'a', 'own.db'));
  });
  after(() => rmSync(team, { recursive: true }));

  it('are added to as well, and go by names that tell them apart', async () => {
    const path = join(team, 'a', 'own.db');
    const session = await editor({ settings: { corpus: [path] } });
    await added(session, [file('a.txt', signed('A/1'))]);
    const params = { uris: [file('b.txt', signed('A/2'))], corpus: path, asks: false };
    await session.request('resolute/addDocuments', params);
    const { files } = await session.request<CorpusStatus>('resolute/status');
    assert.deepEqual(
      files.map(({ name, kind }) => [name, kind]),
      [
        ['a/own', 'further'],
        [`${folder.replace(/^.*\//u, '')}/own`, 'own'],
        ['corpus', 'shipped'],
      ],
    );
    assert.match(await precedents(session), /A\/2, [^\n]*\\\[a\/own\\\]/u);
  });
});
