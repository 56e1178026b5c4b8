/**
 * SQLite behind one interface, over two drivers: Node's own `node:sqlite` where it is there and has full-text
 * search, and the WebAssembly build else (Node 20, editors whose runtime was built without either).
 */
import { resolve } from 'node:path';
import { openNative, nativeAvailable } from './native-driver.ts';
import { openWasm } from './wasm-driver.ts';

/** What SQLite stores. Integers are safe integers. */
export type Value = string | number | Uint8Array | null;

/** A row, by column name. */
export type Row = Readonly<Record<string, Value>>;

/** The two implementations. */
export type Driver = 'native' | 'wasm';

/** An open database. Statements are prepared once for each wording and kept until `close`. */
export interface Database {
  readonly driver: Driver;
  /** Runs statements that take no values and give no rows. Throws what SQLite reports. */
  exec(sql: string): void;
  /** All rows. `T` names the columns that the statement selects. */
  all<T = Row>(sql: string, ...values: readonly Value[]): T[];
  /** The first row, or undefined. For statements that give one row at most: all of them are stepped through. */
  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- as above
  get<T = Row>(sql: string, ...values: readonly Value[]): T | undefined;
  /** Runs a statement that changes something; gives the row id of the last insertion. */
  run(sql: string, ...values: readonly Value[]): number;
  /** Runs `work` whole or not at all. */
  transaction<T>(work: () => T): T;
  close(): void;
}

/**
 * `read` opens a file that nothing changes while it is open: a corpus file is never written in place, it is
 * replaced (see `writer.ts`). SQLite then takes no locks, which is what lets any number of processes read one
 * file in a folder they cannot write, and leaves nothing behind when one of them is killed. `write` opens or
 * creates a file for one process alone.
 */
export type OpenMode = 'read' | 'write';

/** The `file:` form that SQLite reads on every platform, with drive letters and UNC paths. */
function immutableUri(path: string): string {
  const plain = resolve(path).replaceAll('\\', '/');
  const encoded = plain.replace(/[%?#]/gu, (sign) => encodeURIComponent(sign));
  return `file:${encoded.startsWith('/') ? '//' : ''}${encoded}?immutable=1`;
}

/** Which driver `openDatabase` takes where none is asked for. */
export function defaultDriver(): Driver {
  return nativeAvailable() ? 'native' : 'wasm';
}

/** Opens a database file. Throws what the driver reports where that fails. */
export function openDatabase(path: string, mode: OpenMode, driver: Driver = defaultDriver()): Database {
  const readOnly = mode === 'read';
  const location = readOnly ? immutableUri(path) : resolve(path);
  return driver === 'native' ? openNative(location, readOnly) : openWasm(location, readOnly);
}
