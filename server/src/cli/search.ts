/** `resolute search`: full-text search in the corpus. */
import type { ReportHit, SearchHit } from '../corpus/model.ts';
import { reportPlace } from '../features/names.ts';
import { paragraphJson, reportJson } from './corpus-json.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { bold, dim, placeOf, wrapped } from './people.ts';

/** Options of `search`. */
export interface SearchOptions extends CorpusOptions {
  readonly json?: boolean;
  /** How many of the texts, and how many of the reports. */
  readonly n: number;
  /** Where to look; everywhere where nothing is said. */
  readonly in?: 'texts' | 'reports';
}

/** Prints the paragraphs that hold the words. Gives the exit status: 0 also where there are none. */
export function search(words: readonly string[], options: SearchOptions): number {
  const corpus = corpusOf(options);
  try {
    const typed = words.join(' ');
    const texts = options.in === 'reports' ? [] : corpus.search(typed, options.n);
    const reports = options.in === 'texts' ? [] : corpus.searchReports(typed, options.n);
    if (options.json)
      printJson([
        ...texts.map((hit) => ({ ...paragraphJson(hit.paragraph), excerpt: unmarked(hit) })),
        ...reports.map((hit) => ({ ...reportJson(hit.paragraph), excerpt: unmarked(hit) })),
      ]);
    else if (texts.length + reports.length === 0) print('No paragraph of the corpus holds these words.');
    else {
      const inTexts = texts.map((hit) =>
        entry(placeOf(hit.paragraph, corpus), hit.paragraph.text.title, shown(hit)),
      );
      const inReports = reports.map((hit) =>
        entry(
          `${reportPlace(hit.paragraph, corpus)} (line ${String(hit.paragraph.line)})`,
          hit.paragraph.heading,
          shown(hit),
        ),
      );
      const heading = reports.length > 0 ? [bold('In the reports, outside the texts:')] : [];
      print([...inTexts, ...heading, ...inReports].join('\n\n'));
    }
  } finally {
    corpus.close();
  }
  return 0;
}

const entry = (place: string, about: string, excerpt: string): string =>
  `${bold(place)} ${dim(about)}\n${wrapped(excerpt, '  ')}`;

/** The excerpt with what was found in bold. */
function shown({ excerpt }: SearchHit | ReportHit): string {
  return excerpt
    .split('\u0002')
    .map((piece) => piece.split('\u0003'))
    .map(([hit = '', rest]) => (rest === undefined ? hit : bold(hit) + rest))
    .join('');
}

function unmarked({ excerpt }: SearchHit | ReportHit): string {
  return excerpt.replaceAll('\u0002', '').replaceAll('\u0003', '');
}
