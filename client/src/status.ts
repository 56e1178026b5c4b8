/** Says which corpus is loaded, beside the language in the status bar. */
import { LanguageStatusSeverity, languages, window, type Disposable, type LanguageStatusItem } from 'vscode';
import { State, type BaseLanguageClient } from 'vscode-languageclient';
import type { CorpusStatus, Notifications } from '../../server/src/lsp/protocol.ts';
import { language } from './language.ts';
import { request } from './request.ts';

const changed: keyof Notifications = 'resolute/statusChanged';
const details = { title: 'Show Log', command: 'resolute.showOutput' };
const restart = { title: 'Restart', command: 'resolute.restartServer' };

/** The status item and the one message that a missing or damaged corpus gets. */
export class CorpusStatusItem implements Disposable {
  readonly #client: BaseLanguageClient;
  readonly #item: LanguageStatusItem;
  readonly #subscriptions: Disposable[];
  #told: string | undefined;

  /** `refresh` is called when the corpus has changed after it was first loaded. */
  constructor(client: BaseLanguageClient, refresh: () => void) {
    this.#client = client;
    this.#item = languages.createLanguageStatusItem('resolute.corpus', { language });
    this.#item.name = 'Resolute Corpus';
    this.#busy('Loading the corpus');
    this.#subscriptions = [
      this.#item,
      client.onNotification(changed, (status: CorpusStatus) => {
        this.#show(status);
        refresh();
      }),
      // Another window may have added to the corpus; the server looks, and tells what has changed.
      window.onDidChangeWindowState(({ focused }) => {
        if (focused && client.state === State.Running)
          request(client, 'resolute/status', undefined).catch(() => undefined);
      }),
      client.onDidChangeState(({ newState }) => {
        if (newState === State.Starting) this.#busy('Starting');
        if (newState === State.Running) void this.#ask();
        if (newState === State.Stopped) this.#broken('Resolute has stopped', 'Drafts are not checked.');
      }),
    ];
  }

  /** Says that the server could not be started. */
  failed(error: unknown): void {
    this.#broken('Resolute could not start', words(error));
  }

  dispose(): void {
    for (const subscription of this.#subscriptions) subscription.dispose();
  }

  async #ask(): Promise<void> {
    try {
      this.#show(await request(this.#client, 'resolute/status', undefined));
    } catch (error) {
      this.#item.busy = false;
      this.#set(LanguageStatusSeverity.Error, 'Corpus not loaded', words(error));
    }
  }

  #show(status: CorpusStatus): void {
    const counts = `${count(status.texts, 'text')} of ${count(status.documents, 'document')}`;
    for (const file of status.files) this.#client.info(`Corpus ${file.path}: ${file.problem ?? 'open'}`);
    this.#client.info(`Corpus: ${counts}, ${count(status.paragraphs, 'paragraph')}`);
    this.#item.busy = false;
    this.#item.command = details;
    const names = status.files.map(({ name }) => name).join(', ') || 'none';
    if (status.problem === undefined) {
      this.#set(LanguageStatusSeverity.Information, `$(library) ${counts}`, `Corpus: ${names}`);
    } else if (status.texts > 0) {
      this.#set(LanguageStatusSeverity.Warning, counts, status.problem);
    } else {
      this.#set(LanguageStatusSeverity.Error, 'Corpus not loaded', status.problem);
    }
    this.#tell(status.problem);
  }

  /** Each problem once, however often the server repeats it. */
  #tell(problem: string | undefined): void {
    if (problem !== undefined && problem !== this.#told) {
      void window.showErrorMessage(problem, details.title).then((chosen) => {
        if (chosen !== undefined) this.#client.outputChannel.show();
      });
    }
    this.#told = problem;
  }

  #busy(detail: string): void {
    this.#item.busy = true;
    this.#set(LanguageStatusSeverity.Information, '$(library) Corpus', detail);
  }

  #broken(text: string, detail: string): void {
    this.#item.busy = false;
    this.#item.command = restart;
    this.#set(LanguageStatusSeverity.Error, text, detail);
  }

  #set(severity: LanguageStatusSeverity, text: string, detail: string): void {
    this.#item.severity = severity;
    this.#item.text = text;
    this.#item.detail = detail;
    // A screen reader gets words instead of the icon's name.
    this.#item.accessibilityInformation = { label: `${text.replace(/\$\([a-z-]+\) /u, '')}. ${detail}` };
  }
}

function words(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function count(n: number, thing: string): string {
  return `${n.toLocaleString('en')} ${thing}${n === 1 ? '' : 's'}`;
}
