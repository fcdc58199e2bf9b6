import { CallFailed, type AppointmentView, type Problem } from '@sanh/contract';
import { beforeEach, expect, it, vi } from 'vitest';
import { anAppointment } from '../testing/an-appointment.ts';
import { AppointmentDesk } from './AppointmentDesk.svelte.ts';

const appointment = vi.fn<() => Promise<AppointmentView>>();
const cancelAppointment = vi.fn<() => Promise<AppointmentView>>();
const failed = (code: Problem['code']) =>
  Promise.reject(new CallFailed({ type: 'about:blank', title: '', status: 404, code }));
const named = { centreId: 'c', code: 'CHWV9H3F' };
let desk: AppointmentDesk;

beforeEach(() => {
  appointment.mockReset().mockResolvedValue(anAppointment());
  cancelAppointment.mockReset().mockResolvedValue(anAppointment({ state: 'cancelled' }));
  desk = new AppointmentDesk({ appointment, cancelAppointment });
});

it('shows the appointment of the code', async () => {
  await desk.open(named);
  expect(desk.state).toEqual({ kind: 'shown', appointment: anAppointment() });
});

it('says calmly that a code is not known', async () => {
  appointment.mockImplementation(() => failed('UNKNOWN_APPOINTMENT'));
  await desk.open(named);
  expect(desk.state).toEqual({ kind: 'unknown' });
});

it('asks again when the line is back, and only then', async () => {
  appointment.mockImplementationOnce(() => Promise.reject(new CallFailed(null)));
  await desk.open(named);
  expect(desk.state).toEqual({ kind: 'failed', problem: 'UNREACHABLE' });
  desk.retry();
  await vi.waitFor(() => expect(desk.state.kind).toBe('shown'));
  desk.retry();
  expect(appointment).toHaveBeenCalledTimes(2);
});

it('is given back once by two taps', async () => {
  await desk.open(named);
  await Promise.all([desk.cancel(), desk.cancel()]);
  expect(cancelAppointment).toHaveBeenCalledOnce();
  expect(desk.state).toMatchObject({ appointment: { state: 'cancelled' } });
});

it('shows nothing to the next person when its answer comes late', async () => {
  let answer: (view: AppointmentView) => void = () => undefined;
  appointment.mockReturnValue(new Promise((resolve) => (answer = resolve)));
  const opened = desk.open(named);
  desk.close();
  answer(anAppointment());
  await opened;
  expect(desk.state).toEqual({ kind: 'none' });
});
