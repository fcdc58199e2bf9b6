import { ticketsOf, type Hall, type Ticket } from '@sanh/domain';
import { AppError } from '../app-error.ts';
import { idFrom } from '../centres/id-from.ts';
import type { Halls } from '../halls/halls.ts';

export interface HoldKeeper {
  /** Puts every ticket back into its line whose holder's minutes are over. */
  check(): Promise<void>;
  stop(): void;
}

export interface HoldKeeperOptions {
  readonly halls: Halls;
  readonly onTrouble: (error: unknown) => void;
  readonly clock?: () => number;
}

const everyMs = 5000;

/**
 * Looks only at halls in memory: where nobody calls, nobody is passed over, and a hall that wakes is looked at within seconds.
 * The id follows from ticket and time, so that of several processes one does it.
 */
export function keepHolds({ halls, onTrouble, clock = Date.now }: HoldKeeperOptions): HoldKeeper {
  const check = async (): Promise<void> => {
    for (const [centreId, { hall }] of halls.loaded()) {
      for (const { id: ticketId, until } of overdue(hall, clock())) {
        const id = idFrom(centreId, `end-hold ${ticketId}`, String(until));
        const command = { type: 'return-parked', ticketId } as const;
        await halls.execute(centreId, { id, by: { kind: 'system' }, command }).catch((error: unknown) => {
          if (!(error instanceof AppError && doneByAnother.has(error.code))) onTrouble(error);
        });
      }
    }
  };
  const timer = setInterval(() => void check(), everyMs);
  return { check, stop: () => clearInterval(timer) };
}

const doneByAnother: ReadonlySet<string> = new Set([
  'TICKET_NOT_PARKED',
  'DAY_NOT_OPEN',
  'TICKET_OF_ANOTHER_DAY',
]);

function overdue(hall: Hall, now: number): readonly Extract<Ticket, { state: 'parked' }>[] {
  if (hall.phase !== 'open') return [];
  return [...ticketsOf(hall.tickets)].filter(
    (ticket) => ticket.state === 'parked' && ticket.counterId === null && ticket.until <= now,
  ) as Extract<Ticket, { state: 'parked' }>[];
}
