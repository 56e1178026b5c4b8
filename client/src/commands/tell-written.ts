/** Saves what a code action has written outside the draft, and says where it went. */
import { window, workspace } from 'vscode';
import type { Command } from '../commands.ts';
import { readString } from '../setting.ts';

/** `resolute.tellWritten` */
export const tellWritten: Command = async ({ client }, argument) => {
  const uri = client.protocol2CodeConverter.asUri(readString(argument, 'uri'));
  const document = await workspace.openTextDocument(uri);
  if (document.isDirty && !(await document.save()))
    throw new Error(`${document.fileName} could not be saved.`);
  void window.showInformationMessage(readString(argument, 'words'), 'Open').then(async (chosen) => {
    if (chosen !== undefined) await window.showTextDocument(document);
  });
};
