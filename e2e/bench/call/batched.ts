import { aCommand, clerk } from '../../../server/src/halls/testing/a-hall.ts';
import type { BenchDatabase } from '../measure/bench-database.ts';
import { drive, type Measured } from '../measure/drive.ts';
import type { Size } from '../issue/batched.ts';
import { aWaitingHall } from './waiting-hall.ts';

/** Ours: each counter's clerk calls, starts and finishes, one command after the other. */
export async function batchedCalls(database: BenchDatabase, { callers, calls }: Size): Promise<Measured> {
  const hall = await aWaitingHall(database, Math.ceil(calls / 3) + callers, callers);
  const done = new Array<number>(callers).fill(0);
  const called: string[] = [];
  const measured = await drive({ callers, calls }, async (caller) => {
    const counterId = String(caller + 1);
    const step = (done[caller] = (done[caller] ?? 0) + 1) % 3;
    const command =
      step === 1
        ? ({ type: 'call-next', counterId, finishCurrent: false } as const)
        : ({ type: step === 2 ? 'start' : 'finish', counterId } as const);
    const { events } = await hall.execute(aCommand(command, clerk(`clerk-${counterId}`)));
    for (const { event } of events) if (event.type === 'ticket-called') called.push(event.ticketId);
  });
  await hall.halls.close();
  if (new Set(called).size !== called.length) throw new Error('a ticket was called twice');
  return measured;
}
