/** `resolute search`: full-text search in the corpus. */
import { paragraphJson } from './corpus-json.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { bold, dim, placeOf, wrapped } from './people.ts';

/** Options of `search`. */
export interface SearchOptions extends CorpusOptions {
  readonly json?: boolean;
  readonly n: number;
}

/** Prints the paragraphs that hold the words. Gives the exit status: 0 also where there are none. */
export function search(words: readonly string[], options: SearchOptions): number {
  const corpus = corpusOf(options);
  try {
    const hits = corpus.search(words.join(' '), options.n);
    if (options.json)
      printJson(hits.map((hit) => ({ ...paragraphJson(hit.paragraph), excerpt: unmarked(hit.excerpt) })));
    else if (hits.length === 0) print('No paragraph of the corpus holds these words.');
    else {
      const lines = hits.map(({ paragraph, excerpt }) => {
        const shown = excerpt
          .split('\u0002')
          .map((piece) => piece.split('\u0003'))
          .map(([hit = '', rest]) => (rest === undefined ? hit : bold(hit) + rest))
          .join('');
        return `${bold(placeOf(paragraph, corpus))} ${dim(paragraph.text.title)}\n${wrapped(shown, '  ')}`;
      });
      print(lines.join('\n\n'));
    }
  } finally {
    corpus.close();
  }
  return 0;
}

function unmarked(excerpt: string): string {
  return excerpt.replaceAll('\u0002', '').replaceAll('\u0003', '');
}
