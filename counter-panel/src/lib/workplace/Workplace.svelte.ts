import type { CentreView, Colleagues, CommandAnswer, Me } from '@sanh/contract';
import { fromSnapshot, type Actor, type Hall } from '@sanh/domain';
import { client, CurrentTime, LiveHall } from '@sanh/ui';
import { Messages } from '../messages/Messages.svelte.ts';
import { toldBy, type Told } from '../told/told.ts';
import { Troubles } from '../troubles/Troubles.svelte.ts';
import { afterAnswer } from './own-answers.ts';

const againAfterMs = 2000;

/** One centre and its live hall, as the person signed in sees it. */
export class Workplace {
  readonly centreId: string;
  readonly me: Me;
  readonly live: LiveHall;
  readonly time: CurrentTime;
  readonly troubles: Troubles;
  readonly messages: Messages;
  centre = $state.raw<CentreView | null>(null);
  colleagues = $state.raw<Colleagues>({});
  told = $state.raw<Told | null>(null);
  /** Where no desk has a dialog for it. */
  isHallShown = $state(false);
  /** What our own answers have shown before the line did, or while it is cut. */
  #own = $state.raw<{ epoch: string; hall: Hall } | null>(null);

  constructor(centreId: string, me: Me, onexpired: () => void) {
    this.centreId = centreId;
    this.me = me;
    this.troubles = new Troubles(centreId, onexpired);
    this.messages = new Messages(centreId, me.id, onexpired);
    const { troubles, messages } = this;
    this.live = new LiveHall({
      ...{ centreId, role: 'counter' },
      ontroubles: troubles.hear,
      onmessages: messages.hear,
    });
    this.time = new CurrentTime(this.live.serverNow);
  }

  readonly hall = $derived.by((): Hall | null => {
    const { hall, position } = this.live;
    const isAhead =
      this.#own?.epoch === position?.epoch && (this.#own?.hall.version ?? 0) > (hall?.version ?? 0);
    return isAhead ? (this.#own?.hall ?? null) : hall;
  });

  readonly ownCounterId = $derived.by((): string | null => {
    const own = Object.entries(this.hall?.counters ?? {}).find(
      ([, one]) => one.session?.clerkId === this.me.id,
    );
    return own?.[0] ?? null;
  });

  get isManager(): boolean {
    return this.me.roles.some(({ role, centreIds }) => role !== 'clerk' && centreIds.includes(this.centreId));
  }

  get actor(): Actor {
    return { kind: 'staff', id: this.me.id, isManager: this.isManager };
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    const stopped = new AbortController();
    const stops = [this.live.start(), this.time.start()];
    void this.#learn(stopped.signal);
    return () => {
      stopped.abort();
      for (const stop of stops) stop();
    };
  }

  /** An answer says what has happened: shown at once, not only when the push has come. */
  async absorb({ version, events }: CommandAnswer): Promise<void> {
    const { hall } = this;
    if (hall === null || hall.version >= version) return;
    const next = afterAnswer(hall, events);
    const epoch = this.live.position?.epoch;
    if (next !== null && epoch !== undefined) this.#own = { epoch, hall: next };
    else if (this.live.state.kind !== 'live') await this.#fetchHall();
  }

  async #fetchHall(): Promise<void> {
    const state = await client.hall({ centreId: this.centreId }).catch(() => null);
    if (state?.kind === 'snapshot') this.#own = { epoch: state.epoch, hall: fromSnapshot(state.hall) };
  }

  async #learn(signal: AbortSignal): Promise<void> {
    const { centreId } = this;
    try {
      this.colleagues = await client.colleagues({ centreId, signal });
      this.centre = await client.centre({ centreId, signal });
      this.told = null;
    } catch (error) {
      if (signal.aborted) return;
      this.told = toldBy(error);
      setTimeout(() => void this.#learn(signal), againAfterMs);
    }
  }
}
