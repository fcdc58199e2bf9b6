import { handshakeSchema, PROTOCOL_VERSION } from '@sanh/contract';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { requesterOf, type Admission } from '../http/admit.ts';
import type { Screen } from './live-io.ts';

const anyProtocol = z.object({ protocol: z.unknown() });

export interface Knock {
  readonly auth: unknown;
  readonly cookie: string | undefined;
}

/**
 * Who connects, and may they. The protocol is looked at first: an older screen may say the rest in another way. A counter
 * needs somebody of the centre's staff; kiosks and displays need nothing in a demonstration.
 */
export async function admitScreen(admission: Admission, { auth, cookie }: Knock): Promise<Screen> {
  const { protocol } = anyProtocol.catch({ protocol: null }).parse(auth);
  if (protocol !== PROTOCOL_VERSION) throw new AppError('PROTOCOL_OUTDATED', { protocol: PROTOCOL_VERSION });
  const read = handshakeSchema.safeParse(auth);
  if (!read.success) throw new AppError('VALIDATION_FAILED', { in: 'handshake' });
  const { centreId, role, position } = read.data;
  const access = role === 'counter' ? 'clerk' : 'screen';
  const headers = new Headers(cookie === undefined ? {} : { cookie });
  const { principal } = await requesterOf(admission, access, headers, centreId);
  const needsSession = role === 'counter' || !admission.isDemo;
  const sessionId = needsSession ? (principal?.sessionId ?? null) : null;
  return { centreId, role, sessionId, from: position, asked: 0, painted: null };
}
