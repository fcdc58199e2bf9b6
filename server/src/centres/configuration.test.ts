import { mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { CentreView } from '@sanh/contract';
import type { Centre } from '@sanh/kiosk-config';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { exampleCentreFiles } from '../demo/demo.ts';
import { aSanh, codeOf, commune, issuing, type RunningSanh } from '../testing/a-sanh.ts';
import { readCentreFiles } from './read-centre-files.ts';

let sanh: RunningSanh;
let folder: string;
beforeAll(async () => {
  sanh = await aSanh(inject('testServerUrl'));
  folder = await mkdtemp(join(tmpdir(), 'sanh-centres-'));
});
afterAll(() => sanh.close());

const path = `/api/centres/${commune}`;
const running = (): Centre => sanh.centres.get(commune).centre;

describe('a configuration from the screen', () => {
  const publish = async (body: unknown): Promise<Response> =>
    sanh.request(`${path}/configuration`, { method: 'PUT', body, cookie: await sanh.signIn('quantri') });

  test('becomes the next version of the centre and of its open hall', async () => {
    const before = running().version;
    const response = await publish({ ...running(), hotline: '1900 1234' });
    expect(await response.json()).toEqual({ version: before + 1 });
    const view = (await (await sanh.request(path)).json()) as CentreView;
    expect(view).toMatchObject({ version: before + 1, hotline: '1900 1234' });
    expect((await sanh.halls.now(commune)).hall.configuration.version).toBe(before + 1);
  });

  test('with a mistake is refused with its place, and the running one stays', async () => {
    const before = running();
    const counters = before.counters.map((counter, index) =>
      index === 2 ? { ...counter, zone: 'nowhere' } : counter,
    );
    const response = await publish({ ...before, counters });
    expect(await response.json()).toMatchObject({
      ...{ status: 422, code: 'CONFIGURATION_INVALID' },
      facts: { path: '$.counters[2].zone', mistake: 'UNKNOWN_ZONE' },
    });
    expect((await sanh.halls.now(commune)).hall.configuration.version).toBe(before.version);
  });

  test('that takes away what somebody waits for is refused by the hall, and nothing is kept', async () => {
    await sanh.request(`${path}/tickets`, issuing({ serviceId: 'xay-dung' }));
    const before = running();
    const without = <T extends { id: string }>(list: readonly T[]): T[] =>
      list.filter(({ id }) => id !== 'xay-dung');
    const counters = before.counters.map((counter) => ({
      ...counter,
      profile: {
        ...counter.profile,
        tiers: counter.profile.tiers
          .map((tier) => tier.filter((id) => id !== 'xay-dung'))
          .filter((tier) => tier.length > 0),
      },
    }));
    const response = await publish({ ...before, services: without(before.services), counters });
    expect(await codeOf(response)).toBe('CONFIGURATION_DROPS_USED');
    await sanh.centres.refresh();
    expect(running().version).toBe(before.version);
  });

  test('of another centre is refused', async () => {
    expect(await codeOf(await publish({ ...running(), id: 'another' }))).toBe('CONFIGURATION_INVALID');
  });
});

describe('centre files', () => {
  const read = (files: readonly string[]) => readCentreFiles(sanh, { files, adapt: (centre) => centre });
  const changed = async (change: (centre: Centre) => unknown): Promise<string> => {
    const file = exampleCentreFiles().find((name) => name.includes('diem-buu-dien')) ?? '';
    const target = join(folder, `${Math.random().toString(36).slice(2)}.json`);
    const centre = JSON.parse(await readFile(file, 'utf8')) as Centre;
    await writeFile(target, JSON.stringify(change(centre)));
    return target;
  };
  const versions = () =>
    sanh.sql`select version from centre_configuration where centre_id = 'buu-dien-suoi-dau'`;

  test('unchanged ones make no new version, changed ones do', async () => {
    const file = await changed((centre) => ({ ...centre, hotline: '1022 1' }));
    await read([file]);
    const once = (await versions()).length;
    await read([file]);
    expect((await versions()).length).toBe(once);
    await read([await changed((centre) => ({ ...centre, hotline: '1022 2' }))]);
    expect((await versions()).length).toBe(once + 1);
  });

  test('one with a mistake is reported with path and remedy, the others are taken', async () => {
    const wrong = await changed((centre) => ({ ...centre, hotline: 5 }));
    const before = (await versions()).length;
    const reports = await read([wrong, ...exampleCentreFiles().filter((name) => !name.includes('diem'))]);
    expect(reports).toEqual([
      { file: wrong, path: '$.hotline', remedy: expect.stringContaining('string') as string },
    ]);
    expect((await versions()).length).toBe(before);
  });
});

test('a view that has not changed is not sent again', async () => {
  const first = await sanh.request(path);
  const etag = first.headers.get('etag') ?? '';
  const again = await sanh.request(path, { headers: { 'if-none-match': etag } });
  expect([again.status, await again.text()]).toEqual([304, '']);
});
