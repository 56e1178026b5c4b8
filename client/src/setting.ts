/** Writes one setting of Resolute at a level that the user chooses, and says where it went. */
import { commands, ConfigurationTarget, Uri, window, workspace, type QuickPickItem } from 'vscode';

/** A change to a setting. */
export interface SettingChange<T> {
  /** Without `resolute.`. */
  readonly name: string;
  /** The new value at the level, of the one that is there. */
  readonly change: (before: T | undefined) => T;
  /** Of the question for the level. */
  readonly title: string;
  /** What is said when it is done. */
  readonly done: (where: string) => string;
  /** The address of the draft for whose sake it is done. */
  readonly draft: string;
  /** `user`, `workspace` or `folder`; anything else asks. */
  readonly level: unknown;
}

interface Level extends QuickPickItem {
  readonly id: string;
  readonly where: string;
  readonly target: ConfigurationTarget;
  readonly open: string;
}

/** A string among the argument of a command, which may be anything. */
export function readString(argument: unknown, key: string): string {
  const value: unknown =
    typeof argument === 'object' && argument !== null ? Reflect.get(argument, key) : undefined;
  if (typeof value !== 'string' || value === '') throw new Error('This command is for quick fixes.');
  return value;
}

/** Nothing where the user chooses no level. */
export async function writeSetting<T>(wanted: SettingChange<T>): Promise<void> {
  const { name, change, title, done, draft, level } = wanted;
  const uri = Uri.parse(draft);
  const levels = levelsFor(uri);
  const chosen =
    levels.find(({ id }) => id === level) ??
    (await window.showQuickPick(levels, { title, placeHolder: 'Where to write it' }));
  if (!chosen) return;
  const settings = workspace.getConfiguration('resolute', uri);
  const values = settings.inspect<T>(name);
  const before = {
    [ConfigurationTarget.Global]: values?.globalValue,
    [ConfigurationTarget.Workspace]: values?.workspaceValue,
    [ConfigurationTarget.WorkspaceFolder]: values?.workspaceFolderValue,
  }[chosen.target];
  await settings.update(name, change(before), chosen.target);
  void window.showInformationMessage(done(chosen.where), 'Open').then(async (button) => {
    if (button !== undefined) await commands.executeCommand(chosen.open);
  });
}

function levelsFor(draft: Uri): readonly Level[] {
  const user = {
    ...{ id: 'user', label: 'User', description: 'for all drafts on this machine' },
    ...{ where: 'the user', target: ConfigurationTarget.Global },
    open: 'workbench.action.openSettingsJson',
  };
  const inWorkspace = {
    ...{ id: 'workspace', label: 'Workspace', description: 'for this workspace' },
    ...{ where: 'the workspace', target: ConfigurationTarget.Workspace },
    open: 'workbench.action.openWorkspaceSettingsFile',
  };
  const folder = workspace.getWorkspaceFolder(draft);
  const inFolder = folder && {
    ...{ id: 'folder', label: 'Folder', description: folder.name },
    ...{ where: `the folder ${folder.name}`, target: ConfigurationTarget.WorkspaceFolder },
    open: 'workbench.action.openFolderSettingsFile',
  };
  const several = workspace.workspaceFile !== undefined;
  return [user, ...(folder ? [inWorkspace] : []), ...(several && inFolder ? [inFolder] : [])];
}
