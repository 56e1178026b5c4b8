/** What a person does in the editor, and what they see there, in the words of the tests. */
import { join } from 'node:path';
import * as vscode from 'vscode';

/** Opens a file of the workspace in an editor. */
export async function open(file: string): Promise<vscode.TextEditor> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (folder === undefined) throw new Error('The tests need a workspace');
  const document = await vscode.workspace.openTextDocument(vscode.Uri.file(join(folder.uri.fsPath, file)));
  return vscode.window.showTextDocument(document);
}
