/** Adds documents that the user has to a corpus: picked in a dialog, or in the explorer. */
import { commands, Uri, window, workspace } from 'vscode';
import type { Command } from '../commands.ts';
import { chooseTarget, nameInSettings } from '../corpus-choice.ts';
import { DocumentQuestions } from '../document-questions.ts';
import { answer, request } from '../request.ts';
import { withServerProgress } from '../work.ts';

const title = 'Add Documents to the Corpus';

/** `resolute.addDocuments`; the explorer gives what was clicked, and all that is selected. */
export const addDocuments: Command = async (services, argument, more) => {
  const { client, ownCorpus, reports } = services;
  const uris = urisIn(more).length > 0 ? urisIn(more) : urisIn([argument]);
  const picked = uris.length > 0 ? uris : await pick();
  if (picked.length === 0) return;
  const target = await chooseTarget(client, ownCorpus);
  if (!target) return;
  // The folder of the user's own corpus is made by whoever first has something to put there.
  if (target.path === ownCorpus.fsPath) await workspace.fs.createDirectory(Uri.joinPath(ownCorpus, '..'));
  const params = {
    uris: picked.map((uri) => client.code2ProtocolConverter.asUri(uri)),
    corpus: target.path,
    asks: true,
  };
  const result = await withServerProgress(client, title, async (token) => {
    const questions = new DocumentQuestions(client);
    const answering = answer(client, 'resolute/askDocument', (question, cancelled) =>
      questions.ask(question, cancelled),
    );
    try {
      return await request(client, 'resolute/addDocuments', params, token);
    } finally {
      answering.dispose();
    }
  });
  if ('stopped' in result) {
    void window.showInformationMessage(result.stopped);
    return;
  }
  if (target.isNew) await nameInSettings(target.path);
  await reports.show(`Documents added to ${target.name}`, result.report);
  void tell(result.summary, result.leftOut > 0);
};

function urisIn(value: unknown): readonly Uri[] {
  return Array.isArray(value) ? value.filter((one) => one instanceof Uri) : [];
}

/** No dialog of Windows or Linux picks files and folders at once. */
async function pick(): Promise<readonly Uri[]> {
  const files = { label: '$(file) Files…', description: 'Word, PDF, web pages, text' };
  const folders = { label: '$(folder) Folders…', description: 'all documents in them' };
  const chosen = await window.showQuickPick([files, folders], { title, placeHolder: 'What to add' });
  if (!chosen) return [];
  const picked = await window.showOpenDialog({
    title,
    openLabel: 'Add',
    canSelectMany: true,
    canSelectFiles: chosen === files,
    canSelectFolders: chosen === folders,
    ...(chosen === files && {
      filters: { Documents: ['docx', 'pdf', 'html', 'htm', 'txt', 'md'], 'All files': ['*'] },
    }),
  });
  return picked ?? [];
}

async function tell(summary: string, leftOut: boolean): Promise<void> {
  const search = 'Search the Corpus';
  const chosen = leftOut
    ? await window.showWarningMessage(`${summary} The report says why.`, search)
    : await window.showInformationMessage(summary, search);
  if (chosen === search) await commands.executeCommand('resolute.searchCorpus');
}
