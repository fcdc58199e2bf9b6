import { readdir, readFile } from 'node:fs/promises';
import { voicePackSchema, type VoicePack } from '@sanh/contract';
import { missingWords, neededTexts, sayableOf, type SpeakingStyle } from '@sanh/domain';
import { expect, test } from 'vitest';
import { packPlans } from './make/pack-plan.ts';
import { announcementTexts } from './texts/announcement-texts.ts';
import { readScreenTexts } from './texts/sources.ts';

const folder = (id: string): URL => new URL(`../packs/${id}/`, import.meta.url);

interface Here {
  readonly pack: VoicePack;
  readonly data: Buffer;
  readonly style: SpeakingStyle;
}

async function read(id: string): Promise<Here> {
  const pack = voicePackSchema.parse(
    JSON.parse(await readFile(new URL('manifest.json', folder(id)), 'utf8')),
  );
  const data = await readFile(new URL(pack.data.file, folder(id)));
  return {
    pack,
    data,
    style: { language: pack.language, region: pack.region ?? undefined, tickets: 'digits' },
  };
}

const missing = ({ pack, style }: Here, texts: readonly string[]): readonly string[] =>
  missingWords(texts, style, sayableOf(pack.language, Object.keys(pack.clips)));

test.each(packPlans.map(({ id }) => id))(
  '%s holds whole clips, one behind the other, and says where it is from',
  async (id) => {
    const { pack, data } = await read(id);
    expect(data.length).toBe(pack.data.bytes);
    expect(pack.origin).not.toBe('');
    const [, headBytes] = pack.head;
    expect(data.toString('latin1', 0, 4)).toBe('OggS');
    expect(data.toString('latin1', 28, 36)).toBe('OpusHead');
    let end = headBytes;
    const ranges = [...Object.values(pack.clips), ...(pack.chime === null ? [] : [pack.chime])];
    for (const [from, bytes, ms] of ranges.toSorted((a, b) => a[0] - b[0])) {
      expect([from, data.toString('latin1', from, from + 4)]).toEqual([end, 'OggS']);
      expect(ms).toBeGreaterThan(20);
      end += bytes;
    }
    expect(end).toBe(data.length);
  },
);

test.each(packPlans)('$id says every number, letter and announcement', async ({ id, use, language }) => {
  const here = await read(id);
  expect(missing(here, neededTexts(here.style))).toEqual([]);
  expect(missing(here, announcementTexts(here.style))).toEqual([]);
  if (use === 'announcements') expect(here.pack.chime).not.toBeNull();
  expect(here.pack.language).toBe(language);
});

test.each(packPlans.filter(({ use }) => use === 'read-aloud'))(
  '$id says what the screens say; a text that is newer may wait for the next npm run voice:make',
  async ({ id, language }) => {
    const here = await read(id);
    const texts = await readScreenTexts(language);
    const lacking = missing(here, texts);
    const words = new Set(texts.flatMap((text) => text.toLowerCase().match(/\p{L}+/gu) ?? []));
    expect(lacking.length, `not in the pack: ${lacking.join(' ')}`).toBeLessThan(words.size * 0.1);
  },
);

test('all packs together stay small enough to be kept in the repository', async () => {
  const here = await Promise.all(packPlans.map(({ id }) => read(id)));
  const bytes = (one: readonly Here[]): number => one.reduce((sum, { data }) => sum + data.length, 0);
  for (const one of here.filter(({ pack }) => pack.use === 'announcements'))
    expect(bytes([one])).toBeLessThan(400 * 1024);
  expect(bytes(here)).toBeLessThan(5 * 1024 * 1024);
  expect((await readdir(folder('.'))).sort()).toEqual(packPlans.map(({ id }) => id).sort());
});
