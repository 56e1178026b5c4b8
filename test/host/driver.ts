/** What a person does in the editor, and what they see there, in the words of the tests. */
import { randomUUID } from 'node:crypto';
import { setTimeout } from 'node:timers/promises';
import * as vscode from 'vscode';

/** Milliseconds after which what should appear has not; far more than anything takes. */
const patience = 10_000;

/** A file of the workspace. */
export function file(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the workspace in an editor. */
export async function open(name: string): Promise<vscode.TextEditor> {
  return vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file(name)));
}

/** Saves a new draft with this text, opens it, and puts the cursor where `|` stands, or at the end. */
export async function draft(marked: string): Promise<vscode.TextEditor> {
  const name = `${randomUUID()}.resolution.md`;
  const at = marked.indexOf('|');
  const text = marked.replace('|', '');
  await vscode.workspace.fs.writeFile(file(name), Buffer.from(text));
  const editor = await open(name);
  select(editor, at < 0 ? text.length : at);
  return editor;
}

/** Puts the cursor before the first place that has these words, or at an offset. */
export function select(editor: vscode.TextEditor, place: string | number): void {
  const offset = typeof place === 'number' ? place : editor.document.getText().indexOf(place);
  if (offset < 0) throw new Error(`The draft does not say "${place}"`);
  const position = editor.document.positionAt(offset);
  editor.selection = new vscode.Selection(position, position);
}

/** The line of the draft that the cursor is in. */
export function lineAtCursor({ document, selection }: vscode.TextEditor): string {
  return document.lineAt(selection.active.line).text;
}

/** Types, key by key, as completion and the checks see it. */
export async function type(keys: string): Promise<void> {
  for (const text of keys) await vscode.commands.executeCommand('type', { text });
}

/** Runs a command of the editor. */
export async function command<T = unknown>(id: string, ...args: readonly unknown[]): Promise<T> {
  return vscode.commands.executeCommand<T>(id, ...args);
}

/**
 * Looks until `see` finds something, and returns it.
 *
 * @throws Error that says what was awaited, with what was seen last.
 */
export async function until<T>(
  what: string,
  see: () => T | undefined | Promise<T | undefined>,
  last: () => unknown = () => undefined,
): Promise<T> {
  const deadline = performance.now() + patience;
  while (performance.now() < deadline) {
    const seen = await see();
    if (seen !== undefined) return seen;
    await setTimeout(50);
  }
  throw new Error(`Waited in vain for ${what}; seen last: ${JSON.stringify(last())}`);
}

/** The diagnostics of Resolute that the editor shows for a draft. */
export function diagnostics({ document }: vscode.TextEditor): readonly vscode.Diagnostic[] {
  return vscode.languages.getDiagnostics(document.uri).filter(({ source }) => source === 'resolute');
}

/** The rules whose findings the editor shows, each as often as it finds something, in order of place. */
export function findings(editor: vscode.TextEditor): readonly string[] {
  return [...diagnostics(editor)]
    .sort((one, other) => one.range.start.compareTo(other.range.start))
    .map(({ code }) => String(typeof code === 'object' ? code.value : code));
}

/** Waits until the editor shows the findings of these rules and no others, in order of place. */
export async function untilFindings(editor: vscode.TextEditor, ...rules: readonly string[]): Promise<void> {
  const wanted = rules.join();
  await until(
    `the findings [${wanted}]`,
    () => findings(editor).join() === wanted || undefined,
    () => findings(editor),
  );
}

/** Waits until the draft reads so; returns at once if it does. */
export async function untilText({ document }: vscode.TextEditor, wanted: string | RegExp): Promise<void> {
  await until(
    `the text ${String(wanted)}`,
    () => {
      const text = document.getText();
      return (typeof wanted === 'string' ? text === wanted : wanted.test(text)) || undefined;
    },
    () => document.getText(),
  );
}

/** Asks for completion and accepts what is offered first, as Ctrl+Space and Enter do; waits for the change. */
export async function completeWithFirst({ document }: vscode.TextEditor): Promise<void> {
  const { version } = document;
  await command('editor.action.triggerSuggest');
  // The list appears when the server has answered, which no event tells; accepting does nothing before that.
  await until('a completion to accept', async () => {
    await command('acceptSelectedSuggestion');
    return document.version > version || undefined;
  });
}

/** What completion offers at the cursor, best first. */
export async function offered({ document, selection }: vscode.TextEditor): Promise<readonly string[]> {
  const list = await command<vscode.CompletionList>(
    'vscode.executeCompletionItemProvider',
    document.uri,
    selection.active,
  );
  return [...list.items]
    .sort((one, other) => ((one.sortText ?? '') < (other.sortText ?? '') ? -1 : 1))
    .map(({ label }) => (typeof label === 'string' ? label : label.label));
}

/** The words of all hovers at the first place that has these words. */
export async function hover({ document }: vscode.TextEditor, words: string): Promise<string> {
  const position = document.positionAt(document.getText().indexOf(words));
  const hovers = await command<readonly vscode.Hover[]>(
    'vscode.executeHoverProvider',
    document.uri,
    position,
  );
  return hovers
    .flatMap(({ contents }) => contents)
    .map((content) => (content instanceof vscode.MarkdownString ? content.value : ''))
    .join('\n\n');
}

/** The editor in front, once it shows a document that `wanted` accepts. */
export async function untilInFront(
  what: string,
  wanted: (document: vscode.TextDocument) => boolean,
): Promise<vscode.TextEditor> {
  return until(what, () => {
    const editor = vscode.window.activeTextEditor;
    return editor && wanted(editor.document) ? editor : undefined;
  });
}

/** Closes all editors, without saving. */
export async function closeAll(): Promise<void> {
  await command('workbench.action.closeAllEditors');
}
