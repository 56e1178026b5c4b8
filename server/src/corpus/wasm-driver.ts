/**
 * The driver over SQLite compiled to WebAssembly.
 *
 * The package locks a file by making a folder beside it, even to read, and a process that dies leaves the folder
 * there for good. Reading therefore goes through SQLite's `immutable=1`, which takes no lock; it is honoured in
 * `file:` URIs only, and those only behind a flag that the package's constructor does not pass. The constructor
 * calls the function that the package exports, so the flag is added there.
 */
import { createRequire } from 'node:module';
import type { Database } from './database.ts';
import { CachedDatabase } from './statement-cache.ts';

type OpenFunction = (name: number, out: number, flags: number, vfs: number) => number;
type Sqlite = typeof import('node-sqlite3-wasm') & { _sqlite3_open_v2: OpenFunction };

/** SQLITE_OPEN_URI of sqlite3.h. */
const OPEN_URI = 0x40;

/** A literal `require` is what the bundler follows; where sources run as they are, there is none. */
function loadPackage(): Sqlite {
  return (
    typeof require === 'undefined'
      ? createRequire(import.meta.url)('node-sqlite3-wasm')
      : // eslint-disable-next-line @typescript-eslint/no-require-imports -- what the bundler follows
        require('node-sqlite3-wasm')
  ) as Sqlite;
}

let loaded: Sqlite | undefined;

/** Compiling the module takes tens of milliseconds: only who needs it pays. */
function sqliteModule(): Sqlite {
  if (!loaded) {
    const sqlite = loadPackage();
    const open = sqlite._sqlite3_open_v2;
    sqlite._sqlite3_open_v2 = (name, out, flags, vfs) => open(name, out, flags | OPEN_URI, vfs);
    loaded = sqlite;
  }
  return loaded;
}

/** Opens `location`, a path or a `file:` URI. Throws where SQLite cannot open it. */
export function openWasm(location: string, readOnly: boolean): Database {
  const database = new (sqliteModule().Database)(location, { readOnly });
  return new CachedDatabase('wasm', {
    exec: (sql) => {
      database.exec(sql);
    },
    prepare: (sql) => {
      const statement = database.prepare(sql);
      return {
        all: (values) => statement.all([...values]),
        run: (values) => Number(statement.run([...values]).lastInsertRowid),
        finalize: () => {
          try {
            statement.finalize();
          } catch {
            // It is freed; what SQLite reports is the failure of its last run, which was reported then.
          }
        },
      };
    },
    close: () => {
      database.close();
    },
  });
}
