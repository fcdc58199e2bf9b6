import { CallFailed, type AppointmentView, type CallInput, type Problem } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { anAppointment } from '../testing/an-appointment.ts';
import { aStorage } from '../testing/a-storage.ts';
import { Booking } from './Booking.svelte.ts';

const bookAppointment = vi.fn<(input: CallInput<'bookAppointment'>) => Promise<AppointmentView>>();
const moveAppointment = vi.fn<(input: CallInput<'moveAppointment'>) => Promise<AppointmentView>>();
const wish = { centreId: 'c', body: { serviceId: 'land', at: anAppointment().at } };
let storage = aStorage();
const aBooking = () => new Booking({ bookAppointment, moveAppointment }, storage);
const idsSent = () => new Set(bookAppointment.mock.calls.map(([{ commandId }]) => commandId));
const refused = (code: Problem['code']) =>
  Promise.reject(new CallFailed({ type: 'about:blank', title: '', status: 409, code }));

beforeEach(() => {
  storage = aStorage();
  bookAppointment.mockReset().mockResolvedValue(anAppointment());
  moveAppointment.mockReset().mockResolvedValue(anAppointment({ at: 1 }));
});

it('two taps book one slot', async () => {
  const booking = aBooking();
  await Promise.all([booking.book(wish), booking.book(wish)]);
  await booking.book(wish);
  expect(bookAppointment).toHaveBeenCalledOnce();
  expect(booking.state.kind).toBe('booked');
});

it('a reload while it is on its way asks for the same booking, and afterwards for none', async () => {
  bookAppointment.mockReturnValueOnce(new Promise(() => undefined));
  void aBooking().book(wish);
  const reloaded = aBooking();
  expect(reloaded.resume()).toBe(true);
  await vi.waitFor(() => expect(reloaded.state.kind).toBe('booked'));
  expect(idsSent().size).toBe(1);
  expect(aBooking().resume()).toBe(false);
});

it('an answer that gets lost is asked for again under the same id', async () => {
  bookAppointment.mockImplementationOnce(() => Promise.reject(new CallFailed(null)));
  await aBooking().book(wish);
  expect([bookAppointment.mock.calls.length, idsSent().size]).toEqual([2, 1]);
});

it('a full slot is told, and another one can be booked', async () => {
  bookAppointment.mockImplementationOnce(() => refused('SLOT_FULL'));
  const booking = aBooking();
  await booking.book(wish);
  expect(booking.state).toEqual({ kind: 'refused', problem: 'SLOT_FULL' });
  await booking.book(wish);
  expect([booking.state.kind, idsSent().size]).toEqual(['booked', 2]);
});

it('moving says from which slot', async () => {
  await aBooking().move(anAppointment(), 7);
  expect(moveAppointment.mock.calls[0]?.[0].body).toEqual({ from: anAppointment().at, to: 7 });
});

it('leaves nothing behind once it is forgotten', async () => {
  bookAppointment.mockReturnValue(new Promise(() => undefined));
  const booking = aBooking();
  void booking.book(wish);
  booking.forget();
  expect([booking.state.kind, aBooking().resume()]).toEqual(['none', false]);
});
