import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { after, before, describe, it } from 'node:test';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { CodeAction, TextEdit } from 'vscode-languageserver/node';
import { assembly, codes, Session } from './session.ts';

const sample = readFileSync(new URL('../fixtures/sample.resolution.md', import.meta.url), 'utf8');
const slip = assembly('1. *Welcomes* this;\n\n3. *Requests* action on paragraph 1 above.\n');

describe('code actions', () => {
  let session: Session;
  before(async () => {
    session = await Session.start();
  });
  after(async () => session.stop());

  async function actions(
    uri: string,
    words: string,
    only?: readonly string[],
  ): Promise<readonly CodeAction[]> {
    const document = session.document(uri);
    const position = document.positionAt(document.getText().indexOf(words));
    return session.request('textDocument/codeAction', {
      textDocument: { uri },
      range: { start: position, end: position },
      context: { diagnostics: [], ...(only && { only }) },
    });
  }

  it('mend what was found at the place', async () => {
    const uri = await session.open(slip);
    const [fix] = await actions(uri, '3.');
    assert.ok(fix);
    assert.deepEqual(
      fix.diagnostics?.map(({ code }) => code),
      ['paragraph-number'],
    );
    assert.equal(session.applied(fix), slip.replace('3.', '2.'));
    assert.ok(fix.isPreferred);
  });

  it('silence a rule there', async () => {
    const uri = await session.open(slip);
    const silence = (await actions(uri, '3.')).find(({ title }) => title.startsWith('Silence'));
    assert.ok(silence);
    const silenced = await session.open(session.applied(silence));
    assert.deepEqual(codes(await session.diagnostics(silenced)), []);
  });

  it('apply all safe fixes, after which none is left', async () => {
    const uri = await session.open(sample);
    const [all] = await actions(uri, '#', ['source.fixAll']);
    assert.equal(all?.kind, 'source.fixAll.resolute');
    const mended = await session.open(session.applied(all));
    const [again] = await actions(mended, '#', ['source.fixAll.resolute']);
    assert.match(again?.disabled?.reason ?? '', /Nothing/u);
  });

  it('renumber the draft, with what points into it', async () => {
    const body = '2. *Notes* this;\n\n5. *Acts* on paragraph 2 above.\n';
    const uri = await session.open(assembly(body));
    const [renumber] = await actions(uri, '#', ['source.renumber']);
    assert.ok(renumber);
    const right = assembly('1. *Notes* this;\n\n2. *Acts* on paragraph 1 above.\n');
    assert.equal(session.applied(renumber), right);
    const ordered = await session.open(right);
    const [nothing] = await actions(ordered, '#', ['source.renumber']);
    assert.match(nothing?.disabled?.reason ?? '', /in order/u);
  });

  it('of the whole draft are left out where an editor asks for a light bulb', async () => {
    const uri = await session.open(slip);
    assert.ok((await actions(uri, '3.')).every(({ kind }) => kind === 'quickfix'));
    assert.deepEqual(await actions(uri, 'Crime'), []);
  });

  it('are none for a text of the corpus', async () => {
    const uri = await session.open(slip, 'resolute-corpus:/E/2023/30/x.resolution.md');
    assert.deepEqual(await actions(uri, '3.'), []);
    assert.deepEqual(await actions(uri, '3.', ['source']), []);
  });

  it('renumber by request, for the version that the editor has', async () => {
    const uri = await session.open(assembly('2. *Notes* this.\n\n4. *Notes* that.\n'));
    const edits = await session.request<TextEdit[]>('resolute/renumber', { uri, version: 1 });
    assert.match(TextDocument.applyEdits(session.document(uri), edits), /1\. \*Notes\* this\.\n\n2\. /u);
    await assert.rejects(session.request('resolute/renumber', { uri, version: 7 }), { code: -32801 });
    await assert.rejects(session.request('resolute/renumber', { uri: 'file:///none', version: 1 }), {
      code: -32801,
    });
  });
});
