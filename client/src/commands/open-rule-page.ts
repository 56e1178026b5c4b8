/** Shows the page that explains a rule. */
import { commands, Uri, window, workspace, FileType } from 'vscode';
import type { Command } from '../commands.ts';

const ending = '.md';

/** `resolute.openRulePage`; without a rule, as from the command palette, it lets one choose. */
export const openRulePage: Command = async ({ context }, argument) => {
  const folder = Uri.joinPath(context.extensionUri, 'docs', 'rules');
  const pages = await workspace.fs.readDirectory(folder);
  const rules = pages
    .filter(([name, type]) => type === FileType.File && name.endsWith(ending))
    .map(([name]) => name.slice(0, -ending.length));
  const rule =
    argument ??
    (await window.showQuickPick(rules.sort(), { title: 'Rules', placeHolder: 'A rule to read about' }));
  if (rule === undefined) return;
  if (typeof rule !== 'string' || !rules.includes(rule)) throw new Error('There is no such rule.');
  await commands.executeCommand('markdown.showPreview', Uri.joinPath(folder, `${rule}${ending}`));
};
