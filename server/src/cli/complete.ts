/** `resolute complete`: what the editor would offer at one place. */
import { complete as completeDraft } from '../features/completion.ts';
import { toCompletionItem } from '../lsp/convert.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { readInput } from './input.ts';
import { print, printJson } from './output.ts';
import { bold, dim } from './people.ts';
import { UsageError } from './usage.ts';

/** Options of `complete`; line and character are zero-based with `json`, one-based without. */
export interface CompleteOptions extends CorpusOptions {
  readonly line: number;
  readonly character: number;
  readonly json?: boolean;
}

/**
 * Prints the completions, in order. Gives the exit status.
 * @throws UsageError for unreadable input, or a place that the draft does not have.
 */
export function complete(file: string, options: CompleteOptions): number {
  const { source, document } = readInput(file);
  const base = options.json ? 0 : 1;
  const position = { line: options.line - base, character: options.character - base };
  if (position.line < 0 || position.line >= document.lineCount || position.character < 0)
    throw new UsageError(
      `${file} has no line ${String(options.line)}, character ${String(options.character)}.`,
    );
  const corpus = corpusOf(options);
  try {
    const items = completeDraft(parse(source), document.offsetAt(position), corpus).items;
    if (options.json) printJson(items.map((item) => toCompletionItem(item, document)));
    else
      print(items.map(({ label, detail }) => `${bold(label)}${detail ? `  ${dim(detail)}` : ''}`).join('\n'));
  } finally {
    corpus.close();
  }
  return 0;
}
