import { createHash, createHmac, createSecretKey, randomBytes, randomInt } from 'node:crypto';

/**
 * What only this installation can make. A token follows from a seed in the database and a key that is not there: the same
 * answer can be given again when it was lost, and neither database nor key alone lets anybody in.
 */
export interface DeviceKeys {
  newSeed(): string;
  tokenFrom(seed: string): string;
  newCode(): string;
  hashOfCode(code: string): string;
}

export function createDeviceKeys(key: Buffer): DeviceKeys {
  const secret = createSecretKey(key);
  const macOf = (purpose: string, text: string): string =>
    createHmac('sha256', secret).update(`${purpose}|${text}`).digest('base64url');
  return {
    newSeed: () => randomBytes(24).toString('base64url'),
    tokenFrom: (seed) => macOf('token', seed),
    newCode: () => String(randomInt(1_000_000)).padStart(6, '0'),
    hashOfCode: (code) => macOf('code', code),
  };
}

export const hashOf = (secret: string): string => createHash('sha256').update(secret).digest('base64url');
