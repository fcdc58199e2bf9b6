import type { KnownCentre } from '../centres/centres.ts';
import { postSigned } from '../webhooks/post-signed.ts';
import type { Channel, OutgoingNotice } from './channel.ts';

export interface GatewayOptions {
  /** Null: nothing goes out. */
  readonly secret: string | null;
  readonly isDemo: boolean;
  readonly clock: () => number;
  readonly timeoutMs?: number;
}

/** Shorter than the time for which a notice is claimed. */
export const usualTimeoutMs = 10_000;

/** The gateway that a centre's file names: it turns a signed request into an SMS or a Zalo notice. */
export function createGateway({
  secret,
  isDemo,
  clock,
  timeoutMs = usualTimeoutMs,
}: GatewayOptions): Channel {
  const urlOf = ({ centre }: KnownCentre): string | null => {
    const url = centre.phoneNotices?.webhook?.url ?? null;
    return url?.startsWith('https:') === true || isDemo ? url : null;
  };
  return {
    serves: (centre) => secret !== null && urlOf(centre) !== null,
    send(centre, notice, signal) {
      const url = urlOf(centre);
      if (secret === null || url === null) return Promise.resolve('unavailable');
      const now = clock();
      const body = bodyOf(notice, now);
      return postSigned({ url, secret, id: notice.id, body, now, timeoutMs, signal });
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
