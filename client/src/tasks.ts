/** The task type `resolute`: the command, run on a draft or a folder, with its findings among the problems. */
import {
  ProcessExecution,
  Task,
  TaskGroup,
  tasks,
  Uri,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type TaskDefinition,
  type WorkspaceFolder,
} from 'vscode';
import { language } from './language.ts';

const type = 'resolute';

interface CheckDefinition extends TaskDefinition {
  readonly path?: string;
  readonly failOn?: string;
}

/** Offers a task for each folder of the workspace and for the draft in front, and runs those of tasks.json. */
export function registerTasks({ extensionUri }: ExtensionContext): Disposable {
  const command = Uri.joinPath(extensionUri, 'dist', 'resolute.cjs').fsPath;
  return tasks.registerTaskProvider(type, {
    provideTasks: () => {
      const folders = (workspace.workspaceFolders ?? []).filter(({ uri }) => uri.scheme === 'file');
      const draft = window.activeTextEditor?.document;
      const own = draft?.languageId === language ? workspace.getWorkspaceFolder(draft.uri) : undefined;
      return folders.flatMap((folder) => [
        checkTask(command, { type }, 'check all drafts', folder),
        ...(folder === own
          ? [checkTask(command, { type, path: '${relativeFile}' }, 'check this draft', folder)]
          : []),
      ]);
    },
    resolveTask: ({ definition, scope, name }) => {
      const folder = typeof scope === 'object' ? scope : workspace.workspaceFolders?.[0];
      return folder && checkTask(command, definition, name, folder, definition);
    },
  });
}

/** `definition` must be the very object that was to be resolved: the editor compares. */
function checkTask(
  command: string,
  { path = '.', failOn = 'error' }: CheckDefinition,
  name: string,
  folder: WorkspaceFolder,
  definition: TaskDefinition = path === '.' ? { type } : { type, path },
): Task {
  // The editor is its own Node, where it is told so; in its server Node runs it and heeds nothing.
  const execution = new ProcessExecution(
    process.execPath,
    [command, 'check', '--fail-on', failOn, '--', path],
    { cwd: folder.uri.fsPath, env: { ELECTRON_RUN_AS_NODE: '1' } },
  );
  const task = new Task(definition, folder, name, 'resolute', execution, '$resolute');
  task.group = TaskGroup.Test;
  task.presentationOptions = { clear: true };
  return task;
}
