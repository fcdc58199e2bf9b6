import type { CommandAnswer } from '@sanh/contract';
import type { CommandEnvelope } from '@sanh/domain';
import { createHalls } from '../../../server/src/halls/create-halls.ts';
import type { Halls } from '../../../server/src/halls/halls.ts';
import {
  aCommand,
  aConfiguration,
  clerk,
  issuing,
  openingDay,
} from '../../../server/src/halls/testing/a-hall.ts';
import { aBenchCentre, type BenchDatabase } from '../measure/bench-database.ts';
import { drive } from '../measure/drive.ts';

export interface WaitingHall {
  readonly centreId: string;
  readonly halls: Halls;
  readonly execute: (envelope: CommandEnvelope) => Promise<CommandAnswer>;
}

/** A hall with so many people waiting and every counter open. */
export async function aWaitingHall(
  database: BenchDatabase,
  waiting: number,
  counters: number,
): Promise<WaitingHall> {
  const centreId = await aBenchCentre(database);
  const halls = createHalls({ sql: database.sql });
  const execute = (envelope: CommandEnvelope) => halls.execute(centreId, envelope);
  await execute(openingDay(aConfiguration(counters)));
  await drive({ callers: 128, calls: waiting }, () => execute(issuing()));
  const open = (_: unknown, index: number) =>
    execute(aCommand({ type: 'open-counter', counterId: String(index + 1) }, clerk(`clerk-${index + 1}`)));
  await Promise.all(Array.from({ length: counters }, open));
  return { centreId, halls, execute };
}
