import { drizzle } from 'drizzle-orm/postgres-js';
import type { PostgresJsDatabase } from 'drizzle-orm/postgres-js';
import postgres from 'postgres';
import { arrayTypes } from './array-types.ts';
import { dateOrText, jsonOrText, safeInteger } from './wire-types.ts';

export interface ConnectOptions {
  /** Connections held at most. Default 10. */
  readonly poolSize?: number;
  /** PostgreSQL ends a statement that takes longer. Default 15 s; 0 for none. */
  readonly statementTimeoutMs?: number;
  /** Give up on opening a connection after this. Default 10 s. */
  readonly connectTimeoutMs?: number;
  /** Shown in pg_stat_activity. */
  readonly applicationName?: string;
}

export type Sql = postgres.Sql<{ bigint: number | bigint }>;
export type Database = PostgresJsDatabase;
/** What both a pool and an open drizzle transaction can do. */
export type DatabaseTransaction = Parameters<Parameters<Database['transaction']>[0]>[0];

export interface Connection {
  readonly sql: Sql;
  readonly db: Database;
  /** Waits for running statements, at most `timeoutMs` (default 5 s), then closes the pool. */
  readonly close: (timeoutMs?: number) => Promise<void>;
}

/**
 * Opens a pool, lazily: nothing is sent before the first statement. `sql` (postgres.js) and `db` (drizzle) share it.
 * Through `sql`: int8 is a number while it is safe (else a bigint), date is "YYYY-MM-DD", timestamptz is a Date.
 */
export function connect(url: string, options: ConnectOptions = {}): Connection {
  const sql = postgres(url, {
    max: options.poolSize ?? 10,
    connect_timeout: (options.connectTimeoutMs ?? 10_000) / 1000,
    backoff: (attempt) => Math.min(0.05 * 2 ** attempt, 2),
    onnotice: () => undefined,
    connection: {
      application_name: options.applicationName ?? 'sanh',
      statement_timeout: options.statementTimeoutMs ?? 15_000,
      TimeZone: 'UTC',
    },
    fetch_types: false,
    types: { bigint: safeInteger, ...arrayTypes },
  });
  const db = drizzle(sql);
  // drizzle turns the shared client's date and json handling off; give it back in a form that suits both.
  Object.assign(sql.options.parsers, { 1184: (value: string) => new Date(value) });
  Object.assign(sql.options.serializers, { 1184: dateOrText, 114: jsonOrText, 3802: jsonOrText });
  return { sql, db, close: (timeoutMs = 5000) => sql.end({ timeout: timeoutMs / 1000 }) };
}
