import type { Client } from '@sanh/contract';
import {
  giveNumber,
  givenFor,
  numbersLeft,
  refuse,
  seriesOf,
  serviceOf,
  toHandIn,
  type GivenNumber,
  type Hall,
  type OfflineRefusal,
  type OfflineWish,
  type Reserve,
  type Result,
} from '@sanh/domain';
import { newCommandId } from '@sanh/ui';
import { alone } from './alone.ts';
import type { Disk } from './disk.ts';
import { handIn } from './hand-in.ts';
import { TopUp, type HallNow } from './top-up.ts';

type Calls = Pick<Client, 'adoptOfflineTicket' | 'takeOfflineRange'>;

/** Why no number can be given here: by the hall's rules, for want of a lent number, because the disk keeps nothing, or because no hall is known. */
export interface NotGiven {
  readonly code: OfflineRefusal['code'] | 'DISK_REFUSED' | 'HALL_UNKNOWN';
}

const everyMs = 20_000;
const learnAgainMs = 3000;

/** What this kiosk does by itself when the server is away, and how the server hears of it afterwards. */
export class OfflineWork {
  /** As it last lay on the disk; null before it was read, or where the browser keeps nothing. */
  reserve = $state.raw<Reserve | null>(null);
  isDiskRefused = $state(false);
  /** Numbers that were handed in over a standing line and that the server has not taken. */
  held = $state(0);
  readonly #client: Calls;
  readonly #disk: Disk;
  readonly #topUp: TopUp;
  readonly #hallNow: () => HallNow | null;

  constructor(client: Calls, disk: Disk, hallNow: () => HallNow | null) {
    this.#client = client;
    this.#disk = disk;
    this.#topUp = new TopUp({ client, disk });
    this.#hallNow = hallNow;
  }

  /** Numbers given here that the server does not have yet. */
  get waiting(): number {
    return this.reserve === null ? 0 : toHandIn(this.reserve).length;
  }

  /** Whether a number for the service could be given without the server; `hall` is on its day. */
  hasNumberFor(hall: Hall, serviceId: string): boolean {
    const service = serviceOf(hall.configuration, serviceId);
    const series = service && seriesOf(hall.configuration, service.seriesId);
    if (this.reserve === null || hall.day === null || series === undefined) return false;
    return numbersLeft(this.reserve, hall.day, series.id) > 0;
  }

  /** Reads the reserve, and looks after it while the line stands. Returns what stops that. */
  start(centreId: string, isLive: () => boolean): () => void {
    void this.#learn(centreId);
    void keepForGood();
    const timer = setInterval(() => {
      if (isLive()) void this.lookAfter();
    }, everyMs);
    // A slow disk may not answer the first time, and without the server nobody else asks it.
    const again = setInterval(() => {
      if (this.reserve === null) void this.#learn(centreId);
    }, learnAgainMs);
    return () => {
      clearInterval(timer);
      clearInterval(again);
    };
  }

  /** While the line stands: hands in what was given without it, then fills up what may be needed. */
  async lookAfter(): Promise<void> {
    const here = this.#hallNow();
    if (here === null) return;
    const { centreId } = here;
    await alone(`offline.${centreId}`, async () => {
      const { held } = await handIn(this.#client, this.#disk, centreId);
      this.held = held;
      await this.#topUp.fill(this.#hallNow() ?? here);
    }).catch(() => undefined);
    await this.#learn(centreId);
  }

  /** The number that was given here for the wish, if one was. */
  async find(centreId: string, wishId: string): Promise<GivenNumber | null> {
    const reserve = await this.#disk.readReserve(centreId).catch(() => null);
    return reserve === null ? null : (givenFor(reserve, wishId) ?? null);
  }

  /** Decides a wish without the server. What comes back lies on the disk and may be shown. */
  async give(wish: OfflineWish): Promise<Result<GivenNumber, NotGiven>> {
    const here = this.#hallNow();
    if (here === null) return refuse({ code: 'HALL_UNKNOWN' });
    const { centreId, hall, now } = here;
    const newId = newCommandId();
    try {
      const outcome = await this.#disk.changeReserve(centreId, (reserve) => {
        const value = giveNumber(reserve, wish, { hall, now, newId });
        return { reserve: value.ok ? value.value.reserve : reserve, value };
      });
      if (!outcome.ok) return outcome;
      this.reserve = outcome.value.reserve;
      return { ok: true, value: outcome.value.given };
    } catch {
      this.isDiskRefused = true;
      return refuse({ code: 'DISK_REFUSED' });
    }
  }

  async #learn(centreId: string): Promise<void> {
    try {
      this.reserve = await this.#disk.readReserve(centreId);
      this.isDiskRefused = false;
    } catch {
      this.isDiskRefused = true;
    }
  }
}

/** Asks the browser not to throw away under pressure what only this machine knows. */
async function keepForGood(): Promise<void> {
  const { storage } = navigator as { storage?: Partial<StorageManager> };
  await storage?.persist?.().catch(() => false);
}
