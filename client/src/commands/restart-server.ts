/** Starts the server anew: after a crash, or to let it read a corpus file again. */
import { commands, window } from 'vscode';
import { State } from 'vscode-languageclient';
import type { Command } from '../commands.ts';

/** `resolute.restartServer` */
export const restartServer: Command = async ({ client }) => {
  // A client whose first start failed can never be started again.
  if (client.state === State.StartFailed) {
    const reload = 'Reload Window';
    const chosen = await window.showErrorMessage(
      'Resolute could not start. Reload the window to try again.',
      reload,
    );
    if (chosen === reload) await commands.executeCommand('workbench.action.reloadWindow');
    return;
  }
  await client.stop();
  await client.start();
};
