import {
  decide,
  emptyHall,
  evolve,
  type Actor,
  type Hall,
  type HallCommand,
  type HallConfiguration,
  type TicketId,
} from '@sanh/domain';

export const minutes = (count: number): number => count * 60_000;

const clerk: Actor = { kind: 'staff', id: 'clerk', isManager: false };

const configuration: HallConfiguration = {
  ...{ version: 1, timeZone: 'Asia/Ho_Chi_Minh', calendar: { weekly: {}, exceptions: [] } },
  series: [{ id: 'b', prefix: 'B', width: 3, first: 1, offlineFrom: 800, last: 999 }],
  services: [
    { id: 'land', seriesId: 'b', typicalMs: { p50: minutes(8), p90: minutes(16) }, dailyLimit: null },
    { id: 'tax', seriesId: 'b', typicalMs: { p50: minutes(8), p90: minutes(16) }, dailyLimit: null },
  ],
  counters: ['5', '6'].map((id) => ({
    ...{ id, zoneId: 'main' },
    profile: { tiers: [['land']], rule: { kind: 'ratio' as const, priority: 1, ordinary: 2 } },
  })),
  priorityClasses: [{ id: 'elderly' }],
  rules: {
    noShow: { minimumCalls: 2, minimumMs: minutes(1) },
    ...{ undoWithinMs: minutes(1), parkAtMostMs: minutes(45), appointmentLeadMs: minutes(10) },
    ...{ issueBeforeOpeningMs: 0, alwaysOpen: true, closing: 'expire' },
  },
};

/** A hall whose clerk has taken counter 5, made of real commands, with a clock of its own. */
export class HallAtWork {
  hall: Hall = emptyHall('centre');
  now = Date.UTC(2026, 10, 23, 2);
  readonly counterId = '5';
  readonly by = clerk;
  #commands = 0;

  constructor() {
    this.done({ type: 'open-day', day: '2026-11-23', configuration });
    this.done({ type: 'open-counter', counterId: '5' });
  }

  done(command: HallCommand): this {
    const id = `command-${++this.#commands}`;
    const decision = decide(this.hall, { id, by: this.by, command }, this.now);
    if (!decision.ok) throw new Error(`${command.type}: ${decision.refusal.code}`);
    for (const event of decision.value) {
      this.hall = evolve(this.hall, { version: this.hall.version + 1, at: this.now, event });
    }
    return this;
  }

  after(ms: number): this {
    this.now += ms;
    return this;
  }

  waiting(priorityClassId: string | null = null): TicketId {
    this.after(1000).done({
      ...{ type: 'issue', serviceId: 'land', priorityClassId, procedureCode: null },
      ...{ language: 'vi', channel: 'kiosk', appointmentAt: null },
    });
    const { next } = this.hall.series['b'] ?? { next: 1 };
    return `2026-11-23.B-${String(next - 1).padStart(3, '0')}`;
  }

  called(): this {
    this.waiting();
    return this.done({ type: 'call-next', counterId: '5', finishCurrent: false });
  }

  serving(): this {
    return this.called().done({ type: 'start', counterId: '5' });
  }
}
