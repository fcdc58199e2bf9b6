import type { Handshake, Problem } from '@sanh/contract';
import { isHalfOpen, isSilent, type ConnectionState, type Line } from './connection-state.ts';
import { hallLine, type HallLine, type HallSocket } from './hall-socket.ts';
import type { ServerClock } from './server-clock.ts';

interface Options {
  readonly handshake: () => Handshake;
  readonly clock: ServerClock;
  /** Called once with the socket before it connects. */
  readonly listen: (socket: HallSocket) => void;
  readonly line?: HallLine | undefined;
}

const watchEveryMs = 500;
/** A line that is cut is looked for so often: its return is noticed at once. */
const lookEveryMs = 200;
const againAfterMs = 1500;
const refusedAgainAfterMs = 15_000;

/** One line to the server: opens it, mends it, and knows whether what the screen shows may be called live. */
export class Connection {
  state = $state.raw<ConnectionState>({ kind: 'connecting' });
  socket: HallSocket | null = null;
  readonly #options: Options;
  #line: Line = { isOpen: false, turnedAt: 0, confirmedAt: 0 };
  #trueUntil: number | null = null;
  #again: ReturnType<typeof setTimeout> | undefined;
  #stopped = new AbortController();

  constructor(options: Options) {
    this.#options = options;
  }

  /** Returns what closes the line for good. */
  start(): () => void {
    const stopped = (this.#stopped = new AbortController());
    const now = performance.now();
    this.#line = { isOpen: false, turnedAt: now, confirmedAt: now };
    void this.#open(stopped.signal);
    const watch = setInterval(() => this.#watch(), watchEveryMs);
    return () => {
      stopped.abort();
      clearInterval(watch);
      this.socket?.off().disconnect();
      clearTimeout(this.#again);
    };
  }

  /** What the screen holds was compared with the server just now, and is the same. */
  confirm(): void {
    this.#line = { ...this.#line, confirmedAt: performance.now() };
    this.#trueUntil = this.#options.clock.now();
    if (this.state.kind !== 'live') this.state = { kind: 'live' };
  }

  /** What the screen begins with was the server's state until then. */
  believe(trueUntil: number): void {
    this.#trueUntil ??= trueUntil;
    if (this.state.kind === 'offline') this.state = { kind: 'stale', since: this.#trueUntil };
  }

  /** A dead line that still looks open can only be cut; the next one starts at once. */
  restart(): void {
    this.socket?.disconnect().connect();
  }

  async #open(stopped: AbortSignal): Promise<void> {
    const { handshake, listen } = this.#options;
    const socket = await this.#way.open(handshake).catch(() => null);
    if (stopped.aborted) return;
    if (socket === null) {
      this.#again = setTimeout(() => void this.#open(stopped), againAfterMs);
      return;
    }
    this.socket = socket;
    listen(socket);
    socket.on('connect', () => this.#turn(true));
    socket.on('disconnect', () => {
      this.#turn(false);
      this.#connectAgain(socket, lookEveryMs);
    });
    socket.on('connect_error', (error) => this.#turnedAway(socket, problemOf(error)));
    socket.connect();
  }

  #turn(isOpen: boolean): void {
    this.#line = { ...this.#line, isOpen, turnedAt: performance.now() };
  }

  #turnedAway(socket: HallSocket, problem: Problem | null): void {
    const isMeant = problem !== null && problem.status < 500;
    if (isMeant) this.state = { kind: 'refused', problem };
    const afterMs = problem === null ? lookEveryMs : againAfterMs;
    this.#connectAgain(socket, isMeant ? refusedAgainAfterMs : afterMs);
  }

  #connectAgain(socket: HallSocket, afterMs: number): void {
    clearTimeout(this.#again);
    this.#again = setTimeout(() => void this.#connectOnceThere(socket), afterMs * (0.75 + Math.random() / 2));
  }

  async #connectOnceThere(socket: HallSocket): Promise<void> {
    const { signal } = this.#stopped;
    const isThere = await this.#way.answers();
    if (signal.aborted || socket.connected) return;
    if (isThere) socket.connect();
    else this.#connectAgain(socket, lookEveryMs);
  }

  get #way(): HallLine {
    return this.#options.line ?? hallLine;
  }

  #watch(): void {
    const now = performance.now();
    const mayBeSilent = this.state.kind !== 'stale' && this.state.kind !== 'refused';
    if (mayBeSilent && isSilent(this.#line, now)) this.state = silentSince(this.#trueUntil);
    if (isHalfOpen(this.#line, now)) this.restart();
  }
}

const silentSince = (trueUntil: number | null): ConnectionState =>
  trueUntil === null ? { kind: 'offline' } : { kind: 'stale', since: trueUntil };

function problemOf(error: Error): Problem | null {
  const { data } = error as { data?: unknown };
  return typeof data === 'object' && data !== null && 'code' in data ? (data as Problem) : null;
}
