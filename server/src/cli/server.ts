/** `resolute server --stdio`: the language server, for other editors. */
import { startServer } from '../lsp/start.ts';
import type { CorpusOptions } from './corpus-option.ts';
import { UsageError } from './usage.ts';

/**
 * Serves until the editor ends it.
 * @throws UsageError without `--stdio`, the one way of talking that the command offers.
 */
export function serve(options: CorpusOptions & { readonly stdio?: boolean }): void {
  if (!options.stdio)
    throw new UsageError('Say “resolute server --stdio”: the server talks over standard input and output.');
  startServer({ transport: 'stdio', corpus: options.corpus ?? [] });
}
