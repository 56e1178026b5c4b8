/** What both drivers share: statements kept by their wording, and transactions. */
import type { Database, Driver, Value } from './database.ts';

/** A prepared statement as a driver gives it. */
export interface PreparedStatement {
  all(values: readonly Value[]): unknown[];
  run(values: readonly Value[]): number;
  /** Frees what the driver does not free by itself. */
  finalize(): void;
}

/** A connection as a driver gives it. */
export interface Connection {
  exec(sql: string): void;
  prepare(sql: string): PreparedStatement;
  close(): void;
}

/** A `Database` over a driver's connection. */
export class CachedDatabase implements Database {
  readonly driver: Driver;
  readonly #connection: Connection;
  readonly #statements = new Map<string, PreparedStatement>();

  constructor(driver: Driver, connection: Connection) {
    this.driver = driver;
    this.#connection = connection;
  }

  /** A statement that failed is not used again: with one driver its next use would report the failure once more. */
  #use<T>(sql: string, use: (statement: PreparedStatement) => T): T {
    const statement = this.#statements.get(sql) ?? this.#connection.prepare(sql);
    this.#statements.set(sql, statement);
    try {
      return use(statement);
    } catch (error) {
      this.#statements.delete(sql);
      statement.finalize();
      throw error;
    }
  }

  exec(sql: string): void {
    this.#connection.exec(sql);
  }

  all<T>(sql: string, ...values: readonly Value[]): T[] {
    return this.#use(sql, (statement) => statement.all(values)) as T[];
  }

  // eslint-disable-next-line @typescript-eslint/no-unnecessary-type-parameters -- see `Database`
  get<T>(sql: string, ...values: readonly Value[]): T | undefined {
    return this.all<T>(sql, ...values)[0];
  }

  run(sql: string, ...values: readonly Value[]): number {
    return this.#use(sql, (statement) => statement.run(values));
  }

  transaction<T>(work: () => T): T {
    this.exec('BEGIN IMMEDIATE');
    let result: T;
    try {
      result = work();
    } catch (error) {
      try {
        this.exec('ROLLBACK');
      } catch {
        // SQLite has rolled back by itself, as it does when the disk is full.
      }
      throw error;
    }
    this.exec('COMMIT');
    return result;
  }

  close(): void {
    for (const statement of this.#statements.values()) statement.finalize();
    this.#statements.clear();
    this.#connection.close();
  }
}
