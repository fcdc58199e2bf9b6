import { createECDH } from 'node:crypto';

/** By which a push service knows who sends (RFC 8292). */
export interface PushKeys {
  readonly publicKey: string;
  readonly privateKey: string;
  /** Whom a push service may write to. */
  readonly subject: string;
}

/** The public key follows from the private one, so that the two cannot be of different pairs. */
export function readPushKeys(privateKey: string, subject: string): PushKeys {
  const curve = createECDH('prime256v1');
  curve.setPrivateKey(Buffer.from(privateKey, 'base64url'));
  return { publicKey: curve.getPublicKey().toString('base64url'), privateKey, subject };
}

export function isPushKey(text: string): boolean {
  if (!/^[A-Za-z0-9_-]{43}$/.test(text)) return false;
  try {
    return readPushKeys(text, '').publicKey.length > 0;
  } catch {
    return false;
  }
}
