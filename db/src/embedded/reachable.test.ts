import { chmod, chown, cp, mkdtemp, rm } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, onTestFinished, test } from 'vitest';
import { connect } from '../connect.ts';
import { findBinaries } from './binaries.ts';
import { reachableNative } from './reachable-binaries.ts';
import { startEmbeddedPostgres } from './start.ts';
import { canUse, choosePostgresUser } from './system-user.ts';
import { aClosedFolder, aDataFolder, discard, discardModel } from './testing/a-data-folder.ts';
import { anOwnerProcess } from './testing/owner-process.ts';

const asRoot = test.skipIf(process.getuid?.() !== 0);
afterAll(discardModel);

asRoot(
  "data in a folder closed to PostgreSQL's user is kept elsewhere, says so, and is found again",
  async () => {
    const dataDir = await aClosedFolder();
    const lines: string[] = [];
    const first = await startEmbeddedPostgres({ dataDir, log: (line) => lines.push(line) });
    onTestFinished(() => discard(first.home));
    expect(lines.join('\n')).toContain(`the data is in ${first.home}`);
    expect(first.home).not.toBe(dataDir);
    const before = connect(first.url);
    await before.sql`create table kept as select 42 as answer`;
    await before.close();
    await first.stop();

    const again = await startEmbeddedPostgres({ dataDir, log: () => undefined });
    const after = connect(again.url);
    expect(await after.sql`select answer from kept`).toEqual([{ answer: 42 }]);
    await after.close();
    await again.stop();
  },
);

asRoot('binaries in a closed folder are copied once, also when two processes start at once', async () => {
  const closed = await mkdtemp(join(tmpdir(), 'sanh-test-'));
  onTestFinished(() => rm(closed, { recursive: true }));
  const native = join(closed, 'native');
  await cp(findBinaries().native, native, { recursive: true, verbatimSymlinks: true });
  const build = `test-${process.pid}`;
  const user = choosePostgresUser('');
  const copies = await Promise.all(
    [1, 2].map(() => reachableNative({ native, build }, user, () => undefined)),
  );
  onTestFinished(() => rm(copies[0]!, { recursive: true }));
  expect(copies[0]).toBe(copies[1]);
  expect(canUse(user!, '-x', join(copies[0]!, 'bin/postgres'))).toBe(true);
  expect(readdirSync(copies[0]!)).toEqual(readdirSync(native));
  expect(readdirSync('/var/cache/sanh').filter((name) => name.startsWith('.copy'))).toEqual([]);
});

asRoot("an ordinary user's database is the user's own, and root runs it as that user", async () => {
  const dataDir = await aClosedFolder();
  const nobody = { uid: 65534, gid: 65534 };
  await chown(dataDir, nobody.uid, nobody.gid);
  const ordinary = anOwnerProcess(dataDir, nobody);
  expect(await ordinary.nextAnswer()).toMatchObject({
    url: expect.stringContaining('postgres://') as string,
  });
  ordinary.pressCtrlC();
  await ordinary.nextAnswer();
  const server = await startEmbeddedPostgres({ dataDir, log: () => undefined });
  expect(server.home).toBe(dataDir);
  await server.stop();
});

asRoot('data that can no longer be reached is refused, not replaced by an empty database', async () => {
  const dataDir = await aDataFolder();
  await chmod(dataDir, 0o700);
  await expect(startEmbeddedPostgres({ dataDir, log: () => undefined })).rejects.toMatchObject({
    code: 'DATA_DIRECTORY_UNREACHABLE',
  });
});
