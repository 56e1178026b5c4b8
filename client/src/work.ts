/** Work of the server on a corpus file, with its progress and a way to cancel it. */
import { ProgressLocation, window, type CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { listen } from './request.ts';

let busy = false;

/**
 * Shows a notification with the server's progress while `work` goes on.
 * @throws Error where other work goes on: the server does one thing at a time.
 */
export async function withServerProgress<T>(
  client: BaseLanguageClient,
  title: string,
  work: (token: CancellationToken) => Promise<T>,
): Promise<T> {
  if (busy) throw new Error('Documents are being added or removed already: wait until that has ended.');
  busy = true;
  return window.withProgress(
    { location: ProgressLocation.Notification, title, cancellable: true },
    async (progress, token) => {
      let shown = 0;
      const listening = listen(client, 'resolute/progress', ({ message, percentage }) => {
        progress.report({ message, increment: Math.max(0, percentage - shown) });
        shown = Math.max(shown, percentage);
      });
      try {
        return await work(token);
      } finally {
        listening.dispose();
        busy = false;
      }
    },
  );
}
