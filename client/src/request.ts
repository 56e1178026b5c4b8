/** Typed requests of this extension's own, beyond the Language Server Protocol. */
import type { CancellationToken } from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import type { Requests } from '../../server/src/lsp/protocol.ts';

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
