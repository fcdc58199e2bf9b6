import { connect, ensureEventPartitions, migrate, type Connection } from '@sanh/db';
import { startDiskDatabase } from '../../processes/disk-database.ts';

export interface BenchDatabase extends Connection {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Its own PostgreSQL on a disk, migrated. */
export async function aBenchDatabase(
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchDatabase> {
  const server = await startDiskDatabase({ environment });
  await migrate(server.url);
  const connection = connect(server.url, { poolSize: 40 });
  await ensureEventPartitions(connection.sql, '2026-11-01', 2);
  return {
    ...{ ...connection, url: server.url },
    stop: async () => {
      await connection.close();
      await server.stop();
    },
  };
}

let centres = 0;

/** A new centre with nothing in its log. */
export async function aBenchCentre({ sql }: BenchDatabase): Promise<string> {
  const id = `bench-${++centres}`;
  await sql`insert into agency (id, kind, name_vi, name_en, path) values ('g', 'commune', 'g', 'g', '/g/')
    on conflict do nothing`;
  await sql`insert into centre (id, agency_id, name_vi, name_en, kind) values (${id}, 'g', ${id}, ${id}, 'commune')`;
  return id;
}
