import { fileURLToPath } from 'node:url';
import { readMigrationFiles } from 'drizzle-orm/migrator';
import { drizzle } from 'drizzle-orm/postgres-js';
import { migrate as applyMigrations } from 'drizzle-orm/postgres-js/migrator';
import postgres from 'postgres';
import { DatabaseError } from './database-error.ts';

const migrationsFolder = fileURLToPath(new URL('../migrations', import.meta.url));
const LOCK = 0x53_41_4e_48;

/**
 * Brings the database to this code's schema. Safe to call from many processes at once: one works, the others wait.
 * @throws DatabaseError DATABASE_NEWER_THAN_CODE when it holds a migration this code does not know.
 */
export async function migrate(url: string): Promise<void> {
  const sql = postgres(url, { max: 1, idle_timeout: 0, max_lifetime: null, onnotice: () => undefined });
  try {
    await sql`select pg_advisory_lock(${LOCK})`;
    await refuseNewerDatabase(sql);
    await applyMigrations(drizzle(sql), { migrationsFolder });
  } finally {
    // The end of the connection gives the lock back.
    await sql.end();
  }
}

async function refuseNewerDatabase(sql: postgres.Sql): Promise<void> {
  const [journal] = await sql<{ present: boolean }[]>`
    select to_regclass('drizzle.__drizzle_migrations') is not null as present`;
  if (!journal?.present) return;
  const known = readMigrationFiles({ migrationsFolder }).map((migration) => String(migration.folderMillis));
  const unknown = await sql`
    select from drizzle.__drizzle_migrations where created_at::text <> all (${known}) limit 1`;
  if (unknown.length === 0) return;
  throw new DatabaseError(
    'DATABASE_NEWER_THAN_CODE',
    'The database was migrated by a newer version of Sảnh. Start that version, or restore an older backup.',
  );
}
