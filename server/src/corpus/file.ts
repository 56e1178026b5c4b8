/** One corpus file, opened when it is first asked, and never asked again once it proves damaged. */
import { openDatabase, type Database, type Driver } from './database.ts';
import { CorpusError, isDatabaseError } from './errors.ts';
import { checkHeader, damaged } from './schema.ts';

/** A corpus file as the queries see it. */
export class CorpusFile {
  readonly path: string;
  /** The short name that answers carry. */
  readonly name: string;
  readonly #driver: Driver | undefined;
  readonly #onDamage: (error: CorpusError) => void;
  #database: Database | undefined;
  #usable = true;

  /** Looks at the file's header only. Throws `CorpusError`. */
  constructor(path: string, name: string, onDamage: (error: CorpusError) => void, driver?: Driver) {
    checkHeader(path);
    this.path = path;
    this.name = name;
    this.#onDamage = onDamage;
    this.#driver = driver;
  }

  /** What `work` reads, or `otherwise` where the file is damaged or closed. Damage is reported once. */
  read<T>(work: (database: Database) => T, otherwise: T): T {
    if (!this.#usable) return otherwise;
    let database: Database | undefined;
    try {
      database = this.#database ??= openDatabase(this.path, 'read', this.#driver);
      return work(database);
    } catch (error) {
      if (error instanceof CorpusError) throw error;
      // A query within this one has found the damage already.
      if (this.#database !== database) return otherwise;
      // What SQLite reports here is that the file is not what it was when it was written.
      if (!isDatabaseError(error)) throw error;
      this.close();
      this.#onDamage(damaged(this.path));
      return otherwise;
    }
  }

  close(): void {
    this.#usable = false;
    this.#database?.close();
    this.#database = undefined;
  }
}
