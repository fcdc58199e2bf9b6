import { randomUUID } from 'node:crypto';
import type { AppointmentView, FreeSlots } from '@sanh/contract';

interface Wanted {
  readonly centreId: string;
  readonly serviceId: string;
}

/** Books the first free slot as a phone does and answers the appointment's code. */
export async function bookAppointment(origin: string, { centreId, serviceId }: Wanted): Promise<string> {
  const centre = `${origin}/api/centres/${centreId}`;
  const { days } = (await (await fetch(`${centre}/services/${serviceId}/slots`)).json()) as FreeSlots;
  const at = days[0]?.slots[0]?.at;
  const answer = await fetch(`${centre}/appointments`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json', 'Idempotency-Key': randomUUID() },
    body: JSON.stringify({ serviceId, at }),
  });
  if (!answer.ok) throw new Error(await answer.text());
  return ((await answer.json()) as AppointmentView).code;
}
