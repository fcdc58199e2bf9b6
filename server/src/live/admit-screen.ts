import { handshakeSchema, PROTOCOL_VERSION, type PairedDevice, type ScreenRole } from '@sanh/contract';
import { z } from 'zod';
import { AppError } from '../app-error.ts';
import { requesterOf, type Admission, type Door } from '../http/admit.ts';
import type { ListeningDevice, Screen } from './live-io.ts';

const anyProtocol = z.object({ protocol: z.unknown() });

export interface Knock {
  readonly auth: unknown;
  readonly cookie: string | undefined;
}

/**
 * Who connects, and may they. The protocol is looked at first: an older screen may say the rest in another way. A counter
 * needs somebody of the centre's staff; kiosks and displays need their pairing, in a demonstration nothing.
 */
export async function admitScreen(admission: Admission, { auth, cookie }: Knock): Promise<Screen> {
  const { protocol } = anyProtocol.catch({ protocol: null }).parse(auth);
  if (protocol !== PROTOCOL_VERSION) throw new AppError('PROTOCOL_OUTDATED', { protocol: PROTOCOL_VERSION });
  const read = handshakeSchema.safeParse(auth);
  if (!read.success) throw new AppError('VALIDATION_FAILED', { in: 'handshake' });
  const { centreId, role, position } = read.data;
  const headers = new Headers(cookie === undefined ? {} : { cookie });
  const { principal, standing } = await requesterOf(admission, doors[role], headers, centreId);
  // Staff may watch a hall as any screen does, but a locked machine stays dark whoever is signed in there.
  if (role !== 'counter' && standing.kind === 'locked') throw new AppError('DEVICE_REVOKED');
  const device = standing.kind === 'paired' ? listeningDevice(standing.device) : null;
  const needsSession = role === 'counter' || (device === null && !admission.isDemo);
  const sessionId = needsSession ? (principal?.sessionId ?? null) : null;
  return { centreId, role, sessionId, device, from: position, asked: 0, painted: null };
}

/** As what each kind of device may listen. */
const doors: Readonly<Record<ScreenRole, Door>> = {
  kiosk: { access: 'screen', screens: ['kiosk'] },
  display: { access: 'screen', screens: ['display', 'panel-strip', 'rating-tablet'] },
  counter: { access: 'clerk', screens: [] },
};

/** What was asked before it connected is no longer meant: a reload would never end. */
function listeningDevice({ id, incarnation, ...place }: PairedDevice): ListeningDevice {
  const now = Date.now();
  const { name, zoneId, layoutId, counterId, printer } = place;
  const asked = { identifyAt: now, reloadAt: now };
  return { id, incarnation, name, zoneId, layoutId, counterId, printer, asked };
}
