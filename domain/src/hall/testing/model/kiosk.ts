import { businessDayAt } from '../../../calendar/local-time.ts';
import type { Request } from '../../command.ts';
import { labelOf } from '../../numbering.ts';
import { seriesOf, serviceOf } from '../../configuration.ts';
import { dayOfTicket } from '../../ticket.ts';
import { aKiosk } from '../a-hall-day.ts';
import type { Envelope, History } from './history.ts';

interface Lease {
  readonly day: string;
  readonly seriesId: string;
  readonly grantedAt: number;
  readonly numbers: number[];
}

/** A kiosk whose link may lose the request or the answer; what it has printed is printed. */
export class ModelKiosk {
  readonly printed: { readonly day: string; readonly label: string }[] = [];
  readonly #outbox: Envelope[] = [];
  #late: Envelope[] = [];
  #leases: Lease[] = [];
  #incarnation = 0;
  readonly #history: History;
  readonly #id: string;

  constructor(history: History, id: string) {
    this.#history = history;
    this.#id = id;
  }

  lease(seriesId: string, count: number): void {
    const granted = this.#history.give(
      { type: 'grant-range', seriesId, count, holder: this.#id, incarnation: String(this.#incarnation) },
      aKiosk,
    );
    const [event] = granted.ok ? granted.value : [];
    if (event?.type !== 'range-granted') return;
    const numbers = Array.from({ length: count }, (_, index) => event.range.from + index);
    this.#leases.push({ day: this.#history.hall.day ?? '', seriesId, grantedAt: this.#history.now, numbers });
  }

  /** Wiped or paired anew: its leases are gone for ever. What waits to be sent was sent before. */
  wipe(): void {
    this.syncAll();
    this.#leases = [];
    this.#incarnation += 1;
  }

  issue(request: Request, link: 'whole' | 'answer-lost' | 'request-lost'): void {
    const envelope: Envelope = {
      id: this.#history.newId(),
      by: aKiosk,
      command: { type: 'issue', ...request },
    };
    if (link === 'whole') {
      this.#printAnswer(envelope);
      return;
    }
    if (link === 'answer-lost') this.#history.send(envelope);
    const isDecided = this.#printOffline(request, envelope.id);
    if (!isDecided) {
      this.#printAnswer(envelope);
      return;
    }
    if (link === 'request-lost') this.#late.push(envelope);
  }

  /** A request that was held up on the way arrives after all. */
  lateArrival(): void {
    const envelope = this.#late.shift();
    if (envelope !== undefined) this.#history.send(envelope);
  }

  /** Sends the oldest number it gave; without an acknowledgement it is sent again next time. */
  sync(acknowledged: boolean): void {
    const envelope = this.#outbox[0];
    if (envelope === undefined) return;
    this.#history.send(envelope);
    if (acknowledged) this.#outbox.shift();
  }

  syncAll(): void {
    while (this.#outbox.length > 0) this.sync(true);
  }

  /** At the end of a day nothing is under way any more. */
  newDay(): void {
    this.#late = [];
  }

  #printAnswer(envelope: Envelope): void {
    const answer = this.#history.send(envelope);
    const [event] = answer.ok ? answer.value : [];
    if (event?.type !== 'ticket-issued') return;
    this.printed.push({ day: dayOfTicket(event.ticket.id), label: event.ticket.label });
  }

  #printOffline(request: Request, insteadOf: string): boolean {
    const { hall, now } = this.#history;
    const today = businessDayAt(hall.configuration.timeZone, now);
    const seriesId = serviceOf(hall.configuration, request.serviceId)?.seriesId ?? '';
    const series = seriesOf(hall.configuration, seriesId);
    const lease = this.#leases.find(
      (one) => one.day === today && one.seriesId === seriesId && one.numbers.length > 0,
    );
    const number = lease?.numbers.shift();
    if (lease === undefined || number === undefined || series === undefined) return false;
    this.printed.push({ day: today, label: labelOf(series, number) });
    this.#outbox.push({
      ...{ id: this.#history.newId(), by: aKiosk },
      command: {
        ...{ type: 'adopt-offline', ...request, number, insteadOf, holder: this.#id },
        ...{ incarnation: String(this.#incarnation), arrivedAt: now, grantedAt: lease.grantedAt },
      },
    });
    return true;
  }
}
