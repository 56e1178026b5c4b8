/** Findings as one types, and what mends them. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import {
  closeAll,
  command,
  diagnostics,
  draft,
  findings,
  open,
  select,
  type,
  until,
  untilFindings,
  untilText,
} from './driver.ts';

const clean = `# Crime prevention

*The General Assembly*,

*Recalling* all its resolutions on crime prevention,

1. *Encourages* Member States to prevent crime;

2. *Invites* Member States to do so together.
`;

describe('Findings', () => {
  afterEach(closeAll);

  it('appear when a draft is opened', async () => {
    const editor = await open('sample.resolution.md');
    await until(
      'the slips of the sample',
      () => {
        const found = new Set(findings(editor));
        const slips = ['preambular-end', 'footnote-order', 'item-label', 'paragraph-number', 'lead-form'];
        return slips.every((rule) => found.has(rule)) || undefined;
      },
      () => findings(editor),
    );
  });

  it('come and go as one types', async () => {
    const editor = await draft(clean.replace('together.', 'together|'));
    await untilFindings(editor, 'operative-end');
    await type('.');
    await untilFindings(editor);
  });

  it('name a rule whose page explains it', async () => {
    const editor = await draft(clean.replace('together.', 'together'));
    await untilFindings(editor, 'operative-end');
    const code = diagnostics(editor)[0]?.code;
    assert.ok(typeof code === 'object', 'the code has no page');
    await vscode.commands.executeCommand('resolute.openRulePage', code.value);
    await until('the page', () => {
      const label = vscode.window.tabGroups.activeTabGroup.activeTab?.label;
      return label?.includes('operative-end') === true ? label : undefined;
    });
  });

  it('are mended one by one by their quick fixes', async () => {
    const editor = await draft(clean.replace('prevention,', 'prevention;').replace('together.', 'together'));
    await untilFindings(editor, 'preambular-end', 'operative-end');
    select(editor, 'prevention;');
    await command('cursorEnd');
    await command('editor.action.codeAction', { kind: 'quickfix', apply: 'first' });
    await untilText(editor, clean.replace('together.', 'together'));
    await untilFindings(editor, 'operative-end');
  });

  it('are mended all at once where that is safe', async () => {
    const editor = await draft(
      clean.replace('prevention,', 'prevention;').replace('2. ', '4. ').replace('together.', 'together'),
    );
    await untilFindings(editor, 'preambular-end', 'paragraph-number', 'operative-end');
    await command('resolute.fixAll');
    await untilText(editor, clean);
    await untilFindings(editor);
  });

  it('stay away where a setting turns their rule off', async () => {
    const editor = await draft(clean.replace('together.', 'together'));
    await untilFindings(editor, 'operative-end');
    const settings = vscode.workspace.getConfiguration('resolute', editor.document);
    await settings.update('rules', { 'operative-end': 'off' }, vscode.ConfigurationTarget.Workspace);
    try {
      await untilFindings(editor);
    } finally {
      await settings.update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    }
    await untilFindings(editor, 'operative-end');
  });
});

describe('Renumbering', () => {
  afterEach(closeAll);

  it('puts paragraphs, references and footnotes in order', async () => {
    const editor = await draft(`# Crime prevention

*The General Assembly*,

*Recalling* the Nelson Mandela Rules,[^7] and the Bangkok Rules,[^2]

1. *Encourages* Member States to prevent crime;

3. *Invites* Member States to do so together;

4. *Requests* the Secretary-General to report on paragraph 3 above.

[^2]: Resolution 65/229, annex.

[^7]: Resolution 70/175, annex.
`);
    await command('resolute.renumber');
    await untilText(
      editor,
      /Rules,\[\^1\] and the Bangkok Rules,\[\^2\][^]*\n2\. \*Invites[^]*\n3\. \*Requests\*[^\n]* paragraph 2 above/,
    );
    const text = editor.document.getText();
    assert.match(text, /\[\^1\]: Resolution 70\/175/);
    assert.match(text, /\[\^2\]: Resolution 65\/229/);
  });
});
