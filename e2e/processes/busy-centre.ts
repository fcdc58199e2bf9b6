import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Centre } from '@sanh/kiosk-config';

const example = fileURLToPath(
  new URL('../../kiosk-config/examples/phuong-tay-nha-trang.json', import.meta.url),
);

export const busyCentreId = 'phuong-tay-nha-trang';
/** The services that all of its counters call from. */
export const busyServices = ['ho-tich', 'xay-dung'] as const;

/** Writes a ward's centre where every counter serves the same two lines, so that all clerks want the same next ticket. */
export async function writeBusyCentre(file: string, id = busyCentreId): Promise<void> {
  const centre = JSON.parse(await readFile(example, 'utf8')) as Centre;
  const profile = { tiers: [[...busyServices]], rule: { kind: 'ratio', priority: 1, ordinary: 2 } };
  const busy = {
    ...{ ...centre, id },
    series: centre.series.map((series) => ({
      ...{ ...series, width: 5 },
      ...{ server: { from: 1, to: 69_999 }, offline: { from: 70_000, to: 99_999 } },
    })),
    services: centre.services
      .filter(({ id }) => busyServices.some((name) => name === id))
      .map((service) => ({ ...service, dailyLimit: null })),
    counters: centre.counters.map((counter) => ({ ...counter, profile })),
  };
  await writeFile(file, JSON.stringify(busy));
}
