/** One guard around every request: what goes wrong in one is told in the log, and costs that one its answer. */
import {
  LSPErrorCodes,
  ResponseError,
  type CancellationToken,
  type RemoteConsole,
} from 'vscode-languageserver';

/** Requests slower than this many milliseconds are named in the log. */
const slow = 500;

/** The answer to a request that its client no longer wants. */
function cancelled(): ResponseError<never> {
  return new ResponseError<never>(LSPErrorCodes.RequestCancelled, 'The request was cancelled.');
}

/** @throws ResponseError where the request was cancelled: to be called after each await. */
export function throwIfCancelled(token: CancellationToken): void {
  if (token.isCancellationRequested) throw cancelled();
}

/** A handler of requests, guarded. */
export type Guarded<Params, Result> = (
  params: Params,
  token: CancellationToken,
) => Promise<Result | ResponseError<never>>;

/**
 * The handler, never run for a request that was cancelled while it waited, and answering `otherwise` where it
 * throws. Errors meant for the client (`ResponseError`) are passed on.
 */
export function guard<Params, Result>(
  name: string,
  log: RemoteConsole,
  otherwise: Result,
  handler: (params: Params, token: CancellationToken) => Result | Promise<Result>,
): Guarded<Params, Result> {
  return async (params, token) => {
    if (token.isCancellationRequested) return cancelled();
    const start = performance.now();
    try {
      const result = await handler(params, token);
      throwIfCancelled(token);
      return result;
    } catch (error) {
      if (error instanceof ResponseError) return error as ResponseError<never>;
      log.error(`${name} failed: ${describe(error)}`);
      return otherwise;
    } finally {
      const took = performance.now() - start;
      if (took > slow) log.warn(`${name} took ${took.toFixed(0)} ms.`);
    }
  };
}

/** The same for what expects no answer. */
export function guardNotification<Params>(
  name: string,
  log: RemoteConsole,
  handler: (params: Params) => void | Promise<void>,
): (params: Params) => Promise<void> {
  return async (params) => {
    try {
      await handler(params);
    } catch (error) {
      log.error(`${name} failed: ${describe(error)}`);
    }
  };
}

/** An error in words, with its stack where it has one. */
export function describe(error: unknown): string {
  return error instanceof Error ? (error.stack ?? error.message) : String(error);
}
