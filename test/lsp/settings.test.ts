/** Levels, words and profiles: of the editor, of a project file, of a draft, and how they are written. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, afterEach, before, beforeEach, describe, it } from 'node:test';
import { pathToFileURL } from 'node:url';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { ClientCapabilities, CodeAction, Diagnostic, TextEdit } from 'vscode-languageserver/node';
import { assembly, codes, fullCapabilities, Session } from './session.ts';

const slip = assembly('1. *Welcomes* this;\n\n3. *Requests* action.\n');

const watching: ClientCapabilities = {
  ...fullCapabilities,
  workspace: {
    ...fullCapabilities.workspace,
    didChangeWatchedFiles: { dynamicRegistration: true },
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true, resourceOperations: ['create'] },
  },
  textDocument: { ...fullCapabilities.textDocument, synchronization: { dynamicRegistration: true } },
};

interface Published {
  readonly uri: string;
  readonly diagnostics: readonly Diagnostic[];
}

describe('a project file', () => {
  let folder: string;
  let session: Session;
  const uriOf = (...names: readonly string[]): string => pathToFileURL(join(folder, ...names)).href;
  const write = (text: string, ...names: readonly string[]): void =>
    writeFileSync(join(folder, 'work', ...names), text);
  const changed = (...names: readonly string[]): Promise<void> =>
    session.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('work', ...names, '.resoluterc'), type: 2 }],
    });
  const found = async (uri: string): Promise<readonly unknown[]> => codes(await session.diagnostics(uri));

  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'resolute-lsp-'));
    mkdirSync(join(folder, 'work', 'sub', 'deep'), { recursive: true });
    session = await Session.start({ capabilities: watching, folders: [uriOf('work')], corpus: [] });
  });
  afterEach(async () => {
    await session.stop();
    rmSync(folder, { recursive: true });
  });

  it('counts for the drafts below it, the nearest alone, and before the settings', async () => {
    session.settings = { rules: { 'paragraph-number': 'hint' } };
    write('rules: { paragraph-number: off }\n', '.resoluterc');
    write('rules: { lead-form: off }\n', 'sub', '.resoluterc');
    const top = await session.open(slip, uriOf('work', 'a.resolution.md'));
    const deep = await session.open(slip, uriOf('work', 'sub', 'deep', 'a.resolution.md'));
    assert.deepEqual(await found(top), []);
    assert.deepEqual(
      (await session.diagnostics(deep)).map(({ code, severity }) => [code, severity]),
      [['paragraph-number', 4]],
    );
  });

  it('gives way to the front matter', async () => {
    write('rules: { paragraph-number: off }\n', '.resoluterc');
    const own = `---\nrules: { paragraph-number: warning }\n---\n\n${slip}`;
    const uri = await session.open(own, uriOf('work', 'a.resolution.md'));
    assert.deepEqual(await found(uri), ['paragraph-number']);
  });

  it('counts anew when it was changed, made or removed', async () => {
    const uri = await session.open(slip, uriOf('work', 'sub', 'a.resolution.md'));
    assert.deepEqual(await found(uri), ['paragraph-number']);
    write('rules: { paragraph-number: off }\n', '.resoluterc');
    await changed();
    assert.deepEqual(await found(uri), []);
    write('{}\n', 'sub', '.resoluterc');
    await changed('sub');
    assert.deepEqual(await found(uri), ['paragraph-number']);
    rmSync(join(folder, 'work', 'sub', '.resoluterc'));
    await changed('sub');
    assert.deepEqual(await found(uri), []);
  });

  it('is not read outside the workspace, not even by a link', async () => {
    writeFileSync(join(folder, '.resoluterc'), 'rules: { paragraph-number: off }\n');
    const uri = await session.open(slip, uriOf('work', 'a.resolution.md'));
    assert.deepEqual(await found(uri), ['paragraph-number']);
    symlinkSync(join(folder, '.resoluterc'), join(folder, 'work', '.resoluterc'));
    await changed();
    assert.deepEqual(await found(uri), ['paragraph-number']);
    const elsewhere = await session.open(slip, uriOf('a.resolution.md'));
    assert.deepEqual(await found(elsewhere), ['paragraph-number']);
  });

  it('shows its own slips, keeps what is right, and is quiet once mended', async () => {
    write('rules:\n  paragraph-number: off\n  lead-form: loud\n', '.resoluterc');
    const uri = await session.open(slip, uriOf('work', 'a.resolution.md'));
    assert.deepEqual(await found(uri), []);
    const told = await session.next<Published>('textDocument/publishDiagnostics');
    assert.equal(told.uri, uriOf('work', '.resoluterc'));
    assert.deepEqual(
      told.diagnostics.map(({ range }) => range),
      [{ start: { line: 2, character: 13 }, end: { line: 2, character: 17 } }],
    );
    write('rules:\n  paragraph-number: off\n', '.resoluterc');
    await changed();
    assert.deepEqual(await found(uri), []);
    assert.deepEqual((await session.next<Published>('textDocument/publishDiagnostics')).diagnostics, []);
  });

  it('counts as it stands in the editor, unsaved', async () => {
    const uri = await session.open(slip, uriOf('work', 'a.resolution.md'));
    assert.deepEqual(await found(uri), ['paragraph-number']);
    const project = await session.open('rules: { paragraph-number: off }\n', uriOf('work', '.resoluterc'));
    assert.deepEqual(await found(uri), []);
    await session.notify('textDocument/didClose', { textDocument: { uri: project } });
    assert.deepEqual(await found(uri), ['paragraph-number']);
  });

  it('that is too long, or no text of its kind, is named and passed over', async () => {
    for (const text of [`#${' '.repeat(300_000)}`, 'rules: [', '- off']) {
      write(text, '.resoluterc');
      await changed();
      const uri = await session.open(slip, uriOf('work', 'a.resolution.md'));
      assert.deepEqual(await found(uri), ['paragraph-number']);
      const { diagnostics } = await session.next<Published>('textDocument/publishDiagnostics');
      assert.equal(diagnostics.length, 1);
    }
    await session.answers();
  });

  it('of a folder that joins the workspace counts from then on', async () => {
    mkdirSync(join(folder, 'other'));
    writeFileSync(join(folder, 'other', '.resoluterc'), 'rules: { paragraph-number: off }\n');
    const uri = await session.open(slip, uriOf('other', 'a.resolution.md'));
    assert.deepEqual(await found(uri), ['paragraph-number']);
    const other = { uri: uriOf('other'), name: 'other' };
    await session.notify('workspace/didChangeWorkspaceFolders', { event: { added: [other], removed: [] } });
    assert.deepEqual(await found(uri), []);
    await session.notify('workspace/didChangeWorkspaceFolders', { event: { added: [], removed: [other] } });
    assert.deepEqual(await found(uri), ['paragraph-number']);
  });
});

describe('a project file in an editor that watches no files', () => {
  it('is looked at again', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'resolute-lsp-'));
    const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
    const session = await Session.start({ folders: [pathToFileURL(folder).href], corpus: [] });
    try {
      const uri = await session.open(slip, uriOf('a.resolution.md'));
      assert.deepEqual(codes(await session.diagnostics(uri)), ['paragraph-number']);
      writeFileSync(join(folder, '.resoluterc'), 'rules: { paragraph-number: off }\n');
      while (codes(await session.diagnostics(uri)).length > 0)
        await new Promise((resolve) => setTimeout(resolve, 50));
    } finally {
      await session.stop();
      rmSync(folder, { recursive: true });
    }
  });
});

describe('silencing by a quick fix', () => {
  let folder: string;
  let session: Session;
  const uriOf = (name: string): string => pathToFileURL(join(folder, name)).href;
  before(() => {
    folder = mkdtempSync(join(tmpdir(), 'resolute-lsp-'));
  });
  after(() => rmSync(folder, { recursive: true }));
  afterEach(async () => {
    await session.stop();
    rmSync(join(folder, '.resoluterc'), { force: true });
  });

  async function action(title: RegExp): Promise<CodeAction | undefined> {
    const uri = await session.open(slip, uriOf(`${String(Math.random())}.resolution.md`));
    const position = session.document(uri).positionAt(slip.indexOf('3.'));
    const actions = await session.request<CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [] },
    });
    return actions.find((one) => title.test(one.title));
  }

  const start = async (capabilities: ClientCapabilities, commandLinks = false): Promise<void> => {
    const folders = [pathToFileURL(folder).href];
    session = await Session.start({
      capabilities,
      folders,
      initializationOptions: { commandLinks },
      corpus: [],
    });
  };

  /** What the project file holds after an action on `before`. */
  function written({ edit }: CodeAction, before: string): string {
    const change = edit?.documentChanges?.at(-1);
    assert.ok(change && 'textDocument' in change);
    assert.equal(change.textDocument.uri, uriOf('.resoluterc'));
    return TextDocument.applyEdits(TextDocument.create('', '', 0, before), change.edits as TextEdit[]);
  }

  it('makes the project file at the top of the folder', async () => {
    await start(watching);
    const fix = await action(/off in the project/u);
    assert.ok(fix);
    assert.deepEqual(fix.edit?.documentChanges?.[0], {
      ...{ kind: 'create', uri: uriOf('.resoluterc') },
      options: { ignoreIfExists: true },
    });
    assert.equal(written(fix, ''), 'rules:\n  paragraph-number: off\n');
    assert.equal(fix.command, undefined);
  });

  it('changes the one that is there, and keeps its comments', async () => {
    const before = '# Ours\nrules:\n  lead-form: hint # for now\n';
    writeFileSync(join(folder, '.resoluterc'), before);
    await start(watching, true);
    const fix = await action(/off in the project/u);
    assert.ok(fix);
    assert.equal(fix.edit?.documentChanges?.length, 1);
    assert.equal(written(fix, before), `${before}  paragraph-number: off\n`);
    assert.equal(fix.command?.command, 'resolute.tellWritten');
    assert.match(JSON.stringify(fix.command.arguments), /paragraph-number[^]*\.resoluterc/u);
  });

  it('is disabled where the project file is broken', async () => {
    writeFileSync(join(folder, '.resoluterc'), 'rules: [');
    await start(watching);
    assert.match((await action(/off in the project/u))?.disabled?.reason ?? '', /mended first/u);
  });

  it('is left out where the editor makes no files, or has no settings to write', async () => {
    await start(fullCapabilities);
    assert.equal(await action(/off in the/u), undefined);
    assert.ok(await action(/here$/u));
    assert.ok(await action(/in this draft$/u));
  });

  it('asks the editor of Resolute to write its settings, unless the project file decides', async () => {
    await start(watching, true);
    const fix = await action(/off in the settings/u);
    assert.equal(fix?.command?.command, 'resolute.turnRuleOff');
    const [given] = fix.command.arguments as [{ rule: string; uri: string }];
    assert.equal(given.rule, 'paragraph-number');
    writeFileSync(join(folder, '.resoluterc'), 'rules: { paragraph-number: error }\n');
    await session.notify('workspace/didChangeWatchedFiles', {
      changes: [{ uri: uriOf('.resoluterc'), type: 1 }],
    });
    assert.equal(await action(/off in the settings/u), undefined);
  });
});
