import type { IssuedTicket } from '@sanh/contract';
import type { TickedPapers } from '@sanh/domain';
import { visitKeptMs } from '#lib/visitor/VisitStorage.ts';

/** A number as it is shown. One given without the server cannot be followed on the phone: `phoneUrl` is null. */
export type ShownNumber = Omit<IssuedTicket, 'version' | 'phoneUrl'> & {
  readonly phoneUrl: string | null;
  /** Of a number that was given for an appointment and is called by its time. */
  readonly appointmentAt?: number | null;
};

/** What a person asked for, as far as the kiosk must know it again after a reload. */
export interface TicketRequest {
  readonly centreId: string;
  readonly serviceId: string;
  readonly priorityClassId: string | null;
  readonly procedureCode: string | null;
  /** Goes with the ticket, beside the hall's events. */
  readonly dossierCode: string | null;
  readonly papers: TickedPapers | null;
  /** What the ticket calls the procedure. */
  readonly procedureName: string | null;
  readonly language: string;
  /** The appointment that is exchanged for a number; null for a number without one. */
  readonly appointmentCode: string | null;
}

export interface StoredIntention {
  readonly commandId: string;
  readonly request: TicketRequest;
  /** By the machine's clock. */
  readonly chosenAt: number;
  readonly ticket: ShownNumber | null;
}

export interface IntentionStorage extends Pick<Storage, 'getItem' | 'setItem' | 'removeItem'> {
  /** Resolves when what was set would outlive a power cut, or never will. */
  settle(): Promise<unknown>;
}

const key = 'sanh.kiosk.intention';

export function writeIntention(storage: IntentionStorage, intention: StoredIntention): void {
  storage.setItem(key, JSON.stringify(intention));
}

export function forgetIntention(storage: IntentionStorage): void {
  storage.removeItem(key);
}

/** What a reload interrupted. Its person has left when it is older than a visit is kept. */
export function readIntention(storage: IntentionStorage, now: number): StoredIntention | null {
  const text = storage.getItem(key);
  if (text === null) return null;
  try {
    const intention = JSON.parse(text) as StoredIntention;
    return Math.abs(now - intention.chosenAt) < visitKeptMs ? intention : null;
  } catch {
    return null;
  }
}
