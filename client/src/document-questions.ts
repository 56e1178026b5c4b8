/** Asks what a document that is being added does not say of itself. */
import { ThemeIcon, window, type CancellationToken, type Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { DocumentQuestion } from '../../server/src/lsp/protocol.ts';
import { request } from './request.ts';

const fields = {
  symbol: {
    name: 'Document symbol',
    prompt: 'No document symbol was found. Esc skips: the document is then filed under the name of its file.',
    placeholder: 'A/C.3/80/L.4',
  },
  date: {
    name: 'Date',
    prompt: 'No date was found. Esc skips: the document then has none.',
    placeholder: '2024-05-27',
  },
} as const;

const skipAll = { iconPath: new ThemeIcon('close-all'), tooltip: 'Skip all questions' };

/** The questions of one batch. */
export class DocumentQuestions {
  readonly #client: BaseLanguageClient;
  #silent = false;

  constructor(client: BaseLanguageClient) {
    this.#client = client;
  }

  /** One question in an input box; `null` where it is skipped, or all are. */
  async ask(question: DocumentQuestion, token: CancellationToken): Promise<string | null> {
    if (this.#silent || token.isCancellationRequested) return null;
    const { file, title, field, suggestion } = question;
    const { name, prompt, placeholder } = fields[field];
    const box = window.createInputBox();
    box.title = `${name} of ${file}${title === '' ? '' : ` (${title})`}`;
    Object.assign(box, { prompt, placeholder, value: suggestion, buttons: [skipAll], ignoreFocusOut: true });
    const check = async (value: string): Promise<boolean> => {
      const problem =
        value.trim() === '' ? null : await request(this.#client, 'resolute/checkAnswer', { field, value });
      if (box.value === value) box.validationMessage = problem ?? undefined;
      return problem === null;
    };
    const listening: Disposable[] = [box];
    try {
      return await new Promise((resolve, reject) => {
        const answer = async (): Promise<void> => {
          const { value } = box;
          if (await check(value)) resolve(value.trim() === '' ? null : value);
        };
        listening.push(
          box.onDidChangeValue((value) => void check(value).catch(reject)),
          box.onDidAccept(() => void answer().catch(reject)),
          box.onDidHide(() => resolve(null)),
          box.onDidTriggerButton(() => {
            this.#silent = true;
            resolve(null);
          }),
          token.onCancellationRequested(() => resolve(null)),
        );
        box.show();
        void check(suggestion).catch(reject);
      });
    } finally {
      for (const one of listening) one.dispose();
    }
  }
}
