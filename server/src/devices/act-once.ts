import { createHash } from 'node:crypto';
import type { Sql } from '@sanh/db';
import { AppError } from '../app-error.ts';
import type { Transaction } from './device-store.ts';

export interface DeviceAct {
  readonly centreId: string;
  readonly commandId: string;
  /** Account of the administrator. */
  readonly by: string;
  readonly act: string;
  /** What was asked for; only its fingerprint is kept. */
  readonly asked: object;
}

/**
 * Does something with a device and writes down who did it, together or not at all. The same command again does nothing and
 * names the same device. Throws COMMAND_ID_REUSED when it asks for something else.
 */
export async function actOnce(
  sql: Sql,
  { centreId, commandId, by, act, asked }: DeviceAct,
  run: (transaction: Transaction) => Promise<string>,
): Promise<{ readonly deviceId: string; readonly isNew: boolean }> {
  const fingerprint = createHash('sha256')
    .update(JSON.stringify([by, act, asked]))
    .digest('base64url');
  return sql.begin(async (transaction) => {
    await transaction`select pg_advisory_xact_lock(hashtext('device_act'), hashtext(${commandId}))`;
    const [known] = await transaction<{ device_id: string; fingerprint: string }[]>`
      select device_id, fingerprint from device_act
      where centre_id = ${centreId} and command_id = ${commandId}`;
    if (known !== undefined) {
      if (known.fingerprint !== fingerprint) throw new AppError('COMMAND_ID_REUSED');
      return { deviceId: known.device_id, isNew: false };
    }
    const deviceId = await run(transaction);
    await transaction`
      insert into device_act (centre_id, command_id, device_id, act, actor, fingerprint, at)
      values (${centreId}, ${commandId}, ${deviceId}, ${act}, ${`staff:${by}`}, ${fingerprint}, clock_timestamp())`;
    return { deviceId, isNew: true };
  });
}
