import { chmod, mkdtemp, rm } from 'node:fs/promises';
import { startEmbeddedPostgres, type EmbeddedPostgres, type PostgresSettings } from '@sanh/db';

export interface DiskDatabase {
  readonly url: string;
  readonly postmasterPid: () => number;
  readonly stop: () => Promise<void>;
}

interface DiskOptions {
  readonly settings?: PostgresSettings;
  readonly environment?: Readonly<Record<string, string>>;
}

/** A PostgreSQL with its data on a disk, where a commit costs and keeps what it costs and keeps in a centre. */
export async function startDiskDatabase(options: DiskOptions = {}): Promise<DiskDatabase> {
  const dataDir = await mkdtemp('/var/tmp/sanh-disk-');
  await chmod(dataDir, 0o711);
  const settings = { max_connections: 150, ...options.settings };
  const server: EmbeddedPostgres = await startEmbeddedPostgres({
    ...{ ...options, dataDir, settings },
    log: () => undefined,
  });
  return {
    url: server.url,
    postmasterPid: () => server.postmasterPid,
    stop: async () => {
      await server.stop();
      for (const folder of [dataDir, server.home]) await rm(folder, { recursive: true, force: true });
    },
  };
}
