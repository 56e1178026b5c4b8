import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import type { Diagnostic } from 'vscode-languageserver/node';
import { assembly, codes, fullCapabilities, Session } from './session.ts';

const sample = readFileSync(new URL('../fixtures/sample.resolution.md', import.meta.url), 'utf8');
const slip = assembly('1. *Welcomes* this;\n\n3. *Welcomes also* that.\n');
const right = assembly('1. *Welcomes* this;\n\n2. *Also welcomes* that.\n');

describe('diagnostics that the editor asks for', () => {
  let session: Session;
  before(async () => {
    session = await Session.start({ initializationOptions: { commandLinks: true } });
  });
  after(async () => session.stop());

  it('name the rule, its level, its page and the place', async () => {
    const uri = await session.open(slip);
    const found = (await session.diagnostics(uri)).find(({ code }) => code === 'paragraph-number');
    assert.ok(found);
    assert.equal(found.severity, 1);
    assert.equal(found.source, 'resolute');
    assert.equal(session.document(uri).getText(found.range), '3.');
    assert.equal(found.codeDescription?.href, 'command:resolute.openRulePage?%5B%22paragraph-number%22%5D');
  });

  it('find the slips of the sample draft', async () => {
    const found = codes(await session.diagnostics(await session.open(sample)));
    for (const code of ['preambular-end', 'item-label', 'paragraph-number', 'lead-form', 'lead-italic'])
      assert.ok(found.includes(code), code);
  });

  it('are silent on a draft without slips', async () => {
    assert.deepEqual(codes(await session.diagnostics(await session.open(right))), []);
  });

  it('are not sent again while nothing has changed', async () => {
    const uri = await session.open(slip);
    const ask = (previousResultId?: string): Promise<{ kind: string; resultId: string }> =>
      session.request('textDocument/diagnostic', { textDocument: { uri }, previousResultId });
    const first = await ask();
    assert.equal(first.kind, 'full');
    assert.deepEqual(await ask(first.resultId), { kind: 'unchanged', resultId: first.resultId });
    await session.replace(uri, 'this', 'these');
    assert.equal((await ask(first.resultId)).kind, 'full');
  });

  it('are those of the text as it is typed, as if it were opened anew', async () => {
    const uri = await session.open(slip);
    const steps: readonly (readonly [string, string])[] = [
      ['3.', '2.'],
      ['*Welcomes also*', '*Also welcomes*'],
      ['this;', 'this,'],
      ['this,', 'this:\n\n   (a) One;\n\n   (c) Two;'],
      ['# Crime prevention\n', '---\nsession: many\n---\n\n# Crime prevention\r\n'],
      ['*The General Assembly*,\n', ''],
    ];
    for (const [old, words] of steps) {
      await session.replace(uri, old, words);
      const typed = await session.diagnostics(uri);
      const anew = await session.diagnostics(await session.open(session.text(uri)));
      assert.deepEqual(typed, anew, `after “${words}”`);
    }
  });

  it('follow several edits at once, as of several cursors', async () => {
    const uri = await session.open(assembly('1. *Welcomes* x;\n\n2. *Also welcomes* x.\n'));
    const document = session.document(uri);
    const places = [...document.getText().matchAll(/x(?=[;.])/gu)].map(({ index }) => index);
    await session.type(
      uri,
      places.map((start) => ({
        range: { start: document.positionAt(start), end: document.positionAt(start + 1) },
        newText: 'it,\n\nand more',
      })),
    );
    const anew = await session.open(session.text(uri));
    assert.deepEqual(await session.diagnostics(uri), await session.diagnostics(anew));
  });

  it('are empty for texts of the corpus, which were adopted as they stand', async () => {
    const uri = await session.open(slip, 'resolute-corpus:/E/2023/30/draft%20resolution%20I.resolution.md');
    assert.deepEqual(await session.diagnostics(uri), []);
  });
});

describe('settings', () => {
  it('set levels, and a change has the editor ask again', async () => {
    const session = await Session.start({
      settings: { rules: { 'paragraph-number': 'hint', 'lead-sequence': 'off' } },
    });
    const uri = await session.open(slip);
    const levels = async (): Promise<readonly unknown[]> =>
      (await session.diagnostics(uri)).map(({ code, severity }) => [code, severity]);
    assert.deepEqual(await levels(), [['paragraph-number', 4]]);
    session.settings = {
      rules: { 'paragraph-number': 'off', 'lead-sequence': 'off', 'no-such-rule': 'nonsense' },
    };
    await session.notify('workspace/didChangeConfiguration', { settings: null });
    assert.deepEqual(await levels(), []);
    assert.ok(session.asked.includes('workspace/diagnostic/refresh'));
    assert.ok(session.asked.includes('client/registerCapability'));
    await session.stop();
  });

  it('of any shape are read as far as they make sense', async () => {
    for (const settings of [
      'text',
      7,
      [],
      { rules: 'all', profile: 9, corpus: 'x' },
      { rules: { 'lead-sequence': {} } },
    ]) {
      const session = await Session.start({ settings });
      assert.ok(codes(await session.diagnostics(await session.open(slip))).includes('paragraph-number'));
      await session.stop();
    }
  });
});

describe('diagnostics that the editor does not ask for', () => {
  interface Published {
    readonly uri: string;
    readonly version?: number;
    readonly diagnostics: readonly Diagnostic[];
  }

  it('are sent when a draft is opened, changed and closed', async () => {
    const textDocument = { ...fullCapabilities.textDocument };
    delete textDocument.diagnostic;
    const session = await Session.start({ capabilities: { ...fullCapabilities, textDocument } });
    assert.equal(session.answer?.capabilities.diagnosticProvider, undefined);
    const next = (): Promise<Published> => session.next('textDocument/publishDiagnostics');
    const uri = await session.open(slip);
    const opened = await next();
    assert.equal(opened.uri, uri);
    assert.ok(codes(opened.diagnostics).includes('paragraph-number'));
    // A page that the editor's user can open: no command of a client that is not there.
    assert.doesNotMatch(JSON.stringify(opened.diagnostics), /command:/u);
    await session.replace(uri, '3. *Welcomes also*', '2. *Also welcomes*');
    const changed = await next();
    assert.deepEqual([changed.version, changed.diagnostics], [2, []]);
    await session.notify('textDocument/didClose', { textDocument: { uri } });
    assert.deepEqual((await next()).diagnostics, []);
    await session.stop();
  });
});
