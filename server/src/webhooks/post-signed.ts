import type { NoticeFailure } from '@sanh/contract';
import { signatureHeaders } from './signature.ts';

interface Posted {
  readonly url: string;
  readonly secret: string;
  /** The same for every attempt. */
  readonly id: string;
  readonly body: string;
  readonly now: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

const retried: readonly number[] = [408, 425, 429];

/** Sends signed JSON and says what went wrong. Throws only when `signal` ends it. */
export async function postSigned(posted: Posted): Promise<NoticeFailure | null> {
  const { url, secret, id, body, now, timeoutMs, signal } = posted;
  const signed = signatureHeaders(secret, { id, timestamp: Math.floor(now / 1000), body });
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
}

/** A redirect is refused too: nothing must go to where nobody sent it. */
export function failureOf(status: number): NoticeFailure | null {
  if (status >= 200 && status < 300) return null;
  return status >= 500 || retried.includes(status) ? 'unavailable' : 'refused';
}
