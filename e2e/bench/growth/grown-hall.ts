import { createHalls } from '../../../server/src/halls/create-halls.ts';
import type { Halls } from '../../../server/src/halls/halls.ts';
import { issuing, openingDay } from '../../../server/src/halls/testing/a-hall.ts';
import { aBenchCentre, type BenchDatabase } from '../measure/bench-database.ts';
import { drive } from '../measure/drive.ts';

export interface GrownHall {
  readonly centreId: string;
  readonly halls: Halls;
}

export async function aGrownHall(database: BenchDatabase, halls: Halls, tickets: number): Promise<GrownHall> {
  const centreId = await aBenchCentre(database);
  await halls.execute(centreId, openingDay());
  await drive({ callers: 128, calls: tickets }, () => halls.execute(centreId, issuing()));
  return { centreId, halls };
}

/** Milliseconds of the machine's time for one command, one hall after the other. */
export async function costOfCommands(grown: readonly GrownHall[], callers = 8): Promise<number> {
  let turn = 0;
  const calls = 400;
  const { perSecond } = await drive({ callers, calls }, async () => {
    const hall = grown[turn++ % grown.length];
    await hall?.halls.execute(hall.centreId, issuing());
  });
  return 1000 / perSecond;
}

/** From nothing in memory to the hall as committed. */
export async function loadTimeMs({ sql }: BenchDatabase, centreId: string): Promise<number> {
  const halls = createHalls({ sql });
  const from = performance.now();
  await halls.now(centreId);
  const tookMs = performance.now() - from;
  await halls.close();
  return tookMs;
}
