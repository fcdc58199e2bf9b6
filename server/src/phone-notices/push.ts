import { once } from 'node:events';
import type { IncomingMessage } from 'node:http';
import { request, type Agent } from 'node:https';
import type { PushSubscription } from '@sanh/contract';
import webPush from 'web-push';
import { failureOf } from '../webhooks/post-signed.ts';
import type { Channel, OutgoingNotice, Sending } from './channel.ts';
import { usualTimeoutMs } from './gateway.ts';
import { publicAgent } from './public-agent.ts';
import type { PushKeys } from './push-keys.ts';

export interface PushOptions {
  /** Null: nothing goes out. */
  readonly keys: PushKeys | null;
  readonly agent?: Agent;
  readonly timeoutMs?: number;
}

/** So long a push service holds a notice for a phone that is off; older it would mislead. */
const heldSeconds = 600;
/** A newer notice takes the place of one that is still held. */
const topic = 'ticket';
/** Not there (any more), by RFC 8030. */
const gone: readonly number[] = [404, 410];

/** A subscription as it is kept. The same one always reads the same. */
export const addressOf = ({ endpoint, keys: { p256dh, auth } }: PushSubscription): string =>
  JSON.stringify({ endpoint, keys: { p256dh, auth } });

/** The push service of the holder's browser, which cannot read what it passes on. */
export function createPush({ keys, agent = publicAgent, timeoutMs = usualTimeoutMs }: PushOptions): Channel {
  return {
    serves: ({ centre }) => keys !== null && centre.phoneNotices?.push === true,
    async send(_, notice, signal) {
      if (keys === null) return 'unavailable';
      const sealed = encrypted(notice, keys);
      if (sealed === null) return 'gone';
      const inTime = AbortSignal.timeout(timeoutMs);
      try {
        const { endpoint, method, headers, body } = sealed;
        const asked = request(endpoint, { method, agent, signal: AbortSignal.any([signal, inTime]) });
        for (const [name, value] of Object.entries(headers)) asked.setHeader(name, value);
        asked.end(body);
        const [answer] = (await once(asked, 'response')) as [IncomingMessage];
        // Whoever names the service could have us read for ever.
        answer.destroy();
        return sendingOf(answer.statusCode ?? 500);
      } catch (error) {
        if (signal.aborted) throw error;
        return inTime.aborted ? 'slow' : 'unreachable';
      }
    },
  };
}

const sendingOf = (status: number): Sending => (gone.includes(status) ? 'gone' : failureOf(status));

/** Null for keys with which nothing can be encrypted. */
function encrypted({ to, label, counter, text }: OutgoingNotice, { subject, ...pair }: PushKeys) {
  const body = JSON.stringify({ number: label, counter, text });
  const vapidDetails = { subject, ...pair };
  try {
    const subscription = JSON.parse(to) as PushSubscription;
    return webPush.generateRequestDetails(subscription, body, {
      ...{ vapidDetails, TTL: heldSeconds, urgency: 'high', topic },
    });
  } catch {
    return null;
  }
}
