import type { BusinessDay } from '../calendar/opening-calendar.ts';
import type { TickedPapers } from '../catalogue/ticked-papers.ts';
import type { HallCommand } from '../hall/command.ts';
import type { SeriesId } from '../hall/configuration.ts';
import type { TicketId } from '../hall/ticket.ts';
import type { WaitEstimate } from '../hall/wait-estimate.ts';

export type AdoptOffline = Extract<HallCommand, { type: 'adopt-offline' }>;

/** Numbers lent to this kiosk for one business day. Only times of the server stand here, milliseconds since 1970. */
export interface Lease {
  readonly day: BusinessDay;
  readonly seriesId: SeriesId;
  readonly holder: string;
  readonly from: number;
  readonly to: number;
  /** The number to give next; above `to` when all are given. */
  readonly next: number;
  readonly grantedAt: number;
}

/** A number that the kiosk gave by itself, as it is handed in later and as it was shown. */
export interface GivenNumber {
  /** The command id under which it is handed in, however often. */
  readonly id: string;
  /** The issue command that had no answer. */
  readonly wishId: string;
  readonly day: BusinessDay;
  readonly command: AdoptOffline;
  /** Goes with the number, beside the hall's events; none in what an older program kept. */
  readonly papers?: TickedPapers | null;
  readonly shown: {
    readonly ticketId: TicketId;
    readonly label: string;
    readonly issuedAt: number;
    readonly ahead: number;
    readonly wait: WaitEstimate;
  };
  readonly isHandedIn: boolean;
}

/**
 * All that a kiosk keeps on its own disk for work without the network: one value, written as a whole before anything of it
 * is shown. `incarnation` is new after a wipe: what was lent to another one is never given here.
 */
export interface Reserve {
  readonly incarnation: string;
  readonly leases: readonly Lease[];
  /** Oldest first. */
  readonly given: readonly GivenNumber[];
}

export const emptyReserve = (incarnation: string): Reserve => ({ incarnation, leases: [], given: [] });

export const givenFor = (reserve: Reserve, wishId: string): GivenNumber | undefined =>
  reserve.given.find((one) => one.wishId === wishId);

export const leasesFor = (reserve: Reserve, day: BusinessDay, seriesId: SeriesId): readonly Lease[] =>
  reserve.leases.filter((lease) => lease.day === day && lease.seriesId === seriesId);

export const numbersLeft = (reserve: Reserve, day: BusinessDay, seriesId: SeriesId): number =>
  leasesFor(reserve, day, seriesId).reduce((left, { next, to }) => left + Math.max(0, to - next + 1), 0);

export interface Granted extends Omit<Lease, 'next'> {
  readonly incarnation: string;
}

/**
 * The reserve with what the server has lent. An answer meant for the kiosk before it was wiped is left alone; a kiosk that
 * was paired anew no longer gives what its former self was lent.
 */
export function withLease(reserve: Reserve, { incarnation, ...granted }: Granted): Reserve {
  if (incarnation !== reserve.incarnation) return reserve;
  const isHeld = leasesFor(reserve, granted.day, granted.seriesId).some(({ from }) => from === granted.from);
  if (isHeld) return reserve;
  const own = reserve.leases.filter(({ holder }) => holder === granted.holder);
  return { ...reserve, leases: [...own, { ...granted, next: granted.from }] };
}

/** What has not reached the server yet, in the order it was given. */
export const toHandIn = (reserve: Reserve): readonly GivenNumber[] =>
  reserve.given.filter(({ isHandedIn }) => !isHandedIn);

/** The server has it: it is kept for the rest of its day, should its person's screen have to be shown again. */
export const handedIn = (reserve: Reserve, id: string): Reserve => ({
  ...reserve,
  given: reserve.given.map((one) => (one.id === id ? { ...one, isHandedIn: true } : one)),
});

/** Without what is of no use any more on this day. Nothing that still has to be handed in is ever let go. */
export function tidied(reserve: Reserve, today: BusinessDay): Reserve {
  const leases = reserve.leases.filter(({ day }) => day >= today);
  const given = reserve.given.filter(({ day, isHandedIn }) => !isHandedIn || day >= today);
  const isSame = leases.length === reserve.leases.length && given.length === reserve.given.length;
  return isSame ? reserve : { ...reserve, leases, given };
}
