/** Silencing, project files, mending on save, and the task. */
import assert from 'node:assert/strict';
import { afterEach, describe, it } from 'mocha';
import * as vscode from 'vscode';
import { closeAll, command, draft, file, findings, until, untilFindings, untilText } from './driver.ts';

const clean = `# Crime prevention

*The General Assembly*,

*Recalling* all its resolutions on crime prevention,

1. *Encourages* Member States to prevent crime;

2. *Invites* Member States to do so together.
`;
const slip = clean.replace('together.', 'together');

/** The quick fix with this title, for what is found at the end of the draft. */
async function quickFix(editor: vscode.TextEditor, title: string): Promise<vscode.CodeAction> {
  return quickFixAt(editor, editor.document.getText().trimEnd().length, title);
}

async function quickFixAt(
  { document }: vscode.TextEditor,
  place: number | string,
  title: string,
): Promise<vscode.CodeAction> {
  const at = document.positionAt(typeof place === 'number' ? place : document.getText().indexOf(place));
  const actions = await command<readonly vscode.CodeAction[]>(
    'vscode.executeCodeActionProvider',
    document.uri,
    new vscode.Range(at, at),
    vscode.CodeActionKind.QuickFix.value,
  );
  const action = actions.find((one) => one.title === title);
  assert.ok(action, `${title} is not among ${actions.map((one) => one.title).join(', ')}`);
  return action;
}

/** Does what choosing the action in the menu does. */
async function choose({ edit, command: then }: vscode.CodeAction): Promise<void> {
  if (edit) assert.ok(await vscode.workspace.applyEdit(edit));
  if (then) await command(then.command, ...((then.arguments ?? []) as unknown[]));
}

async function read(name: string): Promise<string> {
  return Buffer.from(await vscode.workspace.fs.readFile(file(name))).toString();
}

async function write(name: string, text: string): Promise<void> {
  await vscode.workspace.fs.writeFile(file(name), Buffer.from(text));
}

const settings = (): vscode.WorkspaceConfiguration => vscode.workspace.getConfiguration('resolute');

describe('Silencing', () => {
  afterEach(async () => {
    await closeAll();
    await vscode.workspace.fs.delete(file('.resoluterc')).then(undefined, () => undefined);
    await settings().update('rules', undefined, vscode.ConfigurationTarget.Workspace);
    await settings().update('words', undefined, vscode.ConfigurationTarget.Workspace);
  });

  it('in the project makes the project file, saves it, and holds for every draft', async () => {
    const editor = await draft(slip);
    await untilFindings(editor, 'operative-end');
    await choose(await quickFix(editor, 'Turn “operative-end” off in the project'));
    await untilFindings(editor);
    assert.equal(await read('.resoluterc'), 'rules:\n  operative-end: off\n');
    await untilFindings(await draft(slip));
  });

  it('in the draft is undone as any edit', async () => {
    const editor = await draft(slip);
    await untilFindings(editor, 'operative-end');
    await choose(await quickFix(editor, 'Silence “operative-end” in this draft'));
    await untilFindings(editor);
    await command('undo');
    await untilText(editor, slip);
    await untilFindings(editor, 'operative-end');
  });

  it('in the settings writes them at the level that is chosen, beside what is there', async () => {
    const editor = await draft(slip);
    await untilFindings(editor, 'operative-end');
    await settings().update('rules', { 'item-single': 'hint' }, vscode.ConfigurationTarget.Workspace);
    const { command: then } = await quickFix(editor, 'Turn “operative-end” off in the settings…');
    assert.ok(then);
    const [argument] = (then.arguments ?? []) as readonly unknown[];
    await command(then.command, argument, 'workspace');
    await untilFindings(editor);
    assert.deepEqual(settings().inspect('rules')?.workspaceValue, {
      'item-single': 'hint',
      'operative-end': 'off',
    });
  });

  it('follows a project file that is changed on the disk, and shows what is wrong in it', async () => {
    const editor = await draft(slip);
    await untilFindings(editor, 'operative-end');
    await write('.resoluterc', 'rules:\n  operative-end: hint\n  lead-form: loud\n');
    const problems = (): readonly vscode.Diagnostic[] =>
      vscode.languages.getDiagnostics(file('.resoluterc')).filter(({ source }) => source === 'resolute');
    await until('the slip of the project file', () => problems().length === 1 || undefined);
    assert.equal(problems()[0]?.range.start.line, 2);
    await write('.resoluterc', 'rules:\n  operative-end: off\n');
    await untilFindings(editor);
    await until('no slip', () => problems().length === 0 || undefined);
  });
});

describe('Words', () => {
  const { Global, Workspace } = vscode.ConfigurationTarget;
  afterEach(async () => {
    await closeAll();
    for (const target of [Global, Workspace]) await settings().update('words', undefined, target);
  });

  it('that are accepted are those of all levels together, and more can be added from a finding', async () => {
    const editor = await draft(clean.replace('together.', 'in their organisation and the center.'));
    await untilFindings(editor, 'spelling', 'spelling');
    await settings().update('words', ['organisation'], Global);
    await untilFindings(editor, 'spelling');
    const { command: then } = await quickFixAt(
      editor,
      'center',
      'Add “center” to the words in the settings…',
    );
    assert.ok(then);
    const [argument] = (then.arguments ?? []) as readonly unknown[];
    await command(then.command, argument, 'workspace');
    await untilFindings(editor);
    assert.deepEqual(settings().inspect('words')?.workspaceValue, ['center']);
  });
});

describe('Mending on save', () => {
  afterEach(closeAll);

  it('is done where the user asks for it', async () => {
    const editor = vscode.workspace.getConfiguration('editor');
    const target = vscode.ConfigurationTarget.Workspace;
    await editor.update('codeActionsOnSave', { 'source.fixAll.resolute': 'explicit' }, target);
    try {
      const shown = await draft(clean.replace('prevention,', 'prevention;').replace('2. ', '4. '));
      await untilFindings(shown, 'preambular-end', 'paragraph-number');
      await shown.edit((edit) => edit.insert(new vscode.Position(0, 2), 'On '));
      await command('workbench.action.files.save');
      await untilText(shown, clean.replace('# ', '# On '));
      assert.ok(!shown.document.isDirty);
    } finally {
      await editor.update('codeActionsOnSave', undefined, target);
    }
  });
});

describe('The task', () => {
  afterEach(closeAll);

  it('of tasks.json checks the drafts of a folder, and shows their findings among the problems', async () => {
    const name = 'check the closed drafts';
    await write('closed/a.resolution.md', slip);
    await write(
      '.vscode/tasks.json',
      JSON.stringify({
        version: '2.0.0',
        tasks: [{ label: name, type: 'resolute', path: 'closed', problemMatcher: '$resolute' }],
      }),
    );
    const task = await until('the task', async () =>
      (await vscode.tasks.fetchTasks()).find((one) => one.name === name),
    );
    const ended = new Promise<number | undefined>((resolve) => {
      const listening = vscode.tasks.onDidEndTaskProcess(({ execution, exitCode }) => {
        if (execution.task.name !== name) return;
        listening.dispose();
        resolve(exitCode);
      });
    });
    await vscode.tasks.executeTask(task);
    assert.equal(await ended, 1);
    const found = await until('the finding of the closed draft', () => {
      const all = vscode.languages.getDiagnostics(file('closed/a.resolution.md'));
      return all.length > 0 ? all : undefined;
    });
    assert.deepEqual(
      found.map(({ code, severity, range }) => [code, severity, range.start.line]),
      [['operative-end', vscode.DiagnosticSeverity.Error, 8]],
    );
    assert.match(found[0]?.message ?? '', /full stop/);
    for (const made of ['closed', '.vscode/tasks.json'])
      await vscode.workspace.fs.delete(file(made), { recursive: true });
  });

  it('is offered for all drafts, and for the one in front', async () => {
    const editor = await draft(slip);
    await untilFindings(editor, 'operative-end');
    assert.deepEqual(findings(editor), ['operative-end']);
    const offered = await vscode.tasks.fetchTasks({ type: 'resolute' });
    const names = offered.filter(({ source }) => source === 'resolute').map(({ name }) => name);
    assert.deepEqual(names.sort(), ['check all drafts', 'check this draft']);
  });
});
