import { nextTicket } from '../../calling-order.ts';
import type { Actor, HallCommand } from '../../command.ts';
import { decide, type Decision } from '../../decide.ts';
import type { RecordedEvent } from '../../event.ts';
import { evolve } from '../../evolve.ts';
import { emptyHall, type Hall } from '../../hall.ts';
import { checkInvariants } from '../../invariants.ts';
import { stateFaults } from '../../invariants/state.ts';
import { giveNumber } from '../../../offline/give-number.ts';
import { leasesWanted } from '../../../offline/leases-wanted.ts';
import { handedIn, tidied, withLease } from '../../../offline/reserve.ts';
import { usualSender } from '../a-hall-day.ts';

/** The rules under test; a planted fault replaces one of them. */
export interface ModelRules {
  readonly decide: typeof decide;
  readonly evolve: typeof evolve;
  readonly nextTicket: typeof nextTicket;
  /** The same command id gets the same answer. */
  readonly answersOnce: boolean;
  /** What a kiosk does by itself: the very code that kiosks run. */
  readonly kiosk: typeof kioskRules;
}

export const kioskRules = { giveNumber, handedIn, leasesWanted, tidied, withLease };

export const trueRules: ModelRules = { decide, evolve, nextTicket, answersOnce: true, kiosk: kioskRules };

export interface Envelope {
  readonly id: string;
  readonly by: Actor;
  readonly command: HallCommand;
}

/** A server in small: one hall, its log, and the answers it has given. */
export class History {
  hall: Hall = emptyHall('centre');
  readonly log: RecordedEvent[] = [];
  readonly sent: Envelope[] = [];
  readonly faults: string[] = [];
  now = Date.UTC(2026, 10, 23, 1);
  readonly #answers = new Map<string, Decision>();
  readonly rules: ModelRules;
  #ids = 0;

  constructor(rules: ModelRules) {
    this.rules = rules;
  }

  newId = (): string => `id-${String(++this.#ids)}`;

  give(command: HallCommand, by: Actor = usualSender(command)): Decision {
    return this.send({ id: this.newId(), by, command });
  }

  send(envelope: Envelope): Decision {
    const known = this.#answers.get(envelope.id);
    if (known !== undefined && this.rules.answersOnce) return known;
    const decision = this.rules.decide(this.hall, envelope, this.now);
    this.sent.push(envelope);
    if (!decision.ok) return decision;
    this.#answers.set(envelope.id, decision);
    this.#record(decision.value);
    return decision;
  }

  #record(events: readonly RecordedEvent['event'][]): void {
    for (const event of events) {
      const recorded = { version: this.hall.version + 1, at: this.now, event };
      this.hall = this.rules.evolve(this.hall, recorded);
      this.log.push(recorded);
    }
    this.faults.push(...stateFaults(this.hall));
  }

  check(): readonly string[] {
    return [...this.faults, ...checkInvariants(this.hall, this.log, this.rules)];
  }
}
