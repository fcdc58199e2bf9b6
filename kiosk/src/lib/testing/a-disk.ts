import { emptyReserve, type Reserve } from '@sanh/domain';
import type { KeptHall } from '@sanh/ui';
import type { Changed, Disk } from '#lib/offline/disk.ts';

/** A disk in memory, which a test may let refuse. */
export class ADisk implements Disk {
  reserve: Reserve = emptyReserve('one');
  isFull = false;

  async readReserve(): Promise<Reserve> {
    return this.changeReserve('', (reserve) => ({ reserve, value: reserve }));
  }

  async changeReserve<T>(_centreId: string, change: (reserve: Reserve) => Changed<T>): Promise<T> {
    const { reserve, value } = change(this.reserve);
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
    this.reserve = reserve;
    return value;
  }

  async readHall(): Promise<KeptHall | null> {
    return null;
  }

  async writeHall(): Promise<void> {
    if (this.isFull) throw new DOMException('', 'QuotaExceededError');
  }
}
