import type { NoticeFailure } from '@sanh/contract';
import type { KnownCentre } from '../centres/centres.ts';
import type { Channel, OutgoingNotice } from './channel.ts';
import { signatureHeaders } from './signature.ts';

export interface GatewayOptions {
  /** Null: nothing goes out. */
  readonly secret: string | null;
  readonly isDemo: boolean;
  readonly clock: () => number;
  readonly timeoutMs?: number;
}

/** Shorter than the time for which a notice is claimed. */
const usualTimeoutMs = 10_000;
const retried: readonly number[] = [408, 425, 429];

/** The gateway that a centre's file names: it turns a signed request into an SMS or a Zalo notice. */
export function createGateway({
  secret,
  isDemo,
  clock,
  timeoutMs = usualTimeoutMs,
}: GatewayOptions): Channel {
  const urlOf = ({ centre }: KnownCentre): string | null => {
    const url = centre.phoneNotices?.webhook.url ?? null;
    return url?.startsWith('https:') === true || isDemo ? url : null;
  };
  return {
    serves: (centre) => secret !== null && urlOf(centre) !== null,
    async send(centre, notice, signal) {
      const url = urlOf(centre);
      if (secret === null || url === null) return 'unavailable';
      const now = clock();
      const body = bodyOf(notice, now);
      const signed = signatureHeaders(secret, { id: notice.id, timestamp: Math.floor(now / 1000), body });
      const inTime = AbortSignal.timeout(timeoutMs);
      try {
        const { status, body: unread } = await fetch(url, {
          ...{ method: 'POST', body, redirect: 'manual', signal: AbortSignal.any([signal, inTime]) },
          headers: { 'content-type': 'application/json', 'user-agent': 'Sanh', ...signed },
        });
        await unread?.cancel();
        return failureOf(status);
      } catch (error) {
        if (signal.aborted) throw error;
        return inTime.aborted ? 'slow' : 'unreachable';
      }
    },
  };
}

function bodyOf(notice: OutgoingNotice, now: number): string {
  const { kind, centreId, to, language, text, label, ahead, counter } = notice;
  return JSON.stringify({
    type: `ticket.${kind}`,
    timestamp: new Date(now).toISOString(),
    data: { centre: centreId, to, language, text, number: label, ahead, counter },
  });
}

/** A redirect is refused too: a number must not go to where nobody sent it. */
function failureOf(status: number): NoticeFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 500 || retried.includes(status) ? 'unavailable' : 'refused';
}
