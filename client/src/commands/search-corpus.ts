/** Searches the corpus while one types, and opens what is chosen. */
import { CancellationTokenSource, ThemeIcon, window, type QuickPickItem } from 'vscode';
import type { SearchResult } from '../../../server/src/lsp/protocol.ts';
import type { Command } from '../commands.ts';
import { request } from '../request.ts';
import { openCorpusText } from './open-corpus-text.ts';

/** How many results of either kind are listed at most: more than one would read, few enough to be instant. */
const limit = 50;

interface Item extends QuickPickItem {
  readonly location: SearchResult['location'];
}

const icons = {
  text: new ThemeIcon('law'),
  report: new ThemeIcon('comment-discussion'),
} as const satisfies Readonly<Record<SearchResult['kind'], ThemeIcon>>;

/** Texts and reports differ by their icons; the editor shows no separators while there are words in the box. */
function item({ kind, place, title, excerpt, location }: SearchResult): Item {
  // What matches is the server's to say: the editor's own filter would hide inflected words.
  return {
    label: place,
    description: title,
    detail: excerpt,
    iconPath: icons[kind],
    alwaysShow: true,
    location,
  };
}

/** `resolute.searchCorpus`; begins with the words selected in the editor. */
export const searchCorpus: Command = async (services) => {
  const editor = window.activeTextEditor;
  const picker = window.createQuickPick<Item>();
  picker.title = 'Search the Corpus';
  picker.placeholder = 'Words that the paragraph contains';
  let running = new CancellationTokenSource();
  const search = async (words: string): Promise<void> => {
    running.cancel();
    running.dispose();
    const { token } = (running = new CancellationTokenSource());
    picker.busy = words !== '';
    try {
      const found =
        words === '' ? [] : await request(services.client, 'resolute/search', { words, limit }, token);
      if (!token.isCancellationRequested) picker.items = found.map(item);
    } catch (error) {
      if (!token.isCancellationRequested) services.outputChannel.error(String(error));
    }
    if (!token.isCancellationRequested) picker.busy = false;
  };
  const chosen = await new Promise<Item | undefined>((resolve) => {
    picker.onDidChangeValue((value) => void search(value.trim()));
    picker.onDidAccept(() => {
      // Enter before the answer is there waits for it.
      const [selected] = picker.selectedItems;
      if (selected) resolve(selected);
    });
    picker.onDidHide(() => resolve(undefined));
    picker.value = editor?.document.getText(editor.selection).slice(0, 200) ?? '';
    void search(picker.value.trim());
    picker.show();
  });
  running.cancel();
  running.dispose();
  picker.dispose();
  if (chosen) await openCorpusText(services, chosen.location, undefined);
};
