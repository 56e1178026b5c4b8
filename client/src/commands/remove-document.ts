/** Removes a document from a corpus that did not ship. */
import { window } from 'vscode';
import type { Command } from '../commands.ts';
import { request } from '../request.ts';
import { withServerProgress } from '../work.ts';

/** More than anybody looks through; typing narrows the list. */
const limit = 10_000;

/** `resolute.removeDocument` */
export const removeDocument: Command = async ({ client }) => {
  const documents = await request(client, 'resolute/removable', { limit });
  if (documents.length === 0) {
    void window.showInformationMessage(
      'There is nothing to remove: only documents that you added can be removed.',
    );
    return;
  }
  const items = documents.map((document) => ({
    label: document.symbol,
    description: document.corpus,
    detail: [document.title, document.date].filter(Boolean).join('; '),
    document,
  }));
  const chosen = await window.showQuickPick(items, {
    title: 'Remove Document from the Corpus',
    placeHolder: 'The document to remove',
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (!chosen) return;
  const { symbol, corpus, path } = chosen.document;
  const remove = 'Remove';
  const confirmed = await window.showWarningMessage(
    `Remove ${symbol} from the corpus ${corpus}?`,
    { modal: true, detail: 'Its texts are shown as precedents no more. The file it was read from stays.' },
    remove,
  );
  if (confirmed !== remove) return;
  const result = await withServerProgress(client, `Removing ${symbol}`, (token) =>
    request(client, 'resolute/removeDocuments', { corpus: path, symbols: [symbol] }, token),
  );
  void window.showInformationMessage('stopped' in result ? result.stopped : result.summary);
};
