/** Writes corpus files: documents one transaction each, then what is derived from all of them. */
import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { BuildFile } from './build-file.ts';
import { openDatabase, type Database, type Driver } from './database.ts';
import { storeIndex } from './index-tables.ts';
import { storeDerived } from './derived-tables.ts';
import type { DerivedRows, DocumentRows, TextRows } from './rows.ts';
import { checkHeader, SCHEMA } from './schema.ts';
import { StoredTexts } from './stored-texts.ts';

/** What adding a document came to. */
export type Addition = 'added' | 'replaced' | 'unchanged';

/**
 * Writes one corpus file. Nothing is seen by readers before `publish`, and then everything at once. The last call
 * is `publish` or `discard`.
 */
export class CorpusWriter {
  readonly #file: BuildFile;
  readonly #database: Database;
  #changed = false;
  #done = false;

  /** Opens the corpus at `path`, or begins a new one. Throws `CorpusError`. */
  constructor(path: string, driver?: Driver) {
    if (existsSync(path)) checkHeader(path);
    this.#file = new BuildFile(path);
    try {
      this.#database = openDatabase(this.#file.path, 'write', driver);
    } catch (error) {
      const failure = this.#file.failure(error);
      this.#file.discard();
      throw failure;
    }
    this.#work(() => {
      // The copy is worth nothing before it is published, so only publishing waits for the disk.
      this.#database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = OFF; PRAGMA foreign_keys = ON');
      if (!existsSync(this.#file.target)) this.#database.exec(SCHEMA);
    });
  }

  /** What fails ends the writing: the corpus is then as before, and nothing is left beside it. */
  #work<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      const failure = this.#file.failure(error);
      this.discard();
      throw failure;
    }
  }

  /**
   * Adds a document; one of the same symbol is replaced whole, and the same again changes nothing.
   * Throws `CorpusError` where it cannot be written; the writer has then given up.
   */
  add(document: DocumentRows): Addition {
    const hash = createHash('sha256').update(JSON.stringify(document)).digest('hex');
    return this.#work(() => {
      const known = this.#database.get<{ hash: string }>(
        'SELECT hash FROM document WHERE symbol = ?',
        document.symbol,
      );
      if (known?.hash === hash) return 'unchanged';
      this.#database.transaction(() => {
        this.#delete(document.symbol);
        this.#insert(document, hash);
      });
      this.#changed = true;
      return known ? 'replaced' : 'added';
    });
  }

  /** Removes a document; false where there is none of this symbol. Throws as `add` does. */
  remove(symbol: string): boolean {
    return this.#work(() => {
      if (!this.#database.get('SELECT 1 FROM document WHERE symbol = ?', symbol)) return false;
      this.#database.transaction(() => {
        this.#delete(symbol);
      });
      this.#changed = true;
      return true;
    });
  }

  #delete(symbol: string): void {
    this.#database.run('DELETE FROM document WHERE symbol = ?', symbol);
  }

  #insert({ symbol, title, body, session, date, texts, report }: DocumentRows, hash: string): void {
    const document = this.#database.run(
      'INSERT INTO document (symbol, title, body, session, date, hash) VALUES (?, ?, ?, ?, ?, ?)',
      ...[symbol, title, body, session ?? null, date, hash],
    );
    const ids: number[] = [];
    for (const text of texts) {
      const within = text.within === undefined ? undefined : ids[text.within];
      ids.push(this.#insertText(document, text, within));
    }
    for (const { matter, heading, line, plain } of report)
      this.#database.run(
        'INSERT INTO report_paragraph (document, matter, heading, line, plain) VALUES (?, ?, ?, ?, ?)',
        ...[document, matter, heading, line, plain],
      );
  }

  #insertText(document: number, rows: TextRows, within: number | undefined): number {
    const { kind, number, title, organ, source, paragraphs, notes } = rows;
    const text = this.#database.run(
      'INSERT INTO text (document, kind, number, title, organ, source, within) VALUES (?, ?, ?, ?, ?, ?, ?)',
      ...[document, kind, number ?? null, title, organ, source, within ?? null],
    );
    const noteIds = notes.map(({ label, plain }) =>
      this.#database.run('INSERT INTO note (text, label, plain) VALUES (?, ?, ?)', text, label, plain),
    );
    for (const { part, label, depth, lead, plain, start, end, marks } of paragraphs) {
      const paragraph = this.#database.run(
        `INSERT INTO paragraph (text, part, label, depth, lead, plain, start, "end") VALUES (?, ?, ?, ?, ?, ?, ?, ?)`,
        ...[text, part, label, depth, lead ?? null, plain, start, end],
      );
      for (const { at, note } of marks) {
        const id = noteIds[note];
        if (id !== undefined)
          this.#database.run('INSERT INTO mark (paragraph, at, note) VALUES (?, ?, ?)', paragraph, at, id);
      }
    }
    return text;
  }

  /**
   * Derives what is derived and puts the corpus in its place; where nothing changed, the file is left alone.
   * Gives true where it was replaced. Throws `CorpusError`, and what `derive` throws; the corpus is then as before.
   */
  publish(derive: (texts: StoredTexts) => DerivedRows): boolean {
    if (!this.#changed) {
      this.discard();
      return false;
    }
    this.#work(() => {
      const rows = derive(new StoredTexts(this.#database));
      this.#database.transaction(() => {
        storeDerived(this.#database, rows);
        storeIndex(this.#database);
      });
      // Takes over nothing of what was removed or replaced, which is still in the free space of the copy.
      this.#database.run('VACUUM INTO ?', this.#file.finished);
    });
    this.#done = true;
    this.#database.close();
    this.#file.publish();
    return true;
  }

  /** Gives up: the corpus stays as it was. Once the writer has given up or published, does nothing. */
  discard(): void {
    if (this.#done) return;
    this.#done = true;
    this.#database.close();
    this.#file.discard();
  }
}
