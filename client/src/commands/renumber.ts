/** Numbers the paragraphs, items and footnotes of the draft in front of the user anew. */
import { window, workspace, WorkspaceEdit } from 'vscode';
import type { Command } from '../commands.ts';
import { language } from '../language.ts';
import { request } from '../request.ts';

/** `resolute.renumber` */
export const renumber: Command = async ({ client }) => {
  const document = window.activeTextEditor?.document;
  if (document?.languageId !== language) throw new Error('Open a draft resolution to renumber it.');
  const { uri, version } = document;
  const params = { uri: client.code2ProtocolConverter.asUri(uri), version };
  const edits = await client.protocol2CodeConverter.asTextEdits([
    ...(await request(client, 'resolute/renumber', params)),
  ]);
  if (document.version !== version)
    throw new Error('The draft changed while it was being renumbered. Try again.');
  if (edits.length === 0) {
    void window.showInformationMessage('All numbers are already in order.');
    return;
  }
  const change = new WorkspaceEdit();
  change.set(uri, edits);
  if (!(await workspace.applyEdit(change))) throw new Error('The draft could not be changed.');
};
