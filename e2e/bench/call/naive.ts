import { randomUUID } from 'node:crypto';
import { hall, hallCommand, hallEvent, leg, ticket, type DatabaseTransaction } from '@sanh/db';
import { and, asc, eq, isNull } from 'drizzle-orm';
import type { BenchDatabase } from '../measure/bench-database.ts';
import { drive, type Measured } from '../measure/drive.ts';
import type { Size } from '../issue/batched.ts';
import { day } from '../issue/stored-ticket.ts';
import { aWaitingHall } from './waiting-hall.ts';

/** A drizzle transaction a step that locks the hall, looks for the ticket and writes the rows. */
export async function naiveCalls(database: BenchDatabase, { callers, calls }: Size): Promise<Measured> {
  const { centreId, halls } = await aWaitingHall(database, Math.ceil(calls / 3) + callers, callers);
  await halls.close();
  return drive({ callers, calls }, (caller) =>
    database.db.transaction((tx) => stepOne(tx, centreId, String(caller + 1))),
  );
}

async function stepOne(tx: DatabaseTransaction, centreId: string, counterId: string): Promise<void> {
  const [row] = await tx.select().from(hall).where(eq(hall.centreId, centreId)).for('update');
  const version = (row?.version ?? 0) + 1;
  await tx.update(hall).set({ version }).where(eq(hall.centreId, centreId));
  const atCounter = and(eq(leg.centreId, centreId), eq(leg.counterId, counterId), isNull(leg.endedAt));
  const [current] = await tx.select().from(leg).where(atCounter).limit(1);
  const isWaiting = and(eq(ticket.centreId, centreId), eq(ticket.state, 'waiting'));
  const waiting =
    current === undefined
      ? await tx.select().from(ticket).where(isWaiting).orderBy(asc(ticket.number)).limit(1)
      : [current];
  const next = waiting.at(0);
  if (next === undefined) throw new Error('nobody was waiting');
  const { ticketId } = next;
  const at = new Date();
  const state = current === undefined ? 'called' : current.startedAt === null ? 'serving' : 'ended';
  const stamp = {
    called: { calledAt: at },
    serving: { startedAt: at },
    ended: { endedAt: at, outcome: 'served' },
  }[state];
  const [commandId, ofDay] = [randomUUID(), { centreId, businessDay: day }];
  const data = { type: state, ticketId, counterId, why: { rule: 'longest-wait', passedOver: [] }, turns: [] };
  await tx
    .insert(hallEvent)
    .values({ ...ofDay, version, at, type: state, data, commandId, actor: `staff:clerk-${counterId}` });
  await tx.insert(hallCommand).values({
    ...ofDay,
    commandId,
    fingerprint: 'f'.repeat(27),
    fromVersion: version - 1,
    toVersion: version,
    at,
  });
  await tx
    .update(ticket)
    .set({ state, version })
    .where(and(eq(ticket.centreId, centreId), eq(ticket.ticketId, ticketId)));
  await tx
    .update(leg)
    .set({ ...stamp, counterId, clerkId: `clerk-${counterId}`, calls: 1, version })
    .where(and(eq(leg.centreId, centreId), eq(leg.ticketId, ticketId)));
}
