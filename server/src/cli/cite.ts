/** `resolute cite`: looks up a resolution, instrument or document symbol in the register. */
import { publicAddress } from '../citations/address.ts';
import type { Corpus, RegisterEntry } from '../corpus/model.ts';
import { paragraphJson } from './corpus-json.ts';
import { entryOrigin } from '../features/origin.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { bold, dim, placeOf, wrapped } from './people.ts';

/** Options of `cite`. */
export interface CiteOptions extends CorpusOptions {
  readonly json?: boolean;
  readonly n: number;
}

const shownPlaces = 3;

/** Prints the entries that answer to the query, best first. Gives the exit status: 1 where there are none. */
export function cite(query: readonly string[], options: CiteOptions): number {
  const corpus = corpusOf(options);
  try {
    const entries = corpus.find(query.join(' '), options.n);
    if (options.json) printJson(entries.map((entry) => toJson(entry, corpus)));
    else if (entries.length === 0) print('The register knows nothing by that name or number.');
    else print(entries.map((entry) => forPeople(entry, corpus)).join('\n\n'));
    return entries.length > 0 ? 0 : 1;
  } finally {
    corpus.close();
  }
}

function toJson(entry: RegisterEntry, corpus: Corpus): Readonly<Record<string, unknown>> {
  return {
    ...entry,
    address: publicAddress(entry.key) ?? null,
    citations: corpus
      .citations(entry.id, 20)
      .map(({ paragraph, quote }) => ({ ...paragraphJson(paragraph), quote })),
  };
}

function forPeople(entry: RegisterEntry, corpus: Corpus): string {
  const name =
    entry.number === undefined
      ? (entry.title ?? entry.key)
      : `${entry.organ ?? ''} ${entry.kind} ${entry.number}`.trim();
  const facts = [
    entry.number !== undefined && entry.title ? `“${entry.title}”` : undefined,
    entry.date && `of ${entry.date}${entry.dateDisputed ? ' (the documents disagree)' : ''}`,
    entry.shortForms.length > 0 ? `short: ${entry.shortForms.join(', ')}` : undefined,
    entry.note && `note: ${entry.note}`,
    publicAddress(entry.key),
  ];
  const places = corpus
    .citations(entry.id, shownPlaces)
    .map(({ paragraph }) => dim(`  cited in ${placeOf(paragraph, corpus)}`));
  const more = entry.citedCount - places.length;
  if (more > 0) places.push(dim(`  and ${String(more)} more`));
  return [
    bold(name) + dim(entryOrigin(entry, corpus)),
    ...facts.filter((fact): fact is string => Boolean(fact)).map((fact) => wrapped(fact, '  ')),
    ...places,
  ].join('\n');
}
