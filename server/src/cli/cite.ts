/** `resolute cite`: looks up a resolution, instrument or document in the register and the corpus. */
import { publicAddress } from '../citations/address.ts';
import { keyOfAct } from '../citations/keys.ts';
import { readActNumber } from '../citations/act-numbers.ts';
import type { Corpus, CorpusDocument, CorpusText, RegisterEntry } from '../corpus/model.ts';
import { disputesOf, disputeWords } from '../features/disputes.ts';
import { documentsTyped, textsTitled } from '../features/lookup.ts';
import { corpusTextName, dateOrAsIs, entryName, textName } from '../features/names.ts';
import { entryOrigin, originOf } from '../features/origin.ts';
import { paragraphJson } from './corpus-json.ts';
import { corpusOf, type CorpusOptions } from './corpus-option.ts';
import { print, printJson } from './output.ts';
import { bold, dim, placeOf, wrapped } from './people.ts';

/** Options of `cite`. */
export interface CiteOptions extends CorpusOptions {
  readonly json?: boolean;
  readonly n: number;
}

const shownPlaces = 3;
const shownNearest = 5;
const citationsInJson = 20;

/** Prints what answers to the query, best first. Gives the exit status: 1 where nothing does. */
export function cite(words: readonly string[], options: CiteOptions): number {
  const corpus = corpusOf(options);
  const query = words.join(' ');
  try {
    const answer = answerTo(query, corpus, options.n);
    const found = answer.documents.length + answer.texts.length + answer.entries.length;
    if (options.json) printJson(answerJson(answer, corpus));
    else if (found > 0) print(answerForPeople(query, answer, corpus));
    else print(nothingForPeople(answer.nearest, corpus));
    return found > 0 ? 0 : 1;
  } finally {
    corpus.close();
  }
}

interface Answer {
  readonly documents: readonly CorpusDocument[];
  readonly texts: readonly CorpusText[];
  readonly entries: readonly RegisterEntry[];
  readonly corrected: string | undefined;
  readonly nearest: readonly RegisterEntry[];
}

function answerTo(query: string, corpus: Corpus, limit: number): Answer {
  const found = documentsTyped(query, corpus);
  const documents = found.flatMap(({ document, byText }) => (byText ? [] : [document]));
  const named = found.flatMap(({ texts, byText }) => (byText ? texts : []));
  if (named.length > 0)
    return { documents, texts: named, entries: adoptedAs(named, corpus), corrected: undefined, nearest: [] };
  const { entries, corrected, nearest } = corpus.lookUp(query, limit);
  const isOne = ({ key }: RegisterEntry): boolean => documents.some(({ symbol }) => symbol === key);
  const others = documents.length > 0 ? entries.filter((entry) => !isOne(entry)) : entries;
  const some = documents.length + entries.length > 0 && corrected === undefined;
  const texts = some ? [] : textsTitled(query, corpus, limit);
  return texts.length > 0
    ? { documents, texts, entries: [], corrected: undefined, nearest: [] }
    : { documents, texts, entries: others, corrected, nearest };
}

/** What the register knows of resolutions and decisions that stand in the corpus under their own numbers. */
function adoptedAs(texts: readonly CorpusText[], corpus: Corpus): readonly RegisterEntry[] {
  const keys = texts.flatMap(({ kind, number, organ }) => {
    const read = number === undefined ? undefined : readActNumber(number);
    if (!read || (kind !== 'resolution' && kind !== 'decision')) return [];
    return keyOfAct(organ.replace(/^the\s+/iu, ''), kind, read) ?? [];
  });
  return [...new Set(keys)].flatMap((key) => corpus.entry(key) ?? []);
}

type Json = Readonly<Record<string, unknown>>;

function answerJson({ documents, texts, entries }: Answer, corpus: Corpus): readonly Json[] {
  return [
    ...documents.map((document) => documentJson(document, corpus)),
    ...texts.map(textJson),
    ...entries.map((entry) => entryJson(entry, corpus)),
  ];
}

function textJson({ document, kind, number, title, organ }: CorpusText): Json {
  const { symbol, corpus, date } = document;
  return { kind, document: symbol, corpus, number: number ?? null, title, organ, date };
}

function documentJson(document: CorpusDocument, corpus: Corpus): Json {
  const { symbol, title, body, session, date, corpus: name } = document;
  const entry = corpus.entry(symbol);
  return {
    ...(entry ? entryJson(entry, corpus) : { citedCount: 0, citations: [] }),
    ...{ kind: 'document', key: symbol, number: symbol, title, body, session: session ?? null, date },
    corpus: name,
    address: publicAddress(symbol) ?? null,
    texts: textsOf(document, corpus).map(textJson),
  };
}

function entryJson(entry: RegisterEntry, corpus: Corpus): Json {
  return {
    ...entry,
    address: publicAddress(entry.key) ?? null,
    disputes: disputesOf(entry, corpus).map(({ field, taken, reason, values }) => ({
      ...{ field, taken: taken ?? null, reason },
      values: values.map(({ value, count, paragraph }) => ({
        ...{ value, count },
        paragraph: paragraphJson(paragraph),
      })),
    })),
    citations: corpus
      .citations(entry.id, citationsInJson)
      .map(({ paragraph, quotes }) => ({ ...paragraphJson(paragraph), quotes })),
  };
}

const textsOf = ({ symbol, corpus: name }: CorpusDocument, corpus: Corpus): readonly CorpusText[] =>
  corpus.texts().filter(({ document }) => document.symbol === symbol && document.corpus === name);

function answerForPeople(query: string, answer: Answer, corpus: Corpus): string {
  const { documents, texts, entries, corrected } = answer;
  const slip =
    corrected === undefined ? [] : [dim(`Nothing is called “${query}”; this is what “${corrected}” finds.`)];
  return [
    ...slip,
    ...documents.map((document) => documentForPeople(document, corpus)),
    ...texts.map((text) => textForPeople(text, corpus)),
    ...entries.map((entry) => entryForPeople(entry, corpus)),
  ].join('\n\n');
}

function nothingForPeople(nearest: readonly RegisterEntry[], corpus: Corpus): string {
  const said = 'The register knows nothing by that name or number.';
  if (nearest.length === 0) return said;
  const lines = nearest.slice(0, shownNearest).map((entry) => {
    const about = entry.number === undefined ? undefined : (entry.title ?? entry.subject);
    return wrapped([entryName(entry), about].filter(Boolean).join(': ') + entryOrigin(entry, corpus), '  ');
  });
  return [`${said} The nearest:`, ...lines].join('\n');
}

function documentForPeople(document: CorpusDocument, corpus: Corpus): string {
  const { symbol, title, body, date } = document;
  const entry = corpus.entry(symbol);
  const own = textsOf(document, corpus).map((text) => wrapped(`${textName(text)}: ${text.title}`, '  '));
  return [
    bold(symbol) + dim(originOf(document, corpus)),
    ...[`“${title}”`, `${body}; ${dateOrAsIs(date)}`, publicAddress(symbol)]
      .filter((fact) => fact !== undefined)
      .map((fact) => wrapped(fact, '  ')),
    ...own,
    ...(entry ? placesOf(entry, corpus) : [dim('  cited in no text of the corpus')]),
  ].join('\n');
}

function textForPeople(text: CorpusText, corpus: Corpus): string {
  const { title, organ, document } = text;
  const earlier = corpus.earlierTexts(text.id).map((one) => corpusTextName(one, corpus));
  return [
    bold(corpusTextName(text, corpus)),
    ...[
      `“${title}”`,
      `${organ}; ${dateOrAsIs(document.date)}`,
      earlier.length > 0 && `continues ${earlier.join(', ')}`,
      `read it with: resolute corpus show ${document.symbol} ${textName(text)}`,
    ]
      .filter((fact) => typeof fact === 'string')
      .map((fact) => wrapped(fact, '  ')),
  ].join('\n');
}

function entryForPeople(entry: RegisterEntry, corpus: Corpus): string {
  const facts = [
    entry.title !== undefined && entry.title !== entryName(entry) ? `“${entry.title}”` : undefined,
    entry.subject && `on ${entry.subject}`,
    entry.date && `of ${dateOrAsIs(entry.date)}`,
    entry.shortForms.length > 0 ? `short: ${entry.shortForms.join(', ')}` : undefined,
    entry.note && `note: ${entry.note}`,
    publicAddress(entry.key),
    ...disputesOf(entry, corpus).map((dispute) => {
      const { head, values } = disputeWords(dispute, corpus);
      return `${head}: ${values.map(({ words }) => words).join('; ')}.`;
    }),
  ];
  return [
    bold(entryName(entry)) + dim(entryOrigin(entry, corpus)),
    ...facts.filter((fact): fact is string => Boolean(fact)).map((fact) => wrapped(fact, '  ')),
    ...placesOf(entry, corpus),
  ].join('\n');
}

/** Who cites it, the newest first. */
function placesOf(entry: RegisterEntry, corpus: Corpus): readonly string[] {
  const places = corpus
    .citations(entry.id, shownPlaces)
    .map(({ paragraph, quotes }) =>
      dim(wrapped(`cited in ${placeOf(paragraph, corpus)}: ${quotes.join(' | ')}`, '  ')),
    );
  const more = entry.citedCount - places.length;
  if (more === 0) return places;
  return [...places, dim(`  and in ${String(more)} more ${more === 1 ? 'paragraph' : 'paragraphs'}`)];
}
