import type { CentreView, DeviceWish } from '@sanh/contract';
import { emergencyAt, hallAsKnown, type Emergency, type Hall } from '@sanh/domain';
import { CurrentTime, LiveHall, type ConnectionState } from '@sanh/ui';
import type { OfflineWork } from '#lib/offline/OfflineWork.svelte.ts';
import type { HallNow } from '#lib/offline/top-up.ts';
import { openingStateAt, type OpeningState } from './opening-state.ts';
import { isOutOfHours, offersAt, type ServiceOffer } from './service-offer.ts';

const stepMs = 5000;

interface Beside {
  readonly offline: Pick<OfflineWork, 'reserve' | 'hasNumberFor'>;
  /** What an administrator wishes of this device. */
  readonly onwish?: ((wish: DeviceWish) => void) | undefined;
}

/** What a kiosk tells of its hall: the offers of its services and the hours, as fresh as the line to the server. */
export class HallBoard {
  readonly live: LiveHall;
  readonly #centreId: string;
  readonly #time: CurrentTime;
  readonly #place: { readonly centre: CentreView | null };
  readonly #offline: Pick<OfflineWork, 'reserve' | 'hasNumberFor'>;
  readonly #now = $derived.by(() => Math.floor(this.#time.now / stepMs) * stepMs);

  readonly offers = $derived.by((): readonly ServiceOffer[] => {
    const { centre } = this.#place;
    if (this.hall === null || centre === null) return [];
    const offers = offersAt(this.hall, centre, this.#now);
    return this.isLive ? offers : offers.map((offer) => ({ ...offer, wait: { kind: 'unknown' } }));
  });

  readonly opening = $derived.by((): OpeningState | null =>
    this.hall === null || this.hall.version === 0 ? null : openingStateAt(this.hall.configuration, this.#now),
  );

  /** `place` knows the centre's names, also when they are renewed. */
  constructor(centreId: string, place: { readonly centre: CentreView | null }, { offline, onwish }: Beside) {
    this.#centreId = centreId;
    this.#place = place;
    this.#offline = offline;
    this.live = new LiveHall({ centreId, role: 'kiosk', onwish });
    this.#time = new CurrentTime(this.live.serverNow);
  }

  /** Without the server: the last one known, brought to today, with the numbers given here in it. */
  readonly hall = $derived.by((): Hall | null => {
    const { hall } = this.live;
    const { reserve } = this.#offline;
    if (hall === null || this.isLive || reserve === null) return hall;
    return hallAsKnown(hall, reserve, this.#now);
  });

  /** What a decision without the server is made on. */
  get hallNow(): HallNow | null {
    const { hall } = this.live;
    return hall === null ? null : { centreId: this.#centreId, hall, now: this.live.serverNow() };
  }

  /** Whether a number can be taken here just now: from the server, or from what it has lent. */
  canGive(serviceId: string): boolean {
    return this.isLive || (this.hall !== null && this.#offline.hasNumberFor(this.hall, serviceId));
  }

  /** Whether this kiosk still gives numbers although the server is away. */
  get givesOffline(): boolean {
    const { hall } = this;
    return !this.isLive && hall !== null && hall.configuration.services.some(({ id }) => this.canGive(id));
  }

  get connection(): ConnectionState {
    return this.live.state;
  }

  get isLive(): boolean {
    return this.connection.kind === 'live';
  }

  /** No number is given for any service, by the hours or because the day has not begun. */
  get isClosed(): boolean {
    return this.offers.length > 0 && this.offers.every(({ refusal }) => isOutOfHours(refusal));
  }

  /** Since when the figures are old; null while they are fresh or there are none. */
  get staleSince(): number | null {
    return this.connection.kind === 'stale' ? this.connection.since : null;
  }

  /** Told at a kiosk too, also while the server is away. */
  get emergency(): Emergency | null {
    return this.live.hall === null ? null : emergencyAt(this.live.hall, this.now);
  }

  /** By the server's clock, to the second. */
  get now(): number {
    return this.#time.now;
  }

  offer(serviceId: string): ServiceOffer | undefined {
    return this.offers.find(({ service }) => service.id === serviceId);
  }

  /** Returns what stops following the hall. */
  start(): () => void {
    const stops = [this.live.start(), this.#time.start()];
    return () => stops.forEach((stop) => stop());
  }
}
