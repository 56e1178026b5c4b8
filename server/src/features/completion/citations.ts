/** Completion after "resolution", "decision" and their plurals: by number, title or subject, with the date. */
import type { Corpus, RegisterEntry } from '../../corpus/model.ts';
import { ORGANS, organByName, organsByShort } from '../../language/organs.ts';
import type { TextEdit } from '../../text/model.ts';
import { dateOrAsIs } from '../names.ts';
import { entryOrigin } from '../origin.ts';
import { citedNearby } from './cited-nearby.ts';
import { before, type Cursor } from './cursor.ts';
import { nothing, type CompletionItem, type Completions } from './model.ts';

const mostItems = 25;
/** Entries asked of the register, of which those of the wrong kind fall away. */
const asked = 120;
/** Entries that match by name, below which those cited beside the words are looked for too. */
const enough = 8;

/** One entry of a list that goes on: `70/175 of 17 December 2015, `, `2017/19 and `. */
const listed =
  /(?:[A-Z]{1,2}-)?\d[\dA-Za-z/-]{0,12}(?: [A-Z])?(?: \([A-Z\d-]{1,10}\))?(?: of \d{1,2} \p{L}{3,9} \d{4})?(?:, and|,| and| or) /uy;

/** Words that leave nothing to look for. */
const idle = new Set(['of', 'on', 'the', 'in', 'a', 'an', 'and', 'or', 'to', 'for', 'by', 'concerning']);

/** Resolutions and decisions that match what stands behind the word. */
export function completeCitation(cursor: Cursor, corpus: Corpus): Completions {
  const request = requestAt(cursor);
  if (!request) return nothing;
  const { kind, query, start, end } = request;
  const wanted = significant(query);
  if (wanted.length === 0) return { items: [], incomplete: true };
  const named = corpus
    .find(wanted.join(' '), asked)
    .filter((entry) => entry.kind === kind && entry.number !== undefined && answers(entry, wanted));
  const numbered = wanted.some((word) => /\d/u.test(word));
  const nearby =
    named.length < enough && !numbered
      ? citedNearby(corpus, wanted, kind).filter((entry) => named.every(({ key }) => key !== entry.key))
      : [];
  const ranked = [...ofOrgan(request, named), ...ofOrgan(request, nearby)].slice(0, mostItems);
  return {
    items: ranked.map((entry): CompletionItem => {
      const date = request.dated && entry.date !== undefined && !alreadyDated(cursor, entry.number);
      const text = `${entry.number ?? ''}${date ? ` of ${dateOrAsIs(entry.date)}` : ''}`;
      return {
        kind: 'citation',
        label: text,
        detail:
          [entry.organ, entry.title ?? entry.subject].filter(Boolean).join(': ') + entryOrigin(entry, corpus),
        edit: { start, end, text },
        additional: organEdit(request, entry),
        filterText: `${query} ${entry.number ?? ''} ${entry.title ?? ''}`.trim(),
        subject: { kind: 'entry', key: entry.key },
      };
    }),
    incomplete: true,
  };
}

interface Request {
  readonly kind: 'resolution' | 'decision';
  /** What is typed behind the word, or behind the last of a list. */
  readonly query: string;
  /** The stretch that the query and the rest of its word take up, absolute. */
  readonly start: number;
  readonly end: number;
  /** Organs that may be meant, by full name; the speaking one where nothing says. */
  readonly organs: readonly string[];
  /** True where the text says whose it is. */
  readonly named: boolean;
  /** The speaking organ, by full name. */
  readonly own: string | undefined;
  /** Where the word *resolution* begins, if an organ may be written before it. */
  readonly qualify: number | undefined;
  /** True where the word is `Resolution`, as at the head of a note. */
  readonly capital: boolean;
  /** True for a note, where the speaking organ's own go without *its*. */
  readonly inNote: boolean;
  readonly dated: boolean;
}

function requestAt(cursor: Cursor): Request | undefined {
  const { draft, offset, placed, text } = cursor;
  if (placed.block.kind === 'heading' || placed.block.kind === 'blank') return undefined;
  const words = before(cursor);
  const found = /^.*\b(resolution|decision)(s?)\s+/isu.exec(words);
  const word = found?.[1];
  if (!found || word === undefined) return undefined;
  const wordAt = found[0].trimEnd().length - word.length - (found[2] ?? '').length;
  let at = found[0].length;
  for (;;) {
    listed.lastIndex = at;
    const one = listed.exec(words);
    if (!one) break;
    at = listed.lastIndex;
  }
  const query = words.slice(at);
  // A sentence that goes on behind the word, or a citation that is already whole.
  if (
    query.length > 80 ||
    /[.;:,“”"*[\]]|^\S*\d\S* /u.test(query) ||
    draft.source.lastIndexOf('\n', offset - 1) >= offset - query.length
  )
    return undefined;
  const lead = words.slice(0, wordAt);
  if (/\b(?:present|draft|this|following|proposed)\s*$/iu.test(lead)) return undefined;
  const behind = /^[\w/()-]*/u.exec(draft.source.slice(offset, offset + 30))?.[0].length ?? 0;
  const own = organByName(text?.enacting?.organ ?? draft.frontMatter?.organ ?? '')?.name;
  const named = organsBefore(lead, own);
  const inNote = placed.block.kind === 'note';
  const free =
    named === undefined && at === found[0].length && !/\b(?:the|an?|any|every|each)\s*$/iu.test(lead);
  return {
    kind: word.toLowerCase() === 'decision' ? 'decision' : 'resolution',
    query,
    start: offset - query.length,
    end: offset + behind,
    organs: named ?? (own === undefined ? [] : [own]),
    named: named !== undefined,
    own,
    qualify: free ? offset - words.length + wordAt : undefined,
    capital: /^[RD]/u.test(word),
    inNote,
    dated: !inNote && !/^ of \d/u.test(draft.source.slice(offset + behind, offset + behind + 5)),
  };
}

/** The organs that the words before *resolution* may mean; undefined where they name none. */
function organsBefore(words: string, own: string | undefined): readonly string[] | undefined {
  const bare = words.trimEnd().replace(/[’']s$/u, '');
  if (/\b[Ii]ts(?: [a-z-]+){0,2}$/u.test(bare)) return own === undefined ? [] : [own];
  const named = ORGANS.find(({ name }) => bare.endsWith(name));
  if (named) return [named.name];
  const short = /\b([A-Z][A-Za-z-]+)$/u.exec(bare)?.[1];
  const organs = short === undefined ? [] : organsByShort(short).map(({ name }) => name);
  return organs.length > 0 ? organs : undefined;
}

function significant(query: string): readonly string[] {
  return query
    .toLowerCase()
    .split(/\s+/u)
    .filter((word) => word !== '' && !idle.has(word));
}

/** True where each word begins a word of the number, the title, the organ or a short form. */
function answers(entry: RegisterEntry, wanted: readonly string[]): boolean {
  const { number, title, subject, organ, date, shortForms } = entry;
  const words = [number, title, subject, organ, date?.slice(0, 4), ...shortForms].join(' ').toLowerCase();
  return wanted.every((word) => beginsWord(words, word));
}

function beginsWord(words: string, start: string): boolean {
  for (let at = words.indexOf(start); at >= 0; at = words.indexOf(start, at + 1))
    if (at === 0 || /[^\p{L}\p{N}]/u.test(words.charAt(at - 1))) return true;
  return false;
}

/**
 * Where the text says whose resolution it is, that organ's only, if there are any: "the Council, in its resolution"
 * may mean another organ's. Where it says nothing, the speaking organ's first.
 */
function ofOrgan({ organs, named }: Request, entries: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const meant = entries.filter(({ organ }) => organ !== undefined && organs.includes(organ));
  if (named && meant.length > 0) return meant;
  return [...meant, ...entries.filter((entry) => !meant.includes(entry))];
}

/** *its* or the organ's name, written before a bare "resolution" where the number alone would not tell. */
function organEdit(request: Request, { organ }: RegisterEntry): readonly TextEdit[] {
  const { kind, qualify, own, inNote, capital } = request;
  if (qualify === undefined || organ === undefined || (organ === own && inNote)) return [];
  const words = organ !== own ? organ : capital ? 'Its' : 'its';
  return [
    capital
      ? { start: qualify, end: qualify + 1, text: `${words} ${kind.charAt(0)}` }
      : { start: qualify, end: qualify, text: `${words} ` },
  ];
}

/** True where the text gives the date at an earlier mention. */
function alreadyDated({ draft, offset, text }: Cursor, number: string | undefined): boolean {
  return draft.source.slice(text?.span.start ?? 0, offset).includes(`${number ?? ''} of `);
}
