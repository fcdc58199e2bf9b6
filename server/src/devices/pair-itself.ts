import { randomUUID } from 'node:crypto';
import type { pairItselfBody } from '@sanh/contract';
import type { z } from 'zod';
import type { KnownCentre } from '../centres/centres.ts';
import { checkPlace } from './check-place.ts';
import { hashOf } from './device-keys.ts';
import { insertDevice } from './device-rows.ts';
import type { Devices } from './devices.ts';
import { cookieValue } from './standings.ts';

/** Pairs the asking browser at once. Only a demonstration lets this be asked. Gives the cookie that lets it in. */
export async function pairItself(
  { sql, keys, cookie }: Devices,
  centre: KnownCentre,
  { kind, counterId }: z.output<typeof pairItselfBody>,
): Promise<string> {
  const [known] = await sql<{ count: number }[]>`
    select count(*)::int as count from device where centre_id = ${centre.id} and kind = ${kind}`;
  const name = `${kind} ${String((known?.count ?? 0) + 1)}`;
  const token = keys.tokenFrom(keys.newSeed());
  const id = randomUUID();
  const tokenHash = hashOf(token);
  const place = { zoneId: null, layoutId: null, counterId };
  checkPlace(centre, place);
  await insertDevice(sql, { centreId: centre.id, id, kind, name, ...place, tokenHash });
  return cookie.write(cookieValue(centre.id, id, token));
}
