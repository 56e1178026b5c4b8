/** What the editor tells about a draft, and where it leads. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  command,
  draft,
  hover,
  open,
  select,
  type,
  until,
  untilInFront,
  lineAtCursor,
} from './driver.ts';

const cited = `# Crime prevention

*The General Assembly*,

*Recalling* its resolution 77/232 of 15 December 2022,

*Recalling also* the Kyoto Declaration,[^1]

1. *Encourages* Member States to prevent crime.

[^1]: Resolution 76/181, annex.
`;

describe('Hover', () => {
  afterEach(closeAll);

  it('on a paragraph shows its precedents with document, number, date and what differs', async () => {
    const editor = await open('sample.resolution.md');
    const words = await until(
      'the precedents',
      async () => (await hover(editor, 'develop comprehensive')) || undefined,
    );
    assert.match(words, /[EA]\/[\d/]+/);
    assert.match(words, /paragraph \d/);
    assert.match(words, /\d+ \w+ 20\d\d/);
  });

  it('on a citation says what it is', async () => {
    const words = await hover(await draft(cited), '77/232');
    assert.match(words, /General Assembly resolution 77\/232/);
    assert.match(words, /15 December 2022/);
    assert.match(words, /Cited \d+ times/);
  });

  it('on a lead says how it is used', async () => {
    const editor = await draft(cited);
    assert.match(await hover(editor, 'Encourages'), /Opens \**[\d,]+\** operative paragraphs/);
  });

  it('on a mark shows its note', async () => {
    const editor = await draft(cited);
    assert.match(await hover(editor, '[^1]'), /76\/181, annex/);
  });
});

describe('Going to', () => {
  afterEach(closeAll);

  it('the definition of a citation opens the text in the corpus, read-only, as a draft', async () => {
    const editor = await draft(
      cited.replace('the Kyoto Declaration', 'the report of its Commission (E/2023/30)'),
    );
    select(editor, 'E/2023/30');
    await command('editor.action.revealDefinition');
    const { document } = await untilInFront(
      'a text of the corpus',
      ({ uri }) => uri.scheme === 'resolute-corpus',
    );
    assert.equal(document.languageId, 'un-resolution');
    assert.match(document.getText(), /\*The (General Assembly|Economic and Social Council)\*/);
    const before = document.getText();
    await type('x');
    assert.equal(document.getText(), before);
  });

  it('the definition of a mark is its note, and back', async () => {
    const editor = await draft(cited);
    select(editor, '[^1]');
    await command('editor.action.revealDefinition');
    await until('the note', () => lineAtCursor(editor).startsWith('[^1]:') || undefined);
    select(editor, '[^1]:');
    await command('editor.action.revealDefinition');
    await until('the mark', () => lineAtCursor(editor).startsWith('*Recalling also*') || undefined);
  });

  it('the public address of a resolution is a link', async () => {
    const editor = await draft(cited);
    const links = await until('the links', async () => {
      const found = await command<readonly vscode.DocumentLink[]>(
        'vscode.executeLinkProvider',
        editor.document.uri,
        100,
      );
      return found.length > 0 ? found : undefined;
    });
    const targets = links.map(({ target }) => target?.toString(true));
    assert.ok(
      targets.some((target) => target?.includes('docs.un.org') && target.includes('77/232')),
      targets.join(),
    );
  });
});

describe('The outline', () => {
  afterEach(closeAll);

  it('lists the text and its paragraphs', async () => {
    const editor = await draft(cited);
    const symbols = await until('the outline', async () => {
      const found = await command<readonly vscode.DocumentSymbol[] | undefined>(
        'vscode.executeDocumentSymbolProvider',
        editor.document.uri,
      );
      return found !== undefined && found.length > 0 ? found : undefined;
    });
    const names: string[] = [];
    const collect = ({ name, children }: vscode.DocumentSymbol) => {
      names.push(name);
      children.forEach(collect);
    };
    symbols.forEach(collect);
    assert.ok(
      names.some((name) => name.includes('Crime prevention')),
      names.join(' | '),
    );
    assert.ok(
      names.some((name) => name.includes('Encourages')),
      names.join(' | '),
    );
  });
});

describe('The corpus', () => {
  afterEach(closeAll);

  it('is searched by words, and what is chosen opens', async () => {
    const editor = await draft(`# x\n\nopen-ended intergovernmental expert group`);
    select(editor, 'open-ended');
    editor.selection = new vscode.Selection(2, 0, 2, 'open-ended intergovernmental expert group'.length);
    const searching = command('resolute.searchCorpus');
    await until('a text of the corpus', async () => {
      await command('workbench.action.acceptSelectedQuickOpenItem');
      return vscode.window.activeTextEditor?.document.uri.scheme === 'resolute-corpus' || undefined;
    });
    await searching;
    assert.match(
      vscode.window.activeTextEditor?.document.getText() ?? '',
      /open-ended intergovernmental expert group/,
    );
  });

  it('finds what reports say outside their texts, and opens it at its place', async () => {
    // Words that no text has.
    const words = 'moved for the adjournment of the debate';
    const editor = await draft(`# x\n\n${words}`);
    editor.selection = new vscode.Selection(2, 0, 2, words.length);
    const searching = command('resolute.searchCorpus');
    const shown = await until('a report of the corpus', async () => {
      await command('workbench.action.acceptSelectedQuickOpenItem');
      const active = vscode.window.activeTextEditor;
      return active?.document.uri.scheme === 'resolute-corpus' ? active : undefined;
    });
    await searching;
    assert.equal(shown.document.languageId, 'markdown');
    assert.match(shown.document.uri.path, /E-2021-30/);
    assert.match(shown.document.getText(shown.selection), /^127\. .*moved for the adjournment of the debate/);
  });
});
