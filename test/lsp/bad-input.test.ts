import assert from 'node:assert/strict';
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import type { CorpusStatus } from '../../server/src/lsp/protocol.ts';
import { assembly, codes, Session, shippedCorpus } from './session.ts';

describe('a bad draft', () => {
  let session: Session;
  before(async () => {
    session = await Session.start();
  });
  after(async () => session.stop());

  const everything = [
    'textDocument/hover',
    'textDocument/completion',
    'textDocument/definition',
    'textDocument/documentLink',
    'textDocument/documentSymbol',
    'textDocument/foldingRange',
    'textDocument/formatting',
  ];

  /** Asks for all there is; nothing may fail. */
  async function survives(uri: string): Promise<void> {
    const position = { line: 0, character: 1 };
    await Promise.all(
      everything.map((method) => session.request(method, { textDocument: { uri }, position, options: {} })),
    );
    await session.answers();
    assert.deepEqual(session.log, []);
  }

  it('of 10 MB gets one message, and is checked again once it is cut down', async () => {
    const uri = await session.open(assembly('1. *Notes* it;\n\n'.repeat(650_000)));
    const [notice, ...rest] = await session.diagnostics(uri);
    assert.equal(notice?.code, 'document-limit');
    assert.equal(notice.range.start.line, 0);
    assert.deepEqual(rest, []);
    await survives(uri);
    const last = session.document(uri).positionAt(session.text(uri).length);
    await session.type(uri, [{ range: { start: { line: 8, character: 0 }, end: last }, newText: '' }]);
    assert.ok(!codes(await session.diagnostics(uri)).includes('document-limit'));
    assert.ok(codes(await session.diagnostics(uri)).length > 0);
  });

  it('that is binary gets one message', async () => {
    const bytes = readFileSync(shippedCorpus).subarray(0, 200_000).toString('latin1');
    const uri = await session.open(bytes);
    assert.deepEqual(codes(await session.diagnostics(uri)), ['document-binary']);
    await survives(uri);
  });

  it('that is no resolution gets one hint', async () => {
    const uri = await session.open('# Shopping\n\nWe need:\n\n- milk\n- bread, and 1. eggs\n');
    const found = await session.diagnostics(uri);
    assert.deepEqual(codes(found), ['document-kind']);
    assert.equal(found[0]?.severity, 4);
    await survives(uri);
  });

  it('with front matter that is not YAML is checked all the same', async () => {
    const uri = await session.open(
      `---\norgan: [General\n---\n\n${assembly('2. *Notes* it.\n\n4. *Notes* that.\n')}`,
    );
    const found = codes(await session.diagnostics(uri));
    assert.equal(found.filter((code) => code === 'front-matter').length, 1);
    assert.ok(found.includes('paragraph-number'));
    await survives(uri);
  });

  it('of odd line ends, lone surrogates and unclosed markup is data', async () => {
    for (const text of [
      '\r\r\n\n\r',
      '\ud800*The General Assembly*,\udfff',
      '*'.repeat(5000),
      '[^1]:'.repeat(500),
      '<!--',
      '---\n',
      '\uFEFF',
    ])
      await survives(await session.open(text));
  });

  it('is empty, and nothing is wrong with it', async () => {
    assert.deepEqual(await session.diagnostics(await session.open('')), []);
    assert.deepEqual(await session.diagnostics(await session.open('\n\n')), []);
  });

  it('is asked about that was never opened, or at a place that it does not have', async () => {
    const position = { line: 999, character: 999 };
    for (const uri of ['file:///nowhere', await session.open(assembly('1. *Notes* it.'))])
      for (const method of everything)
        await session.request(method, { textDocument: { uri }, position, options: {} });
    await session.notify('textDocument/didChange', {
      textDocument: { uri: 'file:///nowhere', version: 2 },
      contentChanges: [{ text: 'x' }],
    });
    await session.notify('textDocument/didClose', { textDocument: { uri: 'file:///nowhere' } });
    await session.answers();
  });

  it('comes in a change whose range is the wrong way round', async () => {
    const uri = await session.open(assembly('1. *Notes* it.\n'));
    const range = { start: { line: 4, character: 12 }, end: { line: 4, character: 0 } };
    await session.notify('textDocument/didChange', {
      textDocument: { uri, version: 2 },
      contentChanges: [{ range, text: '1. *Requests* ' }],
    });
    const [text] = await session.request<readonly { children: readonly { name: string }[] }[]>(
      'textDocument/documentSymbol',
      { textDocument: { uri } },
    );
    assert.equal(text?.children[0]?.name, '1. Requests');
  });

  it('comes in a message without sense, which costs nothing but its answer', async () => {
    const own = await Session.start();
    await own.request('textDocument/hover', {}).catch(() => undefined);
    await own.request('resolute/search', {}).catch(() => undefined);
    await own.request('resolute/renumber', null).catch(() => undefined);
    await own.notify('textDocument/didOpen', {});
    await own.notify('textDocument/didChange', { textDocument: {} });
    await assert.rejects(own.request('no/such/method', {}));
    await own.answers();
    await own.stop();
  });
});

describe('a corpus that cannot be used', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'resolute-lsp-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  async function told(
    path: string,
    extra: readonly string[] = [],
  ): Promise<{ session: Session; status: CorpusStatus }> {
    const session = await Session.start({ corpus: [path, ...extra] });
    const status = await session.request<CorpusStatus>('resolute/status');
    const uri = await session.open(assembly('2. *Notes* it;\n\n4. *Notes* |that.\n'));
    assert.ok(codes(await session.diagnostics(uri)).includes('paragraph-number'));
    const position = { line: 4, character: 12 };
    await session.request('textDocument/hover', { textDocument: { uri }, position });
    await session.request('textDocument/completion', { textDocument: { uri }, position });
    return { session, status };
  }

  it('for it is missing gets one message, and drafts are checked without it', async () => {
    const { session, status } = await told(join(folder, 'none.db'));
    assert.equal(status.texts, 0);
    assert.match(status.problem ?? '', /none\.db/u);
    assert.deepEqual(session.messages, [status.problem]);
    await session.stop();
  });

  it('for it is no corpus gets one message', async () => {
    const path = join(folder, 'text.db');
    writeFileSync(path, 'This is a letter.');
    const { session, status } = await told(path);
    assert.match(status.problem ?? '', /text\.db/u);
    assert.equal(session.messages.length, 1);
    await session.stop();
  });

  it('for it is cut short or overwritten gets one message', async () => {
    const whole = readFileSync(shippedCorpus);
    const cut = join(folder, 'cut.db');
    writeFileSync(cut, whole.subarray(0, Math.floor(whole.length / 2)));
    const scrambled = join(folder, 'scrambled.db');
    writeFileSync(scrambled, Buffer.concat([whole.subarray(0, 4096), Buffer.alloc(whole.length - 4096, 7)]));
    for (const path of [cut, scrambled]) {
      const { session } = await told(path);
      const status = await session.request<CorpusStatus>('resolute/status');
      assert.match(status.problem ?? '', /(?:cut|scrambled)\.db/u);
      assert.equal(session.messages.length, 1);
      await session.stop();
    }
  });

  it('does not keep another from being used', async () => {
    const good = join(folder, 'good.db');
    copyFileSync(shippedCorpus, good);
    const { session, status } = await told(join(folder, 'none.db'), [good]);
    assert.ok(status.texts > 0);
    assert.deepEqual(
      status.files.map(({ name, problem }) => [name, problem === undefined]),
      [
        ['none', false],
        ['good', true],
      ],
    );
    await session.stop();
  });

  it('may be none at all', async () => {
    const { session, status } = await told('none');
    assert.deepEqual(status, { files: [], documents: 0, texts: 0, paragraphs: 0 });
    assert.deepEqual(session.messages, []);
    await session.stop();
  });

  it('is replaced by what the settings name, and the editor is told', async () => {
    const session = await Session.start({ corpus: ['none'] });
    await session.request('resolute/status');
    session.settings = { corpus: [shippedCorpus] };
    await session.notify('workspace/didChangeConfiguration', { settings: null });
    const changed = await session.next<CorpusStatus>('resolute/statusChanged');
    assert.ok(changed.texts > 0);
    await session.stop();
  });
});
