import { CallFailed, type AppointmentView, type CallInput, type FreeSlots } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { AppointmentBook } from './AppointmentBook.svelte.ts';

const freeSlots = vi.fn<(input: CallInput<'freeSlots'>) => Promise<FreeSlots>>();
const bookAppointment = vi.fn<(input: CallInput<'bookAppointment'>) => Promise<AppointmentView>>();
const someSlots = (at: number): FreeSlots => ({
  ...{ service: { vi: 'Đất đai' }, timeZone: 'UTC', now: 0 },
  days: [{ day: '2026-11-24', slots: [{ at, free: 1 }] }],
});
const wish = { at: 1, language: 'vi' };
const aBook = () => new AppointmentBook({ freeSlots, bookAppointment }, 'c');

beforeEach(() => {
  freeSlots.mockReset().mockResolvedValue(someSlots(1));
  bookAppointment.mockReset().mockResolvedValue({ code: 'CHWV9H3F' } as AppointmentView);
});

it('pressed twice books once, for the service that is open', async () => {
  const book = aBook();
  await book.open('land');
  await Promise.all([book.book(wish), book.book(wish)]);
  await book.book(wish);
  expect(bookAppointment).toHaveBeenCalledOnce();
  expect(bookAppointment.mock.calls[0]?.[0]).toMatchObject({
    centreId: 'c',
    body: { serviceId: 'land', at: 1 },
  });
  expect(book.booked?.code).toBe('CHWV9H3F');
});

it('tells that a slot has gone and shows those that are left', async () => {
  const book = aBook();
  await book.open('land');
  const problem = { type: 'about:blank', title: '', status: 409, code: 'SLOT_FULL' } as const;
  bookAppointment.mockImplementationOnce(() => Promise.reject(new CallFailed(problem)));
  freeSlots.mockResolvedValue(someSlots(2));
  await book.book(wish);
  expect([book.told?.code, book.slots, book.booked]).toEqual(['SLOT_FULL', someSlots(2), null]);
});

it('shows the times of the service that was chosen last', async () => {
  const answers: ((slots: FreeSlots) => void)[] = [];
  freeSlots.mockImplementation(() => new Promise((resolve) => answers.push(resolve)));
  const book = aBook();
  const opened = [book.open('land'), book.open('tax')];
  answers[1]?.(someSlots(2));
  answers[0]?.(someSlots(1));
  await Promise.all(opened);
  expect(book.slots).toEqual(someSlots(2));
});
