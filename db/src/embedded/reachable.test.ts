import { chmod, chown, cp, readlink, rm, symlink } from 'node:fs/promises';
import { readdirSync } from 'node:fs';
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

asRoot(
  'binaries are used where they lie, and copied once out of a closed folder, also by two starters at once',
  async () => {
    const closed = await aClosedFolder();
    const native = join(closed, 'native');
    const user = choosePostgresUser('');
    const build = `test-${process.pid}`;
    const reachable = () => reachableNative({ native, build }, user, () => undefined);
    const whole = findBinaries().native;
    for (const part of ['bin', 'share/postgresql/postgres.bki']) {
      await cp(join(whole, part), join(native, part), { recursive: true });
    }
    await symlink('bin/postgres', join(native, 'link'));
    await chmod(closed, 0o711);
    expect(await reachable()).toBe(native);
    await chmod(closed, 0o700);
    const copies = await Promise.all([reachable(), reachable()]);
    onTestFinished(() => rm(copies[0], { recursive: true }));
    expect(copies[0]).toBe(copies[1]);
    expect(canUse(user!, '-x', join(copies[0], 'bin/postgres'))).toBe(true);
    expect(await readlink(join(copies[0], 'link'))).toBe('bin/postgres');
    expect(readdirSync('/var/cache/sanh').filter((name) => name.startsWith('.copy'))).toEqual([]);
  },
);

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
