/** The register of one corpus file: what its documents cite, by identity and by what people type. */
import type { Database } from './database.ts';
import type { CorpusFile } from './file.ts';
import { quoted } from './match-query.ts';
import type { EvidenceField, RegisterEntry, RegisterKind } from './model.ts';
import type { IdSpace } from './texts.ts';
import { isNumber, wordsOf } from './words.ts';

interface EntryRow {
  readonly id: number;
  readonly kind: RegisterKind;
  readonly key: string;
  readonly organ: string | null;
  readonly number: string | null;
  readonly date: string | null;
  readonly disputed: number;
  readonly title: string | null;
  readonly subject: string | null;
  readonly short_forms: string;
  readonly note: string | null;
  readonly cited: number;
}

/** A citation of the corpus, by the paragraph that makes it. */
export interface QuoteRow {
  readonly paragraph: number;
  readonly quote: string;
}

const ENTRY = `entry.*,
  EXISTS (SELECT 1 FROM evidence WHERE evidence.entry = entry.id AND field = 'date') AS disputed`;

/** What one file's documents say where they disagree. */
export interface SaidRow {
  readonly field: EvidenceField;
  readonly value: string;
  readonly count: number;
  readonly paragraph: number;
}

/** Candidates looked at for one query, the most cited first. */
const CANDIDATES = 400;

/** The register of one file. */
export class FileRegister {
  readonly #file: CorpusFile;
  readonly #ids: IdSpace;

  constructor(file: CorpusFile, ids: IdSpace) {
    this.#file = file;
    this.#ids = ids;
  }

  #entries(read: (database: Database) => readonly EntryRow[]): readonly RegisterEntry[] {
    return this.#file.read(read, []).map((row) => ({
      id: this.#ids.outer(row.id),
      kind: row.kind,
      key: row.key,
      organ: row.organ ?? undefined,
      number: row.number ?? undefined,
      date: row.date ?? undefined,
      dateDisputed: row.disputed === 1,
      title: row.title ?? undefined,
      ...(row.subject !== null && { subject: row.subject }),
      shortForms: row.short_forms === '' ? [] : row.short_forms.split('\n'),
      note: row.note ?? undefined,
      citedCount: row.cited,
      corpora: [this.#file.name],
    }));
  }

  /** The entry of an identity. */
  entry(key: string): RegisterEntry | undefined {
    return this.#entries((database) => database.all(`SELECT ${ENTRY} FROM entry WHERE key = ?`, key))[0];
  }

  /** The identity of an entry, by the file's own id. */
  keyOf(id: number): string | undefined {
    return this.#file.read(
      (database) => database.get<{ key: string }>('SELECT key FROM entry WHERE id = ?', id)?.key,
      undefined,
    );
  }

  /** Instruments, most cited first. */
  instruments(): readonly RegisterEntry[] {
    return this.#entries((database) =>
      database.all(`SELECT ${ENTRY} FROM entry WHERE kind = 'instrument' ORDER BY cited DESC, key`),
    );
  }

  /**
   * Entries that have all the words of the query, the last perhaps unfinished; else those that have its numbers;
   * else those that have any of its words.
   */
  candidates(query: string): readonly RegisterEntry[] {
    const words = wordsOf(query);
    const attempts = [
      words.map(quoted).join(' '),
      words.filter(isNumber).map(quoted).join(' '),
      words.map(quoted).join(' OR '),
    ];
    for (const terms of attempts) {
      const found = terms === '' ? [] : this.#matching(`${terms}*`);
      if (found.length > 0) return found;
    }
    return [];
  }

  #matching(match: string): readonly RegisterEntry[] {
    return this.#entries((database) =>
      database.all(
        `SELECT ${ENTRY} FROM entry_words JOIN entry ON entry.id = entry_words.rowid
         WHERE entry_words MATCH ? ORDER BY cited DESC LIMIT ?`,
        match,
        CANDIDATES,
      ),
    );
  }

  /** The values of each field in which the documents disagree, most frequent first. */
  evidence(key: string): readonly SaidRow[] {
    return this.#file.read(
      (database) =>
        database.all<SaidRow>(
          `SELECT field, value, count, paragraph FROM entry JOIN evidence ON evidence.entry = entry.id
           WHERE key = ? ORDER BY field, count DESC, value`,
          key,
        ),
      [],
    );
  }

  /** Who cites an identity, newest document first. */
  citations(key: string, limit: number): readonly QuoteRow[] {
    return this.#file.read(
      (database) =>
        database.all<QuoteRow>(
          `SELECT paragraph, quote FROM entry JOIN citation ON citation.entry = entry.id
           JOIN paragraph ON paragraph.id = citation.paragraph
           JOIN text ON text.id = paragraph.text
           JOIN document ON document.id = text.document
           WHERE key = ? ORDER BY document.date DESC, citation.id LIMIT ?`,
          key,
          limit,
        ),
      [],
    );
  }
}

const fold = (text: string): string => wordsOf(text).join(' ');

/**
 * How well an entry answers a query: 0 it is named so; 1 its number stands in the query; 2 its name begins so;
 * 3 it has all the words; 4 it has some.
 */
function tier(query: string, entry: RegisterEntry): number {
  const names = [entry.number ?? '', entry.key, entry.title ?? '', ...entry.shortForms].map(fold);
  if (names.includes(query)) return 0;
  const [number = ''] = names;
  if (number !== '' && ` ${query} `.includes(` ${number} `)) return 1;
  if (names.some((name) => name.startsWith(query))) return 2;
  const more = [entry.organ ?? '', entry.subject ?? '', entry.kind].map(fold);
  const words = new Set([...names, ...more].flatMap((name) => name.split(' ')));
  const [last = '', ...others] = query.split(' ').reverse();
  return others.every((word) => words.has(word)) && [...words].some((word) => word.startsWith(last)) ? 3 : 4;
}

/** Orders candidates by how well they answer, then by how often they are cited. */
export function rankEntries(typed: string, candidates: readonly RegisterEntry[]): readonly RegisterEntry[] {
  const query = fold(typed);
  return candidates
    .map((entry) => ({ entry, tier: tier(query, entry) }))
    .sort(
      (a, b) =>
        a.tier - b.tier || b.entry.citedCount - a.entry.citedCount || (a.entry.key < b.entry.key ? -1 : 1),
    )
    .map(({ entry }) => entry);
}
