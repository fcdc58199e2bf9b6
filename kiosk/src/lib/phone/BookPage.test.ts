import { CallFailed, type CentreView } from '@sanh/contract';
import { expect, it, vi } from 'vitest';
import { aCentre } from '../testing/a-hall.ts';
import { BookPage, bookableServices } from './BookPage.svelte.ts';

const summary = (id: string) => ({ id, kind: 'commune', names: { vi: id } });
const centre = vi.fn(({ centreId }: { centreId: string }) => Promise.resolve({ ...aCentre, id: centreId }));
const freeSlots = () => Promise.reject(new CallFailed(null));
const aPage = (...ids: readonly string[]) =>
  new BookPage({ centre, freeSlots, centres: () => Promise.resolve(ids.map(summary)) });

it.each([
  ['the one of the address', 'b', ['a', 'b'], 'b'],
  ['the only one', null, ['a'], 'a'],
  ['none while there are several', null, ['a', 'b'], undefined],
] as const)('the centre is %s', async (_, named, ids, chosen) => {
  const page = aPage(...ids);
  await page.openCentre(named);
  expect(page.centre?.id).toBe(chosen);
});

it('says what stands in the way', async () => {
  const page = aPage('a');
  await page.openService('a', 'land');
  expect([page.slots, page.problem]).toEqual([null, 'UNREACHABLE']);
});

it('offers the services of the procedure’s field, and all that can be booked where none fits', () => {
  const idsFor = (fieldId: string | null) => bookableServices(withTwo, fieldId).map(({ id }) => id);
  const withTwo: CentreView = {
    ...aCentre,
    services: aCentre.services.map((one) => ({ ...one, takesAppointments: one.id !== 'land-desk' })),
  };
  expect(idsFor('dat-dai')).toEqual(['land']);
  expect(idsFor('bien')).toEqual(['civil', 'land']);
  expect(idsFor(null)).toEqual(['civil', 'land']);
});
