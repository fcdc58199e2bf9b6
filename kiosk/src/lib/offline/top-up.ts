import { CallFailed, type Client, type CommandAnswer } from '@sanh/contract';
import { leasesWanted, tidied, withLease, type Granted, type Hall, type LeaseWish } from '@sanh/domain';
import { newCommandId } from '@sanh/ui';
import type { Disk } from './disk.ts';

interface Shop {
  readonly client: Pick<Client, 'takeOfflineRange'>;
  readonly disk: Disk;
}

export interface HallNow {
  readonly centreId: string;
  readonly hall: Hall;
  /** The server's time, milliseconds since 1970. */
  readonly now: number;
}

const attemptMs = 5000;
const refusedForMs = 600_000;

/** Keeps the reserve filled. An unanswered request keeps its id, so that nothing is lent that nobody knows of. */
export class TopUp {
  readonly #shop: Shop;
  readonly #asking = new Map<string, string>();
  readonly #refusedUntil = new Map<string, number>();

  constructor(shop: Shop) {
    this.#shop = shop;
  }

  /** Rejects when the server or the disk is away; what was lent until then is kept. */
  async fill({ centreId, hall, now }: HallNow): Promise<void> {
    const { day } = hall;
    if (day === null) return;
    const reserve = await this.#shop.disk.changeReserve(centreId, (before) => {
      const value = tidied(before, day);
      return { reserve: value, value };
    });
    for (const wish of leasesWanted(reserve, hall, now)) {
      const key = [centreId, reserve.incarnation, wish.day, wish.seriesId].join(' ');
      if ((this.#refusedUntil.get(key) ?? 0) > performance.now()) continue;
      const granted = await this.#ask(key, centreId, reserve.incarnation, wish);
      if (granted === null) continue;
      await this.#shop.disk.changeReserve(centreId, (before) => ({
        ...{ reserve: withLease(before, granted), value: null },
      }));
    }
  }

  async #ask(key: string, centreId: string, incarnation: string, wish: LeaseWish): Promise<Granted | null> {
    const commandId = this.#asking.get(key) ?? newCommandId();
    this.#asking.set(key, commandId);
    try {
      const signal = AbortSignal.timeout(attemptMs);
      const body = { ...wish, incarnation };
      const answer = await this.#shop.client.takeOfflineRange({ centreId, body, commandId, signal });
      this.#asking.delete(key);
      return grantedIn(answer, wish);
    } catch (error) {
      if (!(error instanceof CallFailed) || error.problem === null || error.problem.status >= 500)
        throw error;
      this.#asking.delete(key);
      this.#refusedUntil.set(key, performance.now() + refusedForMs);
      return null;
    }
  }
}

function grantedIn({ events }: CommandAnswer, { day }: LeaseWish): Granted | null {
  for (const { event, at } of events) {
    if (event.type !== 'range-granted') continue;
    return { day, seriesId: event.seriesId, ...event.range, grantedAt: at };
  }
  return null;
}
