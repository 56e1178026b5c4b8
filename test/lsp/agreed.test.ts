import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CodeAction, Diagnostic } from 'vscode-languageserver/node';
import { assembly, codes, fullCapabilities, Session } from './session.ts';

/** A paragraph of E/2019/30, with “implementations” for “implementation”. */
const slip = assembly(
  '1. *Requests* the Executive Director of the United Nations Office on Drugs and Crime to report to the Commission on Crime Prevention and Criminal Justice at its fortieth session on the implementations of the present resolution.\n',
);
const refresh = 'workspace/diagnostic/refresh';

describe('what takes long to find', () => {
  let session: Session;
  before(async () => {
    session = await Session.start();
  });
  after(async () => session.stop());

  it('comes after the first answer, when the editor is told to ask again', async () => {
    const told = session.next(refresh);
    const uri = await session.open(slip);
    assert.deepEqual(codes(await session.diagnostics(uri)), []);
    await told;
    const found = await session.diagnostics(uri);
    assert.deepEqual(codes(found), ['precedent-drift']);
    const [diagnostic] = found;
    assert.ok(diagnostic);
    assert.equal(session.document(uri).getText(diagnostic.range), 'implementations');
    const actions = await session.request<readonly CodeAction[]>('textDocument/codeAction', {
      textDocument: { uri },
      range: diagnostic.range,
      context: { diagnostics: found },
    });
    const restore = actions.find(({ title }) => title === 'Restore “the implementation of”');
    assert.ok(restore);
    assert.equal(session.applied(restore), slip.replace('implementations', 'implementation'));
  });

  it('stays while another paragraph is changed, and goes with its own', async () => {
    const told = session.next(refresh);
    const uri = await session.open(slip.replace('1. ', '*Recalling* its mandate,\n\n1. '));
    await session.diagnostics(uri);
    await told;
    await session.replace(uri, 'mandate', 'mandates');
    assert.ok(codes(await session.diagnostics(uri)).includes('precedent-drift'));
    await session.replace(uri, 'implementations', 'implementation');
    assert.ok(!codes(await session.diagnostics(uri)).includes('precedent-drift'));
  });

  it('is left alone where its rules are off', async () => {
    const off =
      '---\nrules: { precedent-drift: off, precedent-strength: off, precedent-superseded: off }\n---\n\n';
    const [first, second] = [await session.open(off + slip), await session.open(slip)];
    const told = session.next(refresh);
    for (const uri of [first, second]) await session.diagnostics(uri);
    await told;
    assert.deepEqual(codes(await session.diagnostics(first)), []);
    assert.deepEqual(codes(await session.diagnostics(second)), ['precedent-drift']);
  });

  it('is sent to an editor that does not ask', async () => {
    const textDocument = { ...fullCapabilities.textDocument };
    delete textDocument.diagnostic;
    const other = await Session.start({ capabilities: { ...fullCapabilities, textDocument } });
    await other.open(slip);
    const next = (): Promise<{ diagnostics: readonly Diagnostic[] }> =>
      other.next('textDocument/publishDiagnostics');
    assert.deepEqual(codes((await next()).diagnostics), []);
    assert.deepEqual(codes((await next()).diagnostics), ['precedent-drift']);
    await other.stop();
  });
});
