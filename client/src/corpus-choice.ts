/** Which corpus file documents are added to. */
import { ConfigurationTarget, window, workspace, type QuickPickItem, type Uri } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { request } from './request.ts';

/** A corpus file to add to. */
export interface Target {
  readonly name: string;
  readonly path: string;
  /** True for a file that the settings do not name yet. */
  readonly isNew: boolean;
}

type Item = QuickPickItem & { readonly choose: () => Promise<Target | undefined> };

/** The user's own corpus; where the settings name others, whichever the user picks. Undefined where they pick none. */
export async function chooseTarget(client: BaseLanguageClient, own: Uri): Promise<Target | undefined> {
  const { files } = await request(client, 'resolute/status', undefined);
  const ownTarget: Target = { name: 'own', path: own.fsPath, isNew: false };
  const further = files.filter(({ kind }) => kind === 'further');
  if (further.length === 0) return ownTarget;
  const items: readonly Item[] = [
    {
      label: 'Your own corpus',
      description: own.fsPath,
      choose: () => Promise.resolve(ownTarget),
    },
    ...further.map(({ name, path }) => ({
      label: name,
      description: path,
      choose: () => Promise.resolve({ name, path, isNew: false }),
    })),
    { label: 'A new corpus file…', description: 'is added to the setting resolute.corpus', choose: newFile },
  ];
  const chosen = await window.showQuickPick(items, {
    title: 'Add Documents to the Corpus',
    placeHolder: 'The corpus to add them to',
  });
  return chosen?.choose();
}

async function newFile(): Promise<Target | undefined> {
  const uri = await window.showSaveDialog({
    title: 'A New Corpus File',
    saveLabel: 'Make Corpus',
    filters: { 'Corpus file': ['db'] },
  });
  if (!uri) return undefined;
  if (uri.scheme !== 'file') throw new Error('A corpus file must lie on the disk of this machine.');
  const name = uri.path.replace(/^.*\//u, '').replace(/\.[^.]*$/u, '');
  return { name, path: uri.fsPath, isNew: true };
}

/** Names a corpus file in the settings, at the level at which others are named. */
export async function nameInSettings(path: string): Promise<void> {
  const settings = workspace.getConfiguration('resolute');
  const { workspaceValue, globalValue = [] } = settings.inspect<readonly string[]>('corpus') ?? {};
  const [before, target] =
    workspaceValue === undefined || !workspace.isTrusted
      ? [globalValue, ConfigurationTarget.Global]
      : [workspaceValue, ConfigurationTarget.Workspace];
  if (!before.includes(path)) await settings.update('corpus', [...before, path], target);
}
