import { cp, mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { VoicePack, VoiceView } from '@sanh/contract';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { aSanh, type RunningSanh } from '../testing/a-sanh.ts';

const builtIn = fileURLToPath(new URL('../../../voices/packs/hall-vi-north', import.meta.url));
let sanh: RunningSanh;
let own: string;
beforeAll(async () => {
  own = await mkdtemp(join(tmpdir(), 'sanh-voices-'));
  await anOwnPack('studio', ({ clips, ...pack }) => ({
    ...{ ...pack, id: 'studio' },
    clips: Object.fromEntries(Object.entries(clips).filter(([text]) => !/lăm|xê/.test(text))),
  }));
  await anOwnPack('broken', (pack) => ({ ...pack, id: 'broken', data: { ...pack.data, bytes: 7 } }));
  await mkdir(join(own, 'empty'));
  sanh = await aSanh(inject('testServerUrl'), { SANH_VOICES: own });
});
afterAll(async () => {
  await sanh.close();
  await rm(own, { recursive: true });
});

async function anOwnPack(name: string, change: (pack: VoicePack) => VoicePack): Promise<void> {
  const folder = join(own, name);
  await cp(builtIn, folder, { recursive: true });
  const file = join(folder, 'manifest.json');
  const pack = JSON.parse(await readFile(file, 'utf8')) as VoicePack;
  await writeFile(file, JSON.stringify(change(pack)));
}

const list = async (): Promise<readonly VoiceView[]> =>
  (await (await sanh.request('/api/voices')).json()) as readonly VoiceView[];
const viewOf = async (id: string): Promise<VoiceView> => {
  const found = (await list()).find((view) => view.id === id);
  if (found === undefined) throw new Error(`no ${id}`);
  return found;
};

test('packs are served whole, under an address that names their content and may be kept for ever', async () => {
  const { address, missing } = await viewOf('hall-vi-north');
  expect(missing).toEqual([]);
  const manifest = await sanh.request(`${address}/manifest.json`);
  expect(manifest.headers.get('cache-control')).toContain('immutable');
  const { data } = (await manifest.json()) as VoicePack;
  const bytes = await (await sanh.request(`${address}/${data.file}`)).arrayBuffer();
  expect(bytes.byteLength).toBe(data.bytes);
});

test("an administrator's own pack stands beside the built-in ones, and the words it lacks are named", async () => {
  const view = await viewOf('studio');
  expect(view.isOwn).toBe(true);
  expect(view.missing.toSorted()).toEqual(['lăm', 'xê']);
});

test('a pack that cannot be used is left out, and the log says why', async () => {
  expect((await list()).map(({ id }) => id)).not.toContain('broken');
  expect(sanh.logged.some((line) => line.includes('broken') && line.includes('bytes'))).toBe(true);
  expect(sanh.logged.some((line) => line.includes('empty') && line.includes('manifest.json'))).toBe(true);
});

test('nothing but the files of a pack is served, and no other version of it', async () => {
  const { address } = await viewOf('hall-vi-north');
  for (const path of [
    `${address}/package.json`,
    `${address}/..%2f..%2fpackage.json`,
    '/voices/hall-vi-north/0000000000000000/manifest.json',
    '/voices/nobody/0000000000000000/manifest.json',
  ])
    expect((await sanh.request(path)).status).toBe(404);
});
