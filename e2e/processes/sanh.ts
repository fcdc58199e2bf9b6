import { mkdtemp, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { busyCentreId, writeBusyCentre } from './busy-centre.ts';
import { startDiskDatabase, type DiskDatabase } from './disk-database.ts';
import { ServerProcess, type ServerSettings } from './server-process.ts';

export interface RunningSanh {
  readonly database: DiskDatabase;
  /** All on the one database. */
  readonly servers: readonly [ServerProcess, ...ServerProcess[]];
  readonly settings: ServerSettings;
  stop(): Promise<void>;
}

/** A database on disk and so many server processes on it, serving busy centres as a demonstration. */
export async function startSanh(
  processes = 1,
  centreIds: readonly string[] = [busyCentreId],
): Promise<RunningSanh> {
  const folder = await mkdtemp('/var/tmp/sanh-processes-');
  const files = centreIds.map((id) => join(folder, `${id}.json`));
  await Promise.all(files.map((file, index) => writeBusyCentre(file, centreIds[index])));
  const database = await startDiskDatabase();
  const settings = {
    ...{ DATABASE_URL: database.url, DATA_DIR: folder, SANH_CENTRES: files.join(','), SANH_DEMO: '1' },
    ...{ SANH_SECRET: 'a secret for fault tests, nothing more', SANH_COMMANDS_PER_MINUTE: '10000000' },
  };
  const servers: [ServerProcess, ...ServerProcess[]] = [await ServerProcess.start(settings)];
  while (servers.length < processes) servers.push(await ServerProcess.start(settings));
  return {
    ...{ database, servers, settings },
    stop: async () => {
      await Promise.all(servers.map((server) => server.stop()));
      await database.stop();
      await rm(folder, { recursive: true });
    },
  };
}
