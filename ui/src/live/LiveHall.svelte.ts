import {
  PROTOCOL_VERSION,
  type DeviceWish,
  type Handshake,
  type HallState,
  type Position,
  type ScreenRole,
  type VoiceClaim,
  type VoiceGrant,
  type Trouble,
} from '@sanh/contract';
import type { Hall } from '@sanh/domain';
import { Connection } from './Connection.svelte.ts';
import type { ConnectionState } from './connection-state.ts';
import {
  nothingHeld,
  positionToAsk,
  takeEvents,
  takeHeartbeat,
  takeState,
  type Following,
  type Step,
} from './following.ts';
import type { HallLine, HallSocket } from './hall-socket.ts';
import { ServerClock } from './server-clock.ts';

interface Screen {
  readonly centreId: string;
  readonly role: ScreenRole;
  readonly screenId?: string | undefined;
  readonly line?: HallLine | undefined;
  /** What an administrator asks of the device this screen runs on. */
  readonly onwish?: ((wish: DeviceWish) => void) | undefined;
  /** All that is wrong in the centre, told to staff whenever it changes. */
  readonly ontroubles?: ((troubles: readonly Trouble[]) => void) | undefined;
  /** There may be other messages between desks than before. */
  readonly onmessages?: ((mark: string) => void) | undefined;
}

/** What a screen kept of a hall; `now` is its best guess of the server's time. */
interface KnownBefore {
  readonly epoch: string;
  readonly hall: Hall;
  readonly trueUntil: number;
  readonly now: number;
}

const answerWithinMs = 4000;
/** Later it would be worth nothing. */
const claimWithinMs = 1500;

/** The hall as this screen knows it. Keeps the last known state while stale; `state` says what may be believed. */
export class LiveHall {
  readonly #connection: Connection;
  readonly #clock = new ServerClock();
  readonly #screen: Screen;
  #following = $state.raw<Following>(nothingHeld);
  /** The state is on its way: until it is here, a gap is no news. */
  #isAsking = false;
  #isPainting = false;
  #painted = $state.raw<Position | null>(null);

  constructor(screen: Screen) {
    this.#screen = screen;
    this.#connection = new Connection({
      handshake: () => this.#handshake(),
      clock: this.#clock,
      listen: (socket) => this.#listen(socket),
      line: screen.line,
    });
  }

  get hall(): Hall | null {
    return this.#following.held?.hall ?? null;
  }

  get state(): ConnectionState {
    return this.#connection.state;
  }

  get position(): Position | null {
    const { held } = this.#following;
    return held === null ? null : { epoch: held.epoch, version: held.hall.version };
  }

  /** What stands on the glass: a page that is not drawn any more holds newer than it shows. */
  get painted(): Position | null {
    return this.#painted;
  }

  /** Begins with what the screen knew before it was started, unless the server has been heard. */
  restore({ epoch, hall, trueUntil, now }: KnownBefore): void {
    this.#clock.assume(now);
    if (this.#following.held !== null) return;
    this.#following = { ...this.#following, held: { epoch, hall } };
    this.#connection.believe(trueUntil);
  }

  /** Returns what stops following; call it in an `$effect`. */
  start(): () => void {
    return this.#connection.start();
  }

  readonly serverNow = (): number => this.#clock.now();

  /** Asks to be, or to remain, the voice of this screen's zone. Null when no answer came in time. */
  readonly claimVoice = (claim: VoiceClaim): Promise<VoiceGrant | null> =>
    new Promise((resolve) => {
      const { socket } = this.#connection;
      if (socket?.connected !== true) resolve(null);
      else
        socket
          .timeout(claimWithinMs)
          .emit('voice:claim', claim, (error: Error | null, answer) =>
            resolve(error === null && answer.ok ? answer.data : null),
          );
    });

  #handshake(): Handshake {
    const { centreId, role, screenId } = this.#screen;
    const position = positionToAsk(this.#following);
    const base = { protocol: PROTOCOL_VERSION, centreId, role, position };
    return screenId === undefined ? base : { ...base, screenId };
  }

  #listen(socket: HallSocket): void {
    socket.on('connect', () => (this.#isAsking = true));
    socket.on('device:wish', (wish) => this.#screen.onwish?.(wish));
    socket.on('centre:troubles', (troubles) => this.#screen.ontroubles?.(troubles));
    socket.on('centre:messages', (mark) => this.#screen.onmessages?.(mark));
    socket.on('hall:state', (state) => this.#answered(state));
    socket.on('hall:events', (events) => this.#take(takeEvents(this.#following, events)));
    socket.on('hall:heartbeat', (beat) => {
      this.#clock.hear(beat.now);
      this.#take(takeHeartbeat(this.#following, beat));
    });
  }

  #answered(state: HallState): void {
    this.#isAsking = false;
    this.#clock.hear(state.now);
    this.#take(takeState(this.#following, state));
  }

  #take({ following, standing }: Step): void {
    const isNew = following.held !== this.#following.held;
    this.#following = following;
    if (standing === 'in-step') this.#connection.confirm();
    if (standing === 'lost' && !this.#isAsking) this.#ask();
    if (isNew) this.#reportPainted();
  }

  #ask(): void {
    const { socket } = this.#connection;
    if (socket === null) return;
    this.#isAsking = true;
    socket
      .timeout(answerWithinMs)
      .emit('hall:resync', positionToAsk(this.#following), (error: Error | null, answer) => {
        if (error === null && answer.ok) this.#answered(answer.data);
        else if (error !== null && socket.connected) this.#connection.restart();
        else this.#isAsking = false;
      });
  }

  /** Two frames later the new state is on the glass; only then does the server hear of it. */
  #reportPainted(): void {
    if (this.#isPainting) return;
    this.#isPainting = true;
    requestAnimationFrame(() => {
      const drawn = this.position;
      requestAnimationFrame(() => {
        this.#isPainting = false;
        this.#painted = drawn;
        if (drawn !== null) this.#connection.socket?.volatile.emit('screen:painted', drawn);
        if (this.position?.version !== drawn?.version) this.#reportPainted();
      });
    });
  }
}
