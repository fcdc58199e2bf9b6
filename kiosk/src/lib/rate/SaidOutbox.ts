import { CallFailed, type Client } from '@sanh/contract';
import { alone } from '#lib/offline/alone.ts';
import type { SaidDisk } from './said-disk.ts';
import { masked, type Said } from './said.ts';

export type SaidClient = Pick<Client, 'rate' | 'giveFeedback'>;

/** How it went: the server has it, it lies here and goes by itself, or it does not count and why. */
export type SaidOutcome =
  { readonly kind: 'counted' | 'kept' } | { readonly kind: 'refused'; readonly code: CallFailed['code'] };

/** Whoever stands here is thanked after so long at the latest. */
const attemptMs = 3000;
const everyMs = 20_000;

/** Answers after which the same thing may be taken later. Anything else the server has refused for good. */
const passing: readonly string[] = [
  ...['INTERNAL', 'RATE_LIMITED', 'PROTOCOL_OUTDATED', 'DAY_NOT_OPEN'],
  ...['UNAUTHENTICATED', 'FORBIDDEN', 'DEVICE_REVOKED', 'ORIGIN_FORBIDDEN', 'UNKNOWN_CENTRE'],
  // Somebody of the staff is signed in at the tablet for a while.
  'STAFF_SIGNED_IN_HERE',
];

/** Hands in ratings and feedback, each once: written down first, forgotten when the server has it or wants it for good no more. */
export class SaidOutbox {
  readonly #client: SaidClient;
  readonly #disk: SaidDisk;

  constructor(client: SaidClient, disk: SaidDisk) {
    this.#client = client;
    this.#disk = disk;
  }

  /** Sends it on while somebody waits. What the disk does not take counts only if the server answers now. */
  async say(centreId: string, plain: Said): Promise<SaidOutcome> {
    const said = masked(plain);
    const isKept = await this.#disk.add(centreId, said).then(
      () => true,
      () => false,
    );
    const code = await this.#problemWith(centreId, said);
    // Whoever was refused is told so, and may try again: it must not go in behind their back.
    const isOnItsWay = isKept && code !== null && isOfTheLine(code);
    if (!isOnItsWay) await this.#disk.remove(centreId, said.id).catch(() => undefined);
    if (code === null) return { kind: 'counted' };
    return isOnItsWay ? { kind: 'kept' } : { kind: 'refused', code };
  }

  /** While the line stands: everything that lies here, oldest first. */
  async handIn(centreId: string): Promise<void> {
    await alone(`said.${centreId}`, async () => {
      for (const said of await this.#disk.all(centreId)) {
        const code = await this.#problemWith(centreId, said);
        if (code !== null && isOfTheLine(code)) return;
        if (code === null || !passing.includes(code)) await this.#disk.remove(centreId, said.id);
      }
    }).catch(() => undefined);
  }

  /** Returns what stops it. */
  start(centreId: string, isLive: () => boolean): () => void {
    const timer = setInterval(() => {
      if (isLive()) void this.handIn(centreId);
    }, everyMs);
    return () => clearInterval(timer);
  }

  async #problemWith(centreId: string, { id, kind, body }: Said): Promise<CallFailed['code'] | null> {
    const sent = { centreId, commandId: id, signal: AbortSignal.timeout(attemptMs) };
    try {
      if (kind === 'rating') await this.#client.rate({ ...sent, body });
      else await this.#client.giveFeedback({ ...sent, body });
      return null;
    } catch (error) {
      return error instanceof CallFailed ? error.code : 'INTERNAL';
    }
  }
}

/** The next one would fare no better. */
const isOfTheLine = (code: string): boolean => code === 'UNREACHABLE' || code === 'UNAVAILABLE';
