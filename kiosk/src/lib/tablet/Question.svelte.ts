import { canStillRate, isOverAtCounter, legToRate, type Hall, type LegToRate } from '@sanh/domain';

/** How long the question stands after the service, and how much longer for whoever has begun to answer. */
const askedForMs = 45_000;
const begunForMs = 30_000;

const keyOf = ({ ticketId, leg, servedAt }: LegToRate): string =>
  [ticketId, String(leg), String(servedAt)].join(' ');

/** Which served leg the tablet at a counter asks about, and until when. */
export class Question {
  asked = $state.raw<LegToRate | null>(null);
  closesAt = $state(0);
  /** Asked about once is enough, however it ended. */
  #done = '';

  /** The hall or the time has gone on. */
  look(hall: Hall, counterId: string, now: number): void {
    const found = legToRate(hall, counterId);
    if (found !== null && keyOf(found) !== this.#done && now - found.servedAt < askedForMs) this.#ask(found);
    const { asked } = this;
    if (asked === null) return;
    const isOpen = canStillRate(hall, asked) && !isOverAtCounter(hall, counterId, asked);
    if (!isOpen || now >= this.closesAt) this.close();
  }

  /** Somebody is answering: they are given the time for it. */
  touch(now: number): void {
    this.closesAt = Math.max(this.closesAt, now + begunForMs);
  }

  close(): void {
    if (this.asked !== null) this.#done = keyOf(this.asked);
    this.asked = null;
  }

  #ask(found: LegToRate): void {
    if (this.asked !== null && keyOf(this.asked) === keyOf(found)) return;
    this.asked = found;
    this.closesAt = found.servedAt + askedForMs;
  }
}
