import type { Sql } from '@sanh/db';
import type { Actor } from '@sanh/domain';
import { checkCentre, jsonPath, toHallConfiguration, type Centre } from '@sanh/kiosk-config';
import { AppError } from '../app-error.ts';
import type { Halls } from '../halls/halls.ts';
import { idFrom } from './id-from.ts';
import { insertConfiguration, lockVersions, saveCentre, type Transaction } from './centre-store.ts';
import type { Centres } from './centres.ts';

export interface Publishing {
  readonly sql: Sql;
  readonly halls: Halls;
}

export interface Publication {
  readonly centre: Centre;
  readonly by: Actor;
  readonly source: string;
  /** Asked while nobody else publishes: true leaves everything as it is. */
  readonly isKnown?: (sql: Transaction) => Promise<boolean>;
}

/**
 * Makes a configuration the centre's next version and puts an open hall under it. A hall that cannot go on under it refuses,
 * and nothing changes. Returns the version.
 */
export async function publish(
  { sql, halls }: Publishing,
  { centre, by, source, isKnown }: Publication,
): Promise<number> {
  await sql`select from centre where id = ${centre.id}`.then((rows) =>
    rows.length === 0 ? saveCentre(sql, centre) : undefined,
  );
  return sql.begin(async (transaction) => {
    const latest = await lockVersions(transaction, centre.id);
    if ((await isKnown?.(transaction)) === true) return latest;
    const { hall } = await halls.now(centre.id);
    const version = Math.max(latest + 1, hall.configuration.version + 1, latest === 0 ? centre.version : 0);
    const next = { ...centre, version };
    await saveCentre(transaction, next);
    const publisher = by.kind === 'staff' ? by.id : by.kind;
    await insertConfiguration(transaction, { centre: next, by: publisher, source });
    if (hall.phase === 'open') {
      const configuration = toHallConfiguration(next);
      const id = idFrom(centre.id, 'configuration', String(version));
      await halls.execute(centre.id, { id, by, command: { type: 'publish-configuration', configuration } });
    }
    return version;
  });
}

/** What an administrator sends. Throws CONFIGURATION_INVALID naming the first mistake, or the refusal of the hall. */
export async function publishConfiguration(
  { centres, isDemo, ...publishing }: Publishing & { centres: Centres; isDemo: boolean },
  { centreId, sent, by }: { centreId: string; sent: unknown; by: Actor },
): Promise<{ version: number }> {
  const checked = checkCentre(sent);
  if (!checked.ok) {
    const [first] = checked.mistakes;
    const facts = {
      path: jsonPath(first?.path ?? []),
      mistake: first?.code ?? '',
      mistakes: checked.mistakes.length,
    };
    throw new AppError('CONFIGURATION_INVALID', facts);
  }
  if (checked.centre.id !== centreId)
    throw new AppError('CONFIGURATION_INVALID', { path: '$.id', mistake: 'OTHER_CENTRE', mistakes: 1 });
  const centre = isDemo ? alwaysOpen(checked.centre) : checked.centre;
  const version = await publish(publishing, { centre, by, source: 'screen' });
  await centres.refresh();
  return { version };
}

/** A demonstration hall never closes. */
export const alwaysOpen = (centre: Centre): Centre => ({
  ...centre,
  rules: { ...centre.rules, alwaysOpen: true },
});
