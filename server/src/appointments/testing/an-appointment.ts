import { randomUUID } from 'node:crypto';
import type { AppointmentView, CheckedIn, FreeSlots } from '@sanh/contract';
import { commune, type RunningSanh } from '../../testing/a-sanh.ts';

const land = 'dat-dai';
export const pathTo = (rest: string): string => `/api/centres/${commune}/${rest}`;

export async function slotsOf(sanh: RunningSanh, serviceId = land): Promise<readonly number[]> {
  const { days } = (await (await sanh.request(pathTo(`services/${serviceId}/slots`))).json()) as FreeSlots;
  return days.flatMap(({ slots }) => slots.map(({ at }) => at));
}

export const book = (
  sanh: RunningSanh,
  at: number,
  { commandId = randomUUID(), ...body }: { commandId?: string; serviceId?: string } = {},
): Promise<Response> =>
  sanh.request(pathTo('appointments'), { method: 'POST', commandId, body: { serviceId: land, at, ...body } });

export async function anAppointment(sanh: RunningSanh, at: number): Promise<AppointmentView> {
  const answer = await book(sanh, at);
  if (!answer.ok) throw new Error(await answer.text());
  return (await answer.json()) as AppointmentView;
}

/** Booked for a slot that began so many minutes ago; a negative number is still to come. */
export async function anAppointmentOf(
  sanh: RunningSanh,
  minutesAgo: number,
  graceMinutes = 15,
): Promise<AppointmentView> {
  const [, , later = 0] = await slotsOf(sanh);
  const booked = await anAppointment(sanh, later);
  const at = Date.now() - minutesAgo * 60_000;
  await sanh.sql`
    update appointment set slot_at = ${new Date(at)}, holds_until = ${new Date(at + graceMinutes * 60_000)}
    where code = ${booked.code}`;
  return { ...booked, at };
}

export const step = (sanh: RunningSanh, code: string, name: string, body: object = {}): Promise<Response> =>
  sanh.request(pathTo(`appointments/${code}/${name}`), { method: 'POST', body });

export const seen = async (sanh: RunningSanh, code: string): Promise<AppointmentView> =>
  (await (await sanh.request(pathTo(`appointments/${code}`))).json()) as AppointmentView;

export const checkedIn = async (sanh: RunningSanh, code: string): Promise<CheckedIn> =>
  (await (await step(sanh, code, 'check-in')).json()) as CheckedIn;
