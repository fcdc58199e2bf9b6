import { CallFailed, type TicketPlace } from '@sanh/contract';
import { jittered, pauseAfter, pauseAfterFailure } from './asking-pace.ts';

/** Why what is shown may be old. */
export type StaleReason = 'offline' | 'unreachable' | 'busy' | 'asleep';

export type WatchState =
  | { readonly kind: 'loading' }
  | { readonly kind: 'shown'; readonly place: TicketPlace; readonly stale: StaleReason | null }
  | { readonly kind: 'unknown' }
  /** Of another day. */
  | { readonly kind: 'expired' }
  | { readonly kind: 'unreachable'; readonly stale: StaleReason };

export interface PlaceSource {
  readonly place: (signal: AbortSignal) => Promise<TicketPlace>;
  /** Tells unasked; `broken` once, when nothing more will come. Returns what ends it. */
  readonly follow: (told: (place: TicketPlace) => void, broken: () => void) => () => void;
}

/** The server gives a sign of life every 15 s. */
const silenceMs = 40_000;
const napMs = 20_000;
const answerWithinMs = 20_000;
const followAgainMs = 10_000;

/** Follows one ticket: told unasked where the line allows, else by asking, ever more seldom the farther its turn. */
export class TicketWatch {
  state = $state.raw<WatchState>({ kind: 'loading' });
  /** When it was last heard of, by this phone's clock. */
  heardAt = $state(0);
  readonly #source: PlaceSource;
  #next: ReturnType<typeof setTimeout> | undefined;
  #asking: AbortController | null = null;
  #leave: (() => void) | null = null;
  #followFrom = 0;
  #breaks = 0;
  #failures = 0;

  constructor(source: PlaceSource) {
    this.#source = source;
  }

  /** Returns what stops it. */
  start(): () => void {
    const look = (): void => this.#look();
    const lost = (): void => this.#lose('offline');
    document.addEventListener('visibilitychange', look);
    addEventListener('online', look);
    addEventListener('offline', lost);
    addEventListener('pageshow', look);
    void this.#ask();
    return () => {
      document.removeEventListener('visibilitychange', look);
      removeEventListener('online', look);
      removeEventListener('offline', lost);
      removeEventListener('pageshow', look);
      this.#stop();
    };
  }

  /** A newer place, asked for or told. One that was overtaken on its way changes nothing. */
  accept(place: TicketPlace): void {
    this.heardAt = Date.now();
    this.#failures = 0;
    if (this.state.kind === 'shown' && place.now < this.state.place.now) return;
    this.state = { kind: 'shown', place, stale: null };
    if (pauseAfter(place) === null) this.#stop();
    else this.#goOn();
  }

  /** Shown again, or back on the line: what stands there may be hours old. */
  #look(): void {
    if (document.hidden) {
      // Whoever is told goes on being told: the bell rings from behind another page. Nothing is asked.
      clearTimeout(this.#next);
      return;
    }
    if (this.#isOver()) return;
    if (this.state.kind === 'shown' && Date.now() - this.heardAt > napMs) this.#lose('asleep');
    if (Date.now() - this.heardAt > silenceMs) this.#leaveStream();
    this.#followFrom = 0;
    void this.#ask();
  }

  #isOver(): boolean {
    const { state } = this;
    if (state.kind === 'unknown' || state.kind === 'expired') return true;
    return state.kind === 'shown' && pauseAfter(state.place) === null;
  }

  async #ask(): Promise<void> {
    clearTimeout(this.#next);
    this.#asking?.abort();
    const asking = (this.#asking = new AbortController());
    const tooLong = setTimeout(() => asking.abort(), answerWithinMs);
    try {
      this.accept(await this.#source.place(asking.signal));
    } catch (error) {
      if (this.#asking === asking) this.#fail(error);
    } finally {
      clearTimeout(tooLong);
    }
  }

  #fail(error: unknown): void {
    const { code, retryAfterMs } = error instanceof CallFailed ? error : new CallFailed(null);
    if (code === 'TICKET_OF_ANOTHER_DAY') this.#end('expired');
    else if (code === 'NOT_FOUND' || code === 'VALIDATION_FAILED' || code === 'UNKNOWN_CENTRE')
      this.#end('unknown');
    else {
      this.#failures += 1;
      this.#lose(reasonOf(code));
      this.#askIn(pauseAfterFailure(this.#failures, retryAfterMs));
    }
  }

  #end(kind: 'expired' | 'unknown'): void {
    this.state = { kind };
    this.#stop();
  }

  #lose(stale: StaleReason): void {
    const { state } = this;
    if (state.kind === 'shown') this.state = { ...state, stale };
    else if (state.kind === 'loading' || state.kind === 'unreachable')
      this.state = { kind: 'unreachable', stale };
  }

  #goOn(): void {
    if (this.#leave === null && Date.now() >= this.#followFrom) this.#follow();
    // While it is told, the next question is only for a line that has died without a word.
    const { state } = this;
    const pauseMs = state.kind === 'shown' ? pauseAfter(state.place) : null;
    if (this.#leave !== null) this.#askIn(silenceMs);
    else if (pauseMs !== null) this.#askIn(jittered(pauseMs));
  }

  #askIn(ms: number): void {
    clearTimeout(this.#next);
    if (document.hidden) return;
    this.#next = setTimeout(() => {
      if (Date.now() - this.heardAt > silenceMs) this.#leaveStream();
      void this.#ask();
    }, ms);
  }

  #follow(): void {
    let isOver = false;
    this.#leave = this.#source.follow(
      (place) => {
        if (isOver) return;
        this.#breaks = 0;
        this.accept(place);
      },
      () => {
        if (isOver) return;
        isOver = true;
        this.#leave = null;
        this.#followFrom = Date.now() + jittered(followAgainMs * 2 ** Math.min(this.#breaks++, 4));
        if (!this.#isOver()) this.#askIn(jittered(1000));
      },
    );
  }

  #leaveStream(): void {
    this.#leave?.();
    this.#leave = null;
  }

  #stop(): void {
    clearTimeout(this.#next);
    this.#asking?.abort();
    this.#asking = null;
    this.#leaveStream();
  }
}

function reasonOf(code: CallFailed['code']): StaleReason {
  if (!navigator.onLine) return 'offline';
  return code === 'RATE_LIMITED' || code === 'UNAVAILABLE' ? 'busy' : 'unreachable';
}
