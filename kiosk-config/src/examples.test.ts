import { readdir } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { toHallConfiguration } from './hall-configuration.ts';
import { loadCentreFiles } from './load.ts';
import { servicesForField } from './services-for-field.ts';

const folder = fileURLToPath(new URL('../examples', import.meta.url));
const names = await readdir(folder);

async function example(name: string) {
  const loaded = await loadCentreFiles([join(folder, name)]);
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.problems));
  return loaded.centres[0]!.centre;
}

describe('example centres', () => {
  test('there is a commune, a province and a post-office point', async () => {
    const kinds = await Promise.all(names.map(async (name) => (await example(name)).kind));
    expect(kinds.toSorted()).toEqual(['commune', 'post-point', 'province']);
  });

  test('all of them can be loaded together', async () => {
    expect(await loadCentreFiles(names.map((name) => join(folder, name)))).toMatchObject({ ok: true });
  });

  test.each(names)('%s closes on 24 November and on every public holiday of 2026 and 2027', async (name) => {
    const { exceptions } = (await example(name)).opening;
    const daysOff = exceptions.filter(({ kind }) => kind === 'off').map(({ date }) => date);
    for (const year of ['2026', '2027'])
      for (const day of ['01-01', '04-30', '09-02', '11-24']) expect(daysOff).toContain(`${year}-${day}`);
  });

  test('the demonstration centre has ten counters and eleven fields', async () => {
    const centre = await example('phuong-tay-nha-trang.json');
    expect(centre.counters.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
    expect(centre.fields).toHaveLength(11);
  });

  test.each([
    ['A', [6, 8, 9]],
    ['B', [2, 3, 5]],
    ['C', [1]],
    ['D', [4]],
    ['E', [7]],
    ['G', [10]],
  ])('numbers %s of the demonstration centre are called to counters %j', async (prefix, counters) => {
    const centre = await example('phuong-tay-nha-trang.json');
    const series = centre.series.find((one) => one.prefix === prefix)!;
    const service = centre.services.find((one) => one.series === series.id)!;
    const serving = centre.counters.filter(({ profile }) => profile.tiers.flat().includes(service.id));
    expect(serving.map(({ number }) => number)).toEqual(counters);
  });

  test('a field of the catalogue leads to the services that handle it', async () => {
    const centre = await example('phuong-tay-nha-trang.json');
    expect(servicesForField(centre, 'chung-thuc').map(({ id }) => id)).toEqual(['ho-tich']);
    expect(servicesForField(centre, 'hang-khong')).toEqual([]);
  });

  test('the hall gets milliseconds, minutes after midnight and counter ids', async () => {
    const hall = toHallConfiguration(await example('phuong-tay-nha-trang.json'));
    expect(hall.services[0]).toEqual({
      id: 'ho-tich',
      seriesId: 'a',
      typicalMs: { p50: 480_000, p90: 1_080_000 },
      dailyLimit: null,
    });
    expect(hall.series[0]).toEqual({ id: 'a', prefix: 'A', width: 3, first: 1, offlineFrom: 700, last: 999 });
    expect(hall.calendar.weekly.mon?.[0]).toEqual({ fromMinute: 420, toMinute: 690 });
    expect(hall.counters[9]?.id).toBe('10');
    expect(hall.rules).toMatchObject({ undoWithinMs: 60_000, alwaysOpen: false });
  });
});
