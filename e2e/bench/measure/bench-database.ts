import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { connect, ensureEventPartitions, migrate, startEmbeddedPostgres, type Connection } from '@sanh/db';

export interface BenchDatabase extends Connection {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

/** Its own PostgreSQL with its data on a disk, where a commit costs what it costs in a centre. */
export async function aBenchDatabase(
  environment: Readonly<Record<string, string>> = {},
): Promise<BenchDatabase> {
  const dataDir = await mkdtemp('/var/tmp/sanh-bench-');
  await chmod(dataDir, 0o711);
  const server = await startEmbeddedPostgres({
    ...{ dataDir, environment, log: () => undefined },
    settings: { max_connections: 150 },
  });
  await migrate(server.url);
  const connection = connect(server.url, { poolSize: 40 });
  await ensureEventPartitions(connection.sql, '2026-11-01', 2);
  return {
    ...connection,
    url: server.url,
    stop: async () => {
      await connection.close();
      await server.stop();
      for (const folder of [dataDir, server.home]) await rm(folder, { recursive: true, force: true });
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
