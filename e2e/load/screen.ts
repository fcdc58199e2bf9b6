import {
  PROTOCOL_VERSION,
  type Acknowledged,
  type ClientToServer,
  type HallState,
  type Position,
  type ServerToClient,
} from '@sanh/contract';
import { evolve, fromSnapshot, hashOfHall, type Hall, type RecordedEvent } from '@sanh/domain';
import { io, type Socket } from 'socket.io-client';
import { busyCentreId } from '../processes/busy-centre.ts';

/** A display that folds what it is told and notes whatever should not happen. */
export interface WatchingScreen {
  readonly version: number;
  readonly hash: string;
  readonly isConnected: boolean;
  /** Versions it has come to by their own events, not by a snapshot over them. */
  readonly folded: readonly number[];
  /** Snapshots it had to take instead of events. */
  readonly snapshots: number;
  readonly faults: readonly string[];
  /** Reasons of lost connections with the moment each was noticed, of `performance.now()`. */
  readonly losses: readonly { readonly reason: string; readonly at: number }[];
  close(): void;
}

class Screen implements WatchingScreen {
  readonly folded: number[] = [];
  readonly faults: string[] = [];
  readonly losses: { reason: string; at: number }[] = [];
  snapshots = 0;
  #epoch = '';
  #hall: Hall | null = null;
  readonly #socket: Socket<ServerToClient, ClientToServer>;

  constructor(origin: string) {
    this.#socket = io(origin, {
      ...{ transports: ['websocket'], forceNew: true, timeout: 2000 },
      ...{ reconnectionDelay: 100, reconnectionDelayMax: 500 },
      auth: (give) =>
        give({
          protocol: PROTOCOL_VERSION,
          centreId: busyCentreId,
          role: 'display',
          position: this.#position,
        }),
    });
    this.#socket.on('disconnect', (reason) => this.losses.push({ reason, at: performance.now() }));
    this.#socket.on('hall:state', (state) => this.#take(state));
    this.#socket.on('hall:events', ({ epoch, events }) => this.#fold(epoch, events));
    this.#socket.on('hall:heartbeat', ({ epoch, version, hash }) => this.#compare({ epoch, version }, hash));
  }

  get version(): number {
    return this.#hall?.version ?? 0;
  }

  get hash(): string {
    return this.#hall === null ? '' : hashOfHall(this.#hall);
  }

  get isConnected(): boolean {
    return this.#socket.connected;
  }

  close(): void {
    this.#socket.disconnect();
  }

  get #position(): Position | null {
    return this.#hall === null ? null : { epoch: this.#epoch, version: this.#hall.version };
  }

  #take(state: HallState): void {
    if (state.kind === 'events') {
      this.#fold(state.epoch, state.events);
      return;
    }
    if (this.#epoch === state.epoch && state.hall.version <= this.version) return;
    this.snapshots++;
    this.#epoch = state.epoch;
    this.#hall = fromSnapshot(state.hall);
    if (this.hash !== state.hash) this.faults.push(`a snapshot of ${this.version} with another hash`);
  }

  /** What it knows is passed over; where something is missing it asks. */
  #fold(epoch: string, events: readonly RecordedEvent[]): void {
    for (const event of events) {
      if (this.#hall === null || epoch !== this.#epoch || event.version > this.version + 1) {
        this.#ask();
        return;
      }
      if (event.version <= this.version) continue;
      this.#hall = evolve(this.#hall, event);
      this.folded.push(event.version);
    }
  }

  #ask(): void {
    const answered = this.#socket.timeout(2000).emitWithAck('hall:resync', this.#position);
    (answered as Promise<Acknowledged<HallState>>).then(
      (answer) => {
        if (answer.ok) this.#take(answer.data);
      },
      // The next heartbeat asks again.
      () => undefined,
    );
  }

  #compare({ epoch, version }: Position, hash: string): void {
    if (epoch !== this.#epoch || version > this.version) this.#ask();
    else if (version === this.version && hash !== this.hash) this.faults.push(`another hash at ${version}`);
  }
}

/** Puts up a display at a server, by `origin` or by a proxy before it; resolves when it shows the hall. */
export async function watchHall(origin: string): Promise<WatchingScreen> {
  const screen = new Screen(origin);
  while (screen.version === 0) await new Promise((resolve) => setTimeout(resolve, 20));
  return screen;
}
