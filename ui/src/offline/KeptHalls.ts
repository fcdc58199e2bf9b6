import { fromSnapshot, hashOfHall, toSnapshot } from '@sanh/domain';
import type { LiveHall } from '../live/LiveHall.svelte.ts';
import type { HallShelf } from './HallShelf.ts';

const everyMs = 5000;
const freshMs = 60_000;

/** Keeps the last hall that was the server's on the disk, so that a screen started without the network still knows it. */
export class KeptHalls {
  readonly #shelf: HallShelf;
  #writtenVersion = -1;
  #writtenAt = -Infinity;

  constructor(shelf: HallShelf) {
    this.#shelf = shelf;
  }

  /** Gives the screen what was kept, unless the server is faster. Returns what stops keeping. */
  start(centreId: string, live: LiveHall): () => void {
    void this.#restore(centreId, live);
    const timer = setInterval(() => void this.#write(centreId, live), everyMs);
    return () => clearInterval(timer);
  }

  async #restore(centreId: string, live: LiveHall): Promise<void> {
    try {
      const kept = await this.#shelf.readHall(centreId);
      if (kept === null) return;
      const hall = fromSnapshot(kept.hall);
      if (hashOfHall(hall) !== kept.hash) return;
      // Nothing of a machine that goes on counting survives a restart; its clock is only trusted for how far it was off.
      const now = Math.max(kept.trueUntil, Date.now() + kept.aheadMs);
      live.restore({ epoch: kept.epoch, hall, trueUntil: kept.trueUntil, now });
    } catch {
      // What another version of this screen has kept is as good as nothing.
    }
  }

  async #write(centreId: string, live: LiveHall): Promise<void> {
    const { hall, position, state } = live;
    if (hall === null || position === null || state.kind !== 'live') return;
    const isFresh = performance.now() - this.#writtenAt < freshMs;
    if (isFresh && hall.version === this.#writtenVersion) return;
    const trueUntil = live.serverNow();
    const kept = {
      hall: toSnapshot(hall),
      hash: hashOfHall(hall),
      trueUntil,
      aheadMs: trueUntil - Date.now(),
    };
    try {
      await this.#shelf.writeHall(centreId, { epoch: position.epoch, ...kept });
      this.#writtenVersion = hall.version;
      this.#writtenAt = performance.now();
    } catch {
      // Whoever needs the disk says so; a screen with a network works on.
    }
  }
}
