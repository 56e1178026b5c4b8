/** `resolute format`: numbering, labels, footnote order, italics of leads, white space. */
import { fixAll } from '../rules/fix-all.ts';
import { renumber } from '../rules/renumber.ts';
import { applyEdits } from '../text/edits.ts';
import { formatEdits } from '../text/format.ts';
import { parse } from '../text/parser.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { readInput } from './input.ts';
import { print, replaceFile } from './output.ts';

const italics = new Set(['lead-italic']);

/**
 * Brings drafts into the form of the draft format; standard input goes to standard output. Gives the exit status.
 * @throws UsageError for unreadable input.
 */
export function format(files: readonly string[], options: CorpusOptions): number {
  const corpus = corpusOf(options);
  try {
    for (const input of files.map(readInput)) {
      let draft = parse(input.source);
      draft = parse(applyEdits(draft.source, formatEdits(draft)));
      draft = parse(applyEdits(draft.source, renumber(draft)));
      const { source } = fixAll(draft, { corpus, levels: {}, only: italics });
      if (input.file === '-') print(source);
      else if (source !== input.source) {
        replaceFile(input.file, source);
        print(`${input.file}: formatted.`);
      }
    }
  } finally {
    corpus.close();
  }
  return 0;
}
