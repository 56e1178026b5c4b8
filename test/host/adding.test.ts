/** Adding documents to the user's own corpus, and what the editor then knows. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, command, draft, file, hover, until, untilInFront } from './driver.ts';

const source = `United Nations A/C.3/80/L.4

20 October 2025

Draft resolution I

Unicycles

The General Assembly,

1. Encourages Member States to ride unicycles to their places of work.
`;

const isReport = ({ uri }: vscode.TextDocument): boolean => uri.scheme === 'resolute-report';

describe('Adding documents to the corpus', () => {
  afterEach(closeAll);

  it('opens a report, and makes them precedents that name their corpus', async () => {
    const uris = [file('unicycles.txt'), file('shopping.txt')];
    await vscode.workspace.fs.writeFile(file('unicycles.txt'), Buffer.from(source));
    await vscode.workspace.fs.writeFile(file('shopping.txt'), Buffer.from('Milk, and bread.\n'));
    // As the explorer does: what was clicked, and all that is selected.
    await command('resolute.addDocuments', uris[0], uris);
    const { document } = await untilInFront('the report', isReport);
    assert.equal(document.languageId, 'plaintext');
    assert.match(document.getText(), /What was found\n {2}A\/C\.3\/80\/L\.4: added/);
    assert.match(document.getText(), /What was left out\n.*shopping\.txt holds no resolution/);

    const editor = await draft(
      '# Cycling\n\n*The General Assembly*,\n\n1. *Encourages* Member States to ride unicycles to work.\n',
    );
    const words = await until('the precedents', async () => {
      const seen = await hover(editor, 'unicycles');
      return seen.includes('L\\.4') ? seen : undefined;
    });
    assert.match(words, /A\/C\\\.3\/80\/L\\\.4, draft resolution I, paragraph 1 \\\[own\\\]/);
  });

  it('asks for what a document does not say; what is suggested may be taken, and nothing skips', async () => {
    await vscode.workspace.fs.writeFile(
      file('unsigned.txt'),
      Buffer.from(source.slice(source.indexOf('Draft')).replaceAll('nicycles', 'mbrellas')),
    );
    const adding = command('resolute.addDocuments', file('unsigned.txt'));
    let questions = 0;
    let done = false;
    const finished = adding.then(() => (done = true));
    await until('the report', async () => {
      if (done) return true;
      // Accepts the suggested symbol; the date has none, and an empty answer skips it.
      await command('workbench.action.acceptSelectedQuickOpenItem');
      questions++;
      return undefined;
    });
    await finished;
    assert.ok(questions > 0);
    const { document } = await untilInFront('the report', isReport);
    assert.match(document.getText(), /^ {2}unsigned: added/m);
    assert.match(document.getText(), /no date was found\./);
  });
});
