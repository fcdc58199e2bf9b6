import { randomUUID } from 'node:crypto';
import { hall, hallCommand, hallEvent, leg, ticket } from '@sanh/db';
import { eq } from 'drizzle-orm';
import { aBenchCentre, type BenchDatabase } from '../measure/bench-database.ts';
import { drive, type Measured } from '../measure/drive.ts';
import type { Size } from './batched.ts';
import { aTicketAsStored, day } from './stored-ticket.ts';

/** What a straightforward server does: one drizzle transaction a ticket that locks the counter and inserts the rows. */
export async function naiveIssue(database: BenchDatabase, size: Size): Promise<Measured> {
  const centreId = await aBenchCentre(database);
  await database.db.insert(hall).values({ centreId, epoch: 'naive', businessDay: day });
  return drive(size, () => issueOne(database, centreId));
}

async function issueOne({ db }: BenchDatabase, centreId: string): Promise<void> {
  const commandId = randomUUID();
  await db.transaction(async (tx) => {
    const [row] = await tx.select().from(hall).where(eq(hall.centreId, centreId)).for('update');
    const version = (row?.version ?? 0) + 1;
    const { facts, data, legFacts } = aTicketAsStored(version, commandId);
    const at = new Date(facts.issuedAt);
    const ofDay = { centreId, businessDay: day };
    await tx.update(hall).set({ version }).where(eq(hall.centreId, centreId));
    await tx
      .insert(hallEvent)
      .values({ ...ofDay, version, at, type: 'ticket-issued', data, commandId, actor: 'device:kiosk-1' });
    await tx.insert(hallCommand).values({
      ...ofDay,
      commandId,
      fingerprint: 'f'.repeat(27),
      fromVersion: version - 1,
      toVersion: version,
      at,
    });
    await tx.insert(ticket).values({ ...ofDay, ...facts, issuedAt: at, version });
    await tx.insert(leg).values({ ...ofDay, ...legFacts, queuedAt: at, version });
  });
}
