import {
  decide,
  evolve,
  type Actor,
  type BusinessDay,
  type Chance,
  type Hall,
  type HallCommand,
  type HallEvent,
} from '@sanh/domain';
import { idFrom } from '../../centres/id-from.ts';
import { actorName, fingerprintOf } from '../../halls/batch.ts';
import type { Append, StoredEvent } from '../../halls/hall-store.ts';
import { noRows, project } from '../../halls/projection.ts';

export interface DayLog extends Pick<Append, 'centreId' | 'events' | 'commands' | 'rows'> {
  readonly day: BusinessDay;
  readonly hall: Hall;
}

/** A past day through `decide` and `evolve`: what people do is put on a clock, and what comes of it is kept as the log keeps it. */
export class SimulatedDay {
  readonly chance: Chance;
  readonly day: BusinessDay;
  hall: Hall;
  now: number;
  readonly #due: { readonly at: number; readonly act: () => void }[] = [];
  readonly #events: StoredEvent[] = [];
  readonly #commands: Append['commands'][number][] = [];
  readonly #rows = noRows();

  constructor(hall: Hall, { day, from, chance }: { day: BusinessDay; from: number; chance: Chance }) {
    this.hall = hall;
    this.day = day;
    this.now = from;
    this.chance = chance;
  }

  at(time: number, act: () => void): void {
    const index = this.#due.findLastIndex((other) => other.at > time);
    this.#due.splice(index + 1, 0, { at: Math.round(time), act });
  }

  after(ms: number, act: () => void): void {
    this.at(this.now + ms, act);
  }

  /** Until nothing is due any more. */
  run(): DayLog {
    for (let due = this.#due.pop(); due !== undefined; due = this.#due.pop()) {
      this.now = Math.max(this.now, due.at);
      due.act();
    }
    const { hall, day } = this;
    return {
      centreId: hall.centreId,
      day,
      hall,
      events: this.#events,
      commands: this.#commands,
      rows: this.#rows,
    };
  }

  /** What happened, or nothing when the hall's rules refuse. */
  give(command: HallCommand, by: Actor): readonly HallEvent[] {
    const id = idFrom(this.hall.centreId, 'demo-history', this.day, String(this.#commands.length));
    const envelope = { id, by, command };
    const decision = decide(this.hall, envelope, this.now);
    if (!decision.ok) return [];
    const from = this.hall.version;
    for (const event of decision.value) this.#record(event, { commandId: id, actor: actorName(by) });
    this.#commands.push({
      ...{ id, from, to: this.hall.version, fingerprint: fingerprintOf(envelope) },
      ...{ at: this.now, day: this.day },
    });
    return decision.value;
  }

  #record(event: HallEvent, by: Pick<StoredEvent, 'commandId' | 'actor'>): void {
    const recorded = { version: this.hall.version + 1, at: this.now, event };
    const next = evolve(this.hall, recorded);
    project(this.#rows, this.hall, next, recorded);
    this.#events.push({ ...recorded, ...by, day: this.day });
    this.hall = next;
  }
}
