import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import type { CompletionItem, MarkupContent } from 'vscode-languageserver/node';
import { assembly, Session } from './session.ts';

describe('completion', () => {
  let session: Session;
  before(async () => {
    session = await Session.start({ initializationOptions: { commandLinks: true } });
  });
  after(async () => session.stop());

  /** The text after the item with this label was accepted. */
  async function accept(marked: string, label: string | RegExp): Promise<string> {
    const { uri, list } = await session.complete(marked);
    const item = list.items.find((one) =>
      typeof label === 'string' ? one.label === label : label.test(one.label),
    );
    assert.ok(item, `${String(label)} is among ${list.items.map((one) => one.label).join(', ')}`);
    return session.accepted(uri, item);
  }

  it('offers leads where a paragraph begins, those that the corpus puts there first', async () => {
    const { list } = await session.complete(assembly('*Recalling* its earlier work,\n\n|\n'));
    assert.equal(list.items[0]?.label, 'Recalling also');
    const sorted = [...list.items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1));
    assert.deepEqual(sorted, list.items);
  });

  it('inserts a lead in italics behind the next number', async () => {
    assert.equal(
      await accept(assembly('1. *Requests* a report;\n\nenc|\n'), 'Encourages'),
      assembly('1. *Requests* a report;\n\n2. *Encourages* \n'),
    );
  });

  it('finds a resolution by its subject', async () => {
    assert.equal(
      await accept(assembly('*Recalling* its resolution reoff|'), /^77\/232/u),
      assembly('*Recalling* its resolution 77/232 of 15 December 2022'),
    );
  });

  it('keeps every item through the editor’s own filter', async () => {
    for (const marked of [
      '*Recalling* its resolution reoff|',
      '*Recalling* the nelson| ',
      '*Rec|',
      '1. *Calls* upon Member St|',
    ]) {
      const { uri, list } = await session.complete(assembly(marked));
      for (const item of list.items) {
        assert.ok(item.textEdit && 'range' in item.textEdit);
        const { range } = item.textEdit;
        assert.equal(range.start.line, range.end.line);
        const typed = session.document(uri).getText(range).toLowerCase();
        assert.ok(
          isSubsequence(typed, (item.filterText ?? item.label).toLowerCase()),
          `${typed} in ${item.filterText ?? ''}`,
        );
      }
    }
  });

  it('names an instrument, with its mark, its note and the others numbered anew', async () => {
    const body = '*Recalling* the Bangkok R|,\n\n1. *Notes* a report.[^1]\n\n[^1]: A/77/1.\n';
    assert.equal(
      await accept(assembly(body), /Bangkok Rules/u),
      assembly(
        '*Recalling* the United Nations Rules for the Treatment of Women Prisoners and Non-custodial Measures for Women Offenders (the Bangkok Rules),[^1]\n\n1. *Notes* a report.[^2]\n\n[^1]: Resolution 65/229, annex.\n\n[^2]: A/77/1.\n',
      ),
    );
  });

  it('goes on with a standard clause', async () => {
    assert.equal(
      await accept(
        assembly('1. *Invites* donors, subject to the avail|'),
        'subject to the availability of extrabudgetary resources',
      ),
      assembly('1. *Invites* donors, subject to the availability of extrabudgetary resources'),
    );
  });

  it('goes on with a clause whatever session its texts were of, and lets the session be chosen', async () => {
    const { uri, list } = await session.complete(
      assembly('1. *Requests* the Office to report to the Commission at its ninety-fourth s|'),
    );
    const item = list.items.find(({ label }) => /^to the Commission .*ninety-fourth session$/u.test(label));
    assert.ok(item, list.items.map(({ label }) => label).join(', '));
    assert.match(session.accepted(uri, item), /to the Commission at its ninety-fourth session$/u);

    const before = await session.complete(
      assembly('1. *Requests* the Office to report to the Commission at i|'),
    );
    const slotted = before.list.items.find(({ label }) =>
      /^.*Commission at its thirty-\w+ session$/u.test(label),
    );
    assert.equal(slotted?.insertTextFormat, 2);
    assert.match(
      (slotted.textEdit as { newText: string }).newText,
      /^its \$\{1\|thirty-\w+,[\w,-]+\|\} session\$0$/u,
    );
  });

  it('says where the corpus uses what is looked at', async () => {
    for (const [marked, said] of [
      [assembly('*Recalling* its resolution 77/23|'), /Cited \d+ times in the corpus/u],
      [assembly('1. *Requ|'), /Opens \d+ operative paragraphs/u],
      [assembly('1. *Invites* donors, subject to the avail|'), /draft resolution/u],
    ] as const) {
      const { list } = await session.complete(marked);
      const [item] = list.items;
      assert.ok(item && item.documentation === undefined);
      const resolved = await session.request<CompletionItem>('completionItem/resolve', item);
      assert.match((resolved.documentation as MarkupContent).value, said);
      assert.match((resolved.documentation as MarkupContent).value, /\(command:resolute\.openCorpusText\?/u);
    }
  });

  it('gives an item back that it knows nothing of', async () => {
    for (const data of [undefined, null, 'x', { kind: 'lead' }, { kind: 'entry', key: 'none' }]) {
      const item = { label: 'x', ...(data !== undefined && { data }) };
      assert.deepEqual(await session.request('completionItem/resolve', item), item);
    }
  });

  it('offers nothing in a text of the corpus', async () => {
    const uri = await session.open(assembly(''), 'resolute-corpus:/E/2023/30/x.resolution.md');
    const position = { line: 4, character: 0 };
    assert.equal(await session.request('textDocument/completion', { textDocument: { uri }, position }), null);
  });

  it('brings up nothing but leads and citations for a space', async () => {
    const at = await session.openAt(assembly('1. *Invites* Member States |'));
    const context = { triggerKind: 2, triggerCharacter: ' ' };
    const list = await session.request<{ items: readonly unknown[] }>('textDocument/completion', {
      ...at,
      context,
    });
    assert.deepEqual(list.items, []);
  });
});

function isSubsequence(short: string, long: string): boolean {
  let at = 0;
  for (const c of long) if (c === short.charAt(at)) at++;
  return at === short.length;
}
