import { setTimeout as delay } from 'node:timers/promises';
import { busyCentreId as centreId, busyServices } from '../processes/busy-centre.ts';
import type { Ledger } from './ledger.ts';
import { openSession, type Session } from './session.ts';
import { untilAnswered } from './until-answered.ts';

export interface Shift {
  readonly ledger: Ledger;
  readonly origin: () => string;
  readonly isOver: () => boolean;
}

/** A kiosk that takes one number after the other, every so often. */
export async function workAsKiosk(shift: Shift, name: string, pauseMs: number): Promise<void> {
  const { client } = openSession(shift.origin);
  for (let count = 0; !shift.isOver(); count++) {
    const serviceId = busyServices[count % busyServices.length] ?? busyServices[0];
    const priorityClassId = null;
    await untilAnswered({ ledger: shift.ledger, from: name }, (commandId) =>
      client.issueTicket({ centreId, commandId, body: { serviceId, priorityClassId } }),
    );
    await delay(pauseMs);
  }
}

export async function signInClerk(origin: () => string, counterId: string): Promise<Session> {
  const session = openSession(origin);
  await session.client.signIn({ body: { username: `quay${counterId}`, password: 'sanh-dung-thu' } });
  return session;
}

/** A clerk at an own counter: next, start, finish, without a rest. */
export async function workAsClerk(
  shift: Shift,
  { client }: Session,
  { counterId, pauseMs }: { readonly counterId: string; readonly pauseMs: number },
): Promise<void> {
  const from = { ledger: shift.ledger, from: `counter ${counterId}` };
  const empty = { body: {} };
  const step = (name: 'open-counter' | 'start' | 'finish') =>
    untilAnswered(from, (commandId) =>
      client.counterStep({ centreId, counterId, commandId, step: name, ...empty }),
    );
  await step('open-counter');
  while (!shift.isOver()) {
    const called = await untilAnswered(from, (commandId) =>
      client.counterStep({
        centreId,
        counterId,
        commandId,
        step: 'call-next',
        body: { finishCurrent: true },
      }),
    );
    if (called !== null) {
      await step('start');
      await step('finish');
    }
    await delay(pauseMs);
  }
}
