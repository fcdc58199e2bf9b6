import { randomUUID } from 'node:crypto';
import { signInClerk } from '../../load/people.ts';
import { demoCentre as centreId } from '../../stories/demo.ts';

/** A desk whose clerk calls by the API, with people in its line. */
export interface Desk {
  /** The number that has been called, and whose holder has come at once. */
  callNext(): Promise<string>;
  /** As many more wait. */
  fill(people: number): Promise<void>;
}

const counterId = '4';
const serviceId = 'xay-dung';

export async function aDesk(origin: string): Promise<Desk> {
  const { client } = await signInClerk(() => origin, counterId);
  const id = () => ({ centreId, commandId: randomUUID() });
  await client.counterStep({ ...id(), counterId, step: 'open-counter', body: {} });
  return {
    async callNext() {
      const body = { finishCurrent: true };
      const { events } = await client.counterStep({ ...id(), counterId, step: 'call-next', body });
      const called = events.map(({ event }) => event).find(({ type }) => type === 'ticket-called');
      if (called?.type !== 'ticket-called') throw new Error('nobody was called');
      await client.counterStep({ ...id(), counterId, step: 'start', body: {} });
      return called.ticketId.slice(called.ticketId.indexOf('.') + 1);
    },
    async fill(people) {
      for (let waiting = 0; waiting < people; waiting += 1)
        await client.issueTicket({ ...id(), body: { serviceId } });
    },
  };
}
