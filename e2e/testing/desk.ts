import { randomUUID } from 'node:crypto';
import { signInClerk } from '../load/people.ts';
import { demoCentre as centreId } from '../stories/demo.ts';

/** A counter of the demonstration whose clerk works by the API, with people in its line. */
export interface Desk {
  /** As many more wait. */
  readonly fill: (people: number) => Promise<void>;
  /** The number that is called; whoever was served is done. */
  readonly call: () => Promise<string>;
  /** Whoever was called has come. */
  readonly start: () => Promise<void>;
}

interface DeskEntry {
  readonly counterId: string;
  readonly serviceId: string;
}

/** All counters of the demonstration, in no order, each with a service of its line. */
export const demoDesks: readonly DeskEntry[] = [
  { counterId: '2', serviceId: 'dat-dai' },
  { counterId: '10', serviceId: 'dang-ky-kinh-doanh' },
  { counterId: '8', serviceId: 'ho-tich' },
  { counterId: '4', serviceId: 'xay-dung' },
  { counterId: '7', serviceId: 'bao-tro-xa-hoi' },
  { counterId: '1', serviceId: 'thue-dat-dai' },
  { counterId: '3', serviceId: 'dat-dai' },
  { counterId: '5', serviceId: 'van-hoa-xa-hoi' },
  { counterId: '6', serviceId: 'cong-thuong' },
  { counterId: '9', serviceId: 'ho-tich' },
];

export async function openDesk(origin: string, { counterId, serviceId }: DeskEntry): Promise<Desk> {
  const { client } = await signInClerk(() => origin, counterId);
  const id = () => ({ centreId, commandId: randomUUID() });
  await client.counterStep({ ...id(), counterId, step: 'open-counter', body: {} });
  return {
    fill: async (people) => {
      for (let waiting = 0; waiting < people; waiting += 1)
        await client.issueTicket({ ...id(), body: { serviceId } });
    },
    call: async () => {
      const body = { finishCurrent: true };
      const { events } = await client.counterStep({ ...id(), counterId, step: 'call-next', body });
      const called = events.map(({ event }) => event).find(({ type }) => type === 'ticket-called');
      if (called?.type !== 'ticket-called') throw new Error('nobody was called');
      return called.ticketId.slice(called.ticketId.indexOf('.') + 1);
    },
    start: async () => {
      await client.counterStep({ ...id(), counterId, step: 'start', body: {} });
    },
  };
}
