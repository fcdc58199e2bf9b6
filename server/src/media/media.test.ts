import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mediaLimits, type MediaFile, type Playlist } from '@sanh/contract';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { aSanh, codeOf, commune, province, type RunningSanh } from '../testing/a-sanh.ts';

let sanh: RunningSanh;
let folder: string;
let cookie: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'sanh-media-'));
  sanh = await aSanh(inject('testServerUrl'), { DATA_DIR: folder });
  cookie = await sanh.signIn('quantri');
});
afterAll(async () => {
  await sanh.close();
  await rm(folder, { recursive: true });
});

const path = `/api/centres/${commune}`;
const png = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);
const webm = Buffer.from('1a45dfa3934282847765626d42878104428581021853806700', 'hex');
const page = Buffer.from('<script>alert(1)</script>');

const add = (body: Uint8Array, type: string, headers: Record<string, string> = {}): Promise<Response> =>
  Promise.resolve(
    sanh.api.request(`${path}/media`, {
      ...{ method: 'POST', headers: { 'content-type': type, cookie, ...headers } },
      body: new Blob([new Uint8Array(body)]),
    }),
  );
const publish = (body: object, by = cookie): Promise<Response> =>
  sanh.request(`${path}/playlist`, { method: 'PUT', body, cookie: by });
const playlist = async (): Promise<Playlist> =>
  (await (await sanh.request(`${path}/playlist`)).json()) as Playlist;
const keptFiles = async (): Promise<string[]> => {
  const entries = await readdir(join(folder, 'media'), { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => name);
};

describe('a file that is added', () => {
  test('is kept once under its content, however often it comes', async () => {
    const [first, again] = await Promise.all([add(png, 'image/png'), add(png, 'image/png')]);
    const file = (await first.json()) as MediaFile;
    expect(file).toMatchObject({ type: 'image/png', bytes: png.length });
    expect(await again.json()).toEqual(file);
    expect(await keptFiles()).toEqual([file.id]);
  });

  test('is served for ever as what it is, and can run nothing', async () => {
    const { id } = (await (await add(png, 'image/png')).json()) as MediaFile;
    const origin = await sanh.listen();
    const answer = await fetch(`${origin}/media/${commune}/${id}`);
    expect(Buffer.from(await answer.arrayBuffer())).toEqual(png);
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      ...{ 'content-type': 'image/png', 'x-content-type-options': 'nosniff' },
      'cache-control': 'public, max-age=31536000, immutable',
      'content-security-policy': expect.stringContaining("default-src 'none'") as string,
    });
    expect((await sanh.request(`/media/${province}/${id}`)).status).toBe(404);
    expect((await sanh.request(`/media/${commune}/${id.slice(1)}..`)).status).toBe(404);
  });

  test.each([
    ['a page that says it is a picture', page, 'image/png', 'MEDIA_NOT_AS_SAID'],
    ['a video that says it is a picture', webm, 'image/png', 'MEDIA_NOT_AS_SAID'],
    ['a picture that says it is a video', png, 'video/mp4', 'MEDIA_NOT_AS_SAID'],
    ['nothing at all', Buffer.alloc(0), 'image/png', 'MEDIA_NOT_AS_SAID'],
    ['a drawing that could run scripts', page, 'image/svg+xml', 'MEDIA_NOT_SHOWN'],
    [
      'a picture that is too large',
      Buffer.concat([png, Buffer.alloc(mediaLimits.pictureBytes)]),
      'image/png',
      'PAYLOAD_TOO_LARGE',
    ],
  ])('is refused and nothing of it stays: %s', async (_, body, type, code) => {
    const before = await keptFiles();
    expect(await codeOf(await add(body, type))).toBe(code);
    expect(await keptFiles()).toEqual(before);
  });

  test('is refused before it is read when it is larger than any may be', async () => {
    const length = { 'content-length': String(mediaLimits.videoBytes + 1) };
    expect(await codeOf(await add(png, 'video/mp4', length))).toBe('PAYLOAD_TOO_LARGE');
  });

  test('is of no clerk', async () => {
    const response = await add(png, 'image/png', { cookie: await sanh.signIn('quay5') });
    expect(response.status).toBe(403);
  });
});

describe('the playlist', () => {
  const anEntry = async (body = png, type = 'image/png') => {
    const { id } = (await (await add(body, type)).json()) as MediaFile;
    return { fileId: id, name: 'Nộp hồ sơ trực tuyến' };
  };

  test('is what an administrator made it, and who that was is kept', async () => {
    const entries = [
      await anEntry(webm, 'video/webm'),
      { ...(await anEntry()), seconds: 20, zoneIds: ['trai'] },
    ];
    const { version } = await playlist();
    expect((await publish({ version, entries })).status).toBe(200);
    expect(await playlist()).toMatchObject({
      version: version + 1,
      entries: [{ type: 'video/webm' }, { type: 'image/png', seconds: 20, zoneIds: ['trai'] }],
    });
    const rows = await sanh.sql<{ published_by: string }[]>`select published_by from playlist`;
    expect(rows.at(-1)?.published_by).toMatch(/^staff:/);
  });

  test('made from an older one overwrites nothing; the same one again changes nothing', async () => {
    const { version } = await playlist();
    const entries = [await anEntry()];
    const [one, again] = [await publish({ version, entries }), await publish({ version, entries })];
    expect([await one.json(), await again.json()]).toMatchObject([
      { version: version + 1 },
      { version: version + 1 },
    ]);
    expect(await codeOf(await publish({ version, entries: [] }))).toBe('PLAYLIST_CHANGED');
  });

  test('names only files that are here, on days that come', async () => {
    const { version } = await playlist();
    const strange = { fileId: 'a'.repeat(64), name: 'x' };
    expect(await codeOf(await publish({ version, entries: [strange] }))).toBe('UNKNOWN_MEDIA');
    const never = { ...(await anEntry()), from: '2026-12-02', until: '2026-12-01' };
    expect(await codeOf(await publish({ version, entries: [never] }))).toBe('VALIDATION_FAILED');
  });

  test('lets files go that it no longer names, a day after they were added', async () => {
    const entry = await anEntry(webm, 'video/webm');
    await publish({ version: (await playlist()).version, entries: [entry] });
    await sanh.sql`update media_file set added_at = now() - interval '2 days'`;
    await publish({ version: (await playlist()).version, entries: [] });
    expect(await keptFiles()).not.toContain(entry.fileId);
    expect((await sanh.request(`/media/${commune}/${entry.fileId}`)).status).toBe(404);
  });
});
