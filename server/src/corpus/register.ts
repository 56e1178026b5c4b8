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

/** A paragraph that cites an entry, with its words. */
export interface QuoteRow {
  readonly paragraph: number;
  readonly quotes: readonly string[];
}

const ENTRY = `entry.*,
  (SELECT COUNT(*) FROM evidence WHERE evidence.entry = entry.id AND field = 'date') > 1 AS disputed`;

/** What one file's documents say of a field. */
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
  #words: ReadonlySet<string> | undefined;

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

  /** The identity that differs from what was typed in case alone. */
  keyLike(typed: string): string | undefined {
    return this.#file.read(
      (database) =>
        database.get<{ key: string }>('SELECT key FROM entry WHERE key = ? COLLATE NOCASE', typed)?.key,
      undefined,
    );
  }

  /** All words of names, titles and subjects. */
  words(): ReadonlySet<string> {
    return (this.#words ??= new Set(
      this.#file
        .read(
          (database) =>
            database.all<{ words: string }>(
              `SELECT DISTINCT COALESCE(title, '') || ' ' || COALESCE(subject, '') || ' ' || short_forms
                 || ' ' || COALESCE(organ, '') || ' ' || kind AS words FROM entry`,
            ),
          [],
        )
        .flatMap(({ words }) => wordsOf(words)),
    ));
  }

  /** Entries that have all these words, the last perhaps unfinished. */
  withAll(words: readonly string[]): readonly RegisterEntry[] {
    return words.length === 0 ? [] : this.#matching(`${words.map(quoted).join(' ')}*`);
  }

  /** Entries that have any of these words. */
  withAny(words: readonly string[]): readonly RegisterEntry[] {
    return words.length === 0 ? [] : this.#matching(`${words.map(quoted).join(' OR ')}*`);
  }

  /**
   * Entries that have all the words of the query, the last perhaps unfinished; else those that have its numbers;
   * else those that have any of its words.
   */
  candidates(query: string): readonly RegisterEntry[] {
    const words = wordsOf(query);
    const attempts = [
      () => this.withAll(words),
      () => this.withAll(words.filter(isNumber)),
      () => this.withAny(words),
    ];
    for (const attempt of attempts) {
      const found = attempt();
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

  /** What is said of each field, most frequent first. */
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

  /** The paragraphs that cite an identity, of the newest document first. */
  citations(key: string, limit: number): readonly QuoteRow[] {
    const rows = this.#file.read(
      (database) =>
        database.all<{ paragraph: number; quote: string }>(
          `SELECT citation.paragraph, quote FROM
             (SELECT DISTINCT entry.id AS entry, citation.paragraph, document.date
              FROM entry JOIN citation ON citation.entry = entry.id
              JOIN paragraph ON paragraph.id = citation.paragraph
              JOIN text ON text.id = paragraph.text
              JOIN document ON document.id = text.document
              WHERE key = ? ORDER BY document.date DESC, citation.paragraph LIMIT ?) AS place
           JOIN citation ON citation.entry = place.entry AND citation.paragraph = place.paragraph
           ORDER BY place.date DESC, citation.paragraph, citation.id`,
          key,
          limit,
        ),
      [],
    );
    const quotes = new Map<number, string[]>();
    for (const { paragraph, quote } of rows) quotes.set(paragraph, [...(quotes.get(paragraph) ?? []), quote]);
    return Array.from(quotes, ([paragraph, own]) => ({ paragraph, quotes: own }));
  }
}
