/** Applies every safe fix, by the same code action that `editor.codeActionsOnSave` runs. */
import { commands } from 'vscode';
import type { Command } from '../commands.ts';

/** `resolute.fixAll` */
export const fixAll: Command = async () => {
  await commands.executeCommand('editor.action.codeAction', {
    kind: 'source.fixAll.resolute',
    apply: 'first',
  });
};
