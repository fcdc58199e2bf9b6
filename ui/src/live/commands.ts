import { CallFailed, createClient } from '@sanh/contract';

/** The API of the page's own origin. */
export const client = createClient((input, init) => fetch(input, init));

export interface Attempt {
  /** The same in every attempt: however often it arrives, it has one effect and one answer. */
  readonly commandId: string;
  readonly signal: AbortSignal;
}

interface Patience {
  /** Chosen earlier, e.g. stored before the first attempt; else a new one. */
  readonly commandId?: string;
  /** The caller gives up. The command may have had its effect all the same. */
  readonly signal?: AbortSignal;
  readonly attemptMs?: number;
}

/**
 * Sends one intention of one person until it is answered. Rejects with `CallFailed`: a problem of the server, or
 * `UNREACHABLE` when the caller gave up before an answer came.
 */
export async function untilAnswered<T>(
  send: (attempt: Attempt) => Promise<T>,
  { commandId = newCommandId(), signal, attemptMs = 5000 }: Patience = {},
): Promise<T> {
  for (let attempt = 0; ; attempt += 1) {
    const either = givenUp(attemptMs, signal);
    try {
      return await send({ commandId, signal: either.signal });
    } catch (error) {
      if (!isWorthAnother(error) || signal?.aborted === true) throw error;
    } finally {
      either.settle();
    }
    await pause(attempt, signal);
  }
}

/** Aborted after a time or with the other signal. Phones of some years ago know neither `timeout` nor `any`. */
function givenUp(afterMs: number, signal: AbortSignal | undefined) {
  const controller = new AbortController();
  const abort = (): void => controller.abort();
  const timer = setTimeout(abort, afterMs);
  if (signal?.aborted === true) abort();
  signal?.addEventListener('abort', abort, { once: true });
  const settle = (): void => {
    clearTimeout(timer);
    signal?.removeEventListener('abort', abort);
  };
  return { signal: controller.signal, settle };
}

const isWorthAnother = (error: unknown): boolean =>
  error instanceof CallFailed && (error.code === 'UNREACHABLE' || error.code === 'UNAVAILABLE');

/** 150-300 ms, doubling to 2 s at most. */
function pause(attempt: number, signal: AbortSignal | undefined): Promise<void> {
  const ms = Math.min(2000, 300 * 2 ** attempt) * (0.5 + Math.random() / 2);
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, ms);
    const stop = (): void => {
      clearTimeout(timer);
      resolve();
    };
    signal?.addEventListener('abort', stop, { once: true });
  });
}

/** A random UUID; `crypto.randomUUID` is missing where a hall's network has no TLS. */
export function newCommandId(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  bytes.set([((bytes[6] ?? 0) & 0x0f) | 0x40], 6);
  bytes.set([((bytes[8] ?? 0) & 0x3f) | 0x80], 8);
  const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  return hex.replace(/(.{8})(.{4})(.{4})(.{4})(.{12})/, '$1-$2-$3-$4-$5');
}
