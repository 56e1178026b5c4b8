/** What VS Code takes a file for. */
import assert from 'node:assert/strict';
import { describe, it } from 'mocha';
import * as vscode from 'vscode';
import { open } from './driver.ts';

describe('A file', () => {
  it('named .resolution.md is a draft resolution, not Markdown', async () => {
    const editor = await open('sample.resolution.md');
    assert.equal(editor.document.languageId, 'un-resolution');
  });

  it('named .md is left to Markdown', async () => {
    const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Notes\n' });
    assert.equal(document.languageId, 'markdown');
  });
});
