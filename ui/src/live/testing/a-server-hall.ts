import type { HallEvents, HallState, Heartbeat, Position } from '@sanh/contract';
import {
  decide,
  emptyHall,
  evolve,
  hashOfHall,
  toSnapshot,
  type Hall,
  type HallCommand,
  type HallConfiguration,
  type RecordedEvent,
} from '@sanh/domain';

const configuration: HallConfiguration = {
  ...{ version: 1, timeZone: 'Asia/Ho_Chi_Minh', priorityClasses: [] },
  series: [{ id: 'b', prefix: 'B', width: 3, first: 1, offlineFrom: 800, last: 999 }],
  services: [{ id: 'land', seriesId: 'b', typicalMs: { p50: 600_000, p90: 1_200_000 }, dailyLimit: null }],
  counters: [{ id: '5', zoneId: 'main', profile: { tiers: [['land']], rule: { kind: 'longest-wait' } } }],
  calendar: { weekly: {}, exceptions: [] },
  rules: {
    noShow: { minimumCalls: 1, minimumMs: 0 },
    ...{ undoWithinMs: 300_000, parkAtMostMs: 3_600_000, appointmentLeadMs: 0, issueBeforeOpeningMs: 0 },
    ...{ alwaysOpen: true, closing: 'expire' },
  },
};

const request = { priorityClassId: null, procedureCode: null, language: 'vi', appointmentAt: null } as const;

/** The server's side of the wire: a hall with its log, and every message it could send. */
export class ServerHall {
  hall: Hall = emptyHall('centre');
  readonly log: RecordedEvent[] = [];
  now = Date.UTC(2026, 10, 23, 1);
  readonly epoch: string;
  #commands = 0;

  constructor(epoch = 'one') {
    this.epoch = epoch;
    this.#give({ type: 'open-day', day: '2026-11-23', configuration });
    this.#give({ type: 'open-counter', counterId: '5' });
  }

  /** Somebody takes a number; every third time the counter calls as well. */
  step(): HallEvents {
    const from = this.hall.version;
    this.#give({ type: 'issue', serviceId: 'land', channel: 'kiosk', ...request });
    if (this.hall.version % 3 === 0) {
      this.#give({ type: 'call-next', counterId: '5', finishCurrent: true });
      this.#give({ type: 'start', counterId: '5' });
    }
    return this.eventsAfter(from);
  }

  eventsAfter(from: number): HallEvents {
    return { epoch: this.epoch, from, to: this.hall.version, events: this.log.slice(from) };
  }

  heartbeat(): Heartbeat {
    const { epoch, hall, now } = this;
    return { epoch, version: hall.version, hash: hashOfHall(hall), now };
  }

  snapshot(): HallState {
    const { epoch, hall, now } = this;
    return { kind: 'snapshot', epoch, hall: toSnapshot(hall), hash: hashOfHall(hall), now };
  }

  answerTo(position: Position | null): HallState {
    if (position?.epoch !== this.epoch || position.version > this.hall.version) return this.snapshot();
    const { events } = this.eventsAfter(position.version);
    return { kind: 'events', epoch: this.epoch, events, hash: hashOfHall(this.hall), now: this.now };
  }

  #give(command: HallCommand): void {
    this.now += 1000;
    const by = { kind: 'staff', id: 'clerk', isManager: true } as const;
    const decision = decide(this.hall, { id: `command-${++this.#commands}`, by, command }, this.now);
    for (const event of decision.ok ? decision.value : []) {
      const recorded = { version: this.hall.version + 1, at: this.now, event };
      this.hall = evolve(this.hall, recorded);
      this.log.push(recorded);
    }
  }
}
