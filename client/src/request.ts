/** Typed requests of this extension's own, beyond the Language Server Protocol. */
import type { CancellationToken, Disposable } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Notifications, Requests, ServerRequests } from '../../server/src/lsp/protocol.ts';

/** Sends a request; starts the server where it has not been started. Rejects with the server's own words. */
export function request<Method extends keyof Requests>(
  client: BaseLanguageClient,
  method: Method,
  params: Requests[Method]['params'],
  token?: CancellationToken,
): Promise<Requests[Method]['result']> {
  // A token that is undefined would be sent as a second parameter.
  return token ? client.sendRequest(method, params, token) : client.sendRequest(method, params);
}

/** Answers a request of the server, until disposed of. */
export function answer<Method extends keyof ServerRequests>(
  client: BaseLanguageClient,
  method: Method,
  handler: (
    params: ServerRequests[Method]['params'],
    token: CancellationToken,
  ) => Promise<ServerRequests[Method]['result']>,
): Disposable {
  return client.onRequest(method, handler);
}

/** Listens to a notification of the server, until disposed of. */
export function listen<Method extends keyof Notifications>(
  client: BaseLanguageClient,
  method: Method,
  listener: (params: Notifications[Method]) => void,
): Disposable {
  return client.onNotification(method, listener);
}
