import {
  PostgresDialect,
  type CompiledQuery,
  type DatabaseConnection,
  type Dialect,
  type Driver,
  type QueryResult,
  type TransactionSettings,
} from 'kysely';
import type pg from 'pg';
import { isGone, presentable } from './connection.ts';

export interface Lifeline {
  /** Whether the database went away, as far as we heard. */
  lost(): boolean;
  /** Brings it back. Throws when it cannot. */
  revive(): Promise<void>;
}

export interface GuardedOptions {
  readonly pool: pg.Pool;
  /** Host and port, for error texts. */
  readonly place: string;
  /** How to bring back a database that went away: the embedded one. */
  readonly lifeline?: Lifeline;
}

/**
 * PostgreSQL for kysely, with failures made presentable (no rows in error texts, a PoortError when the database is away).
 * When it is away and can be revived, that is done once before a connection is refused.
 */
export function guardedDialect(options: GuardedOptions): Dialect {
  const dialect = new PostgresDialect({ pool: options.pool });
  return {
    createDriver: () => new GuardedDriver(dialect.createDriver(), options),
    createAdapter: () => dialect.createAdapter(),
    createQueryCompiler: () => dialect.createQueryCompiler(),
    createIntrospector: (db) => dialect.createIntrospector(db),
  };
}

class GuardedDriver implements Driver {
  readonly #driver: Driver;
  readonly #options: GuardedOptions;

  constructor(driver: Driver, options: GuardedOptions) {
    this.#driver = driver;
    this.#options = options;
  }

  init(): Promise<void> {
    return this.#driver.init();
  }

  async acquireConnection(): Promise<DatabaseConnection> {
    return new GuardedConnection(await this.#connect(), this.#options.place);
  }

  async #connect(): Promise<DatabaseConnection> {
    const { lifeline, place } = this.#options;
    try {
      if (lifeline?.lost() === true) await lifeline.revive();
      return await this.#driver.acquireConnection();
    } catch (cause) {
      if (lifeline === undefined || !isGone(cause)) throw presentable(cause, place);
    }
    await lifeline.revive();
    try {
      return await this.#driver.acquireConnection();
    } catch (cause) {
      throw presentable(cause, place);
    }
  }

  beginTransaction(connection: DatabaseConnection, settings: TransactionSettings): Promise<void> {
    return this.#driver.beginTransaction(connection, settings);
  }

  commitTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.commitTransaction(connection);
  }

  rollbackTransaction(connection: DatabaseConnection): Promise<void> {
    return this.#driver.rollbackTransaction(connection);
  }

  releaseConnection(connection: DatabaseConnection): Promise<void> {
    return this.#driver.releaseConnection(
      connection instanceof GuardedConnection ? connection.inner : connection,
    );
  }

  destroy(): Promise<void> {
    return this.#driver.destroy();
  }
}

class GuardedConnection implements DatabaseConnection {
  readonly inner: DatabaseConnection;
  readonly #place: string;

  constructor(inner: DatabaseConnection, place: string) {
    this.inner = inner;
    this.#place = place;
  }

  async executeQuery<R>(query: CompiledQuery): Promise<QueryResult<R>> {
    try {
      return await this.inner.executeQuery<R>(query);
    } catch (cause) {
      throw presentable(cause, this.#place);
    }
  }

  async *streamQuery<R>(query: CompiledQuery, size?: number): AsyncIterableIterator<QueryResult<R>> {
    try {
      yield* this.inner.streamQuery<R>(query, size ?? 100);
    } catch (cause) {
      throw presentable(cause, this.#place);
    }
  }
}
