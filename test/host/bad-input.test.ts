/** Files that are not what their names say. The editor goes on working, and so does the next draft. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, draft, file, findings, until, untilFindings } from './driver.ts';

const slip =
  '# Crime prevention\n\n*The General Assembly*,\n\n1. *Encourages* Member States to prevent crime';

/** Drafts are still checked. */
async function stillChecks(): Promise<void> {
  await untilFindings(await draft(slip), 'operative-end');
}

describe('Bad input', () => {
  afterEach(closeAll);

  it('that is front matter but not YAML is found, and the rest is checked', async () => {
    const editor = await draft(`---\nsymbol: [A/C.3\n---\n\n${slip}`);
    await until(
      'both findings',
      () => (findings(editor).length === 2 && findings(editor)[1] === 'operative-end') || undefined,
      () => findings(editor),
    );
  });

  it('that is binary does not stop the checks', async () => {
    const uri = file('binary.resolution.md');
    await vscode.workspace.fs.writeFile(
      uri,
      Uint8Array.from({ length: 4096 }, (_, i) => (i * 7919) % 256),
    );
    // The editor itself refuses some such files, in its own words.
    await vscode.commands.executeCommand('vscode.open', uri);
    await stillChecks();
  });

  it('that is no resolution is read without complaint about what it is not', async () => {
    const editor = await draft('Dear colleague,\n\nPlease find attached the minutes.\n');
    await stillChecks();
    assert.ok(!findings(editor).includes('paragraph-number'));
  });

  it('of ten megabytes leaves the editor at work', async () => {
    const paragraph = '*Recalling* the importance of crime prevention and criminal justice,\n\n';
    const editor = await draft(
      `# Crime prevention\n\n*The General Assembly*,\n\n${paragraph.repeat(Math.ceil(10_000_000 / paragraph.length))}`,
    );
    assert.ok(editor.document.getText().length > 10_000_000);
    await stillChecks();
  });
});
