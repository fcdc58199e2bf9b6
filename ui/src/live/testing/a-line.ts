import type { Acknowledged, Handshake, HallState, Position, Problem } from '@sanh/contract';
import type { HallLine, HallSocket } from '../hall-socket.ts';
import type { ServerHall } from './a-server-hall.ts';

type Listener = (...told: never[]) => void;

/** A socket whose other end is a `ServerHall`; the test decides what it does. */
export class ALine implements HallLine {
  connected = false;
  active = false;
  /** A cut cable: nothing arrives any more, and nobody is told. */
  isCut = false;
  /** The server does not answer connections at all. */
  isDown = false;
  refusal: Problem | null = null;
  /** How often a connection was tried. */
  attempts = 0;
  readonly painted: Position[] = [];
  readonly handshakes: Handshake[] = [];
  readonly asked: (Position | null)[] = [];
  server: ServerHall;
  #listeners = new Map<string, Listener[]>();
  #handshake: () => Handshake = () => {
    throw new Error('not opened');
  };

  constructor(server: ServerHall) {
    this.server = server;
  }

  readonly open = (handshake: () => Handshake): Promise<HallSocket> => {
    this.#handshake = handshake;
    return Promise.resolve(this as unknown as HallSocket);
  };

  answers(): Promise<boolean> {
    return Promise.resolve(!this.isDown);
  }

  on(name: string, listener: Listener): this {
    this.#listeners.set(name, [...(this.#listeners.get(name) ?? []), listener]);
    return this;
  }

  off(): this {
    this.#listeners.clear();
    return this;
  }

  tell(name: string, ...told: unknown[]): void {
    if (this.isCut) return;
    for (const listener of this.#listeners.get(name) ?? []) listener(...(told as never[]));
  }

  beat(): void {
    this.server.now += 3000;
    if (this.connected) this.tell('hall:heartbeat', this.server.heartbeat());
  }

  connect(): this {
    this.attempts += 1;
    if (this.connected || this.isDown) return this;
    this.isCut = false;
    if (this.refusal !== null) {
      this.active = false;
      this.tell('connect_error', Object.assign(new Error('refused'), { data: this.refusal }));
      return this;
    }
    const handshake = this.#handshake();
    this.handshakes.push(handshake);
    this.connected = this.active = true;
    this.tell('connect');
    this.tell('hall:state', this.server.answerTo(handshake.position ?? null));
    return this;
  }

  disconnect(): this {
    const wasConnected = this.connected;
    this.connected = this.active = false;
    if (wasConnected) for (const listener of this.#listeners.get('disconnect') ?? []) listener();
    return this;
  }

  get volatile(): { emit: (name: string, position: Position) => void } {
    return { emit: (_name, position) => void this.painted.push(position) };
  }

  timeout(): { emit: (name: string, at: Position | null, answer: Answer) => void } {
    return {
      emit: (_name, at, answer) => {
        this.asked.push(at);
        if (!this.isCut) answer(null, { ok: true, data: this.server.answerTo(at) });
      },
    };
  }
}

type Answer = (error: Error | null, answer: Acknowledged<HallState>) => void;
