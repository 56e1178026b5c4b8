/** The driver over Node's own SQLite. */
import type { DatabaseSync } from 'node:sqlite';
import type { Database } from './database.ts';
import { CachedDatabase } from './statement-cache.ts';

type Sqlite = typeof import('node:sqlite');

/** The module, where this runtime has it; some print a warning that it is experimental, which users need not see. */
function loadModule(): Sqlite | undefined {
  const warn = process.emitWarning.bind(process);
  process.emitWarning = () => {};
  try {
    // Node before 20.16 lacks the function, before 22.5 the module.
    return (process as Partial<NodeJS.Process>).getBuiltinModule?.('node:sqlite');
  } catch {
    return undefined;
  } finally {
    process.emitWarning = warn;
  }
}

/** Node 22.15 has the module without full-text search: only building such a table tells. */
function hasFullTextSearch(sqlite: Sqlite): boolean {
  let database: DatabaseSync | undefined;
  try {
    database = new sqlite.DatabaseSync(':memory:');
    database.exec('CREATE VIRTUAL TABLE probe USING fts5(words)');
    return true;
  } catch {
    return false;
  } finally {
    database?.close();
  }
}

let probed: { readonly sqlite: Sqlite | undefined } | undefined;

function sqliteModule(): Sqlite | undefined {
  if (!probed) {
    const sqlite = loadModule();
    probed = { sqlite: sqlite && hasFullTextSearch(sqlite) ? sqlite : undefined };
  }
  return probed.sqlite;
}

/** Whether this runtime has a SQLite that can read a corpus. Looked up once. */
export function nativeAvailable(): boolean {
  return sqliteModule() !== undefined;
}

/** Opens `location`, a path or a `file:` URI. Throws where the runtime has no SQLite, or SQLite cannot open it. */
export function openNative(location: string, readOnly: boolean): Database {
  const sqlite = sqliteModule();
  if (!sqlite) throw new Error('This runtime has no SQLite of its own');
  const database = new sqlite.DatabaseSync(location, { readOnly });
  return new CachedDatabase('native', {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        all: (values) => statement.all(...values),
        run: (values) => Number(statement.run(...values).lastInsertRowid),
        finalize: () => {},
      };
    },
    close: () => {
      database.close();
    },
  });
}
