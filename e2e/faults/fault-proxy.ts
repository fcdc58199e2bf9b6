import { once } from 'node:events';
import { connect, createServer, type AddressInfo, type Server, type Socket } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';

/**
 * What the network does: `sound` passes everything on; `cut` ends all lines and takes none; `half-open` keeps them and lets
 * nothing through; `delayed` holds each packet back; `slow` lets only so many bytes through in a second.
 */
export type Weather =
  | { readonly kind: 'sound' | 'cut' | 'half-open' }
  | { readonly kind: 'delayed'; readonly ms: number }
  | { readonly kind: 'slow'; readonly bytesPerSecond: number };

/** A line to a server that can be made to fail as networks fail. */
export class FaultProxy {
  readonly origin: string;
  readonly #server: Server;
  readonly #lines = new Set<Socket>();
  #weather: Weather = { kind: 'sound' };

  private constructor(server: Server, target: URL) {
    this.#server = server;
    this.origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    server.on('connection', (near) => this.#connect(near, target));
  }

  static async start(target: string): Promise<FaultProxy> {
    const server = createServer().listen(0, '127.0.0.1');
    await once(server, 'listening');
    return new FaultProxy(server, new URL(target));
  }

  /** A line that was half-open does not come back: what it has swallowed is gone, as with a router that has forgotten it. */
  set(weather: Weather): void {
    const isLost = weather.kind === 'cut' || this.#weather.kind === 'half-open';
    this.#weather = weather;
    if (isLost) this.#endAll();
  }

  async stop(): Promise<void> {
    this.#server.close();
    this.#endAll();
    await once(this.#server, 'close');
  }

  #endAll(): void {
    for (const line of this.#lines) line.destroy();
  }

  #connect(near: Socket, target: URL): void {
    if (this.#weather.kind === 'cut') {
      near.destroy();
      return;
    }
    const far = connect(Number(target.port), target.hostname);
    for (const [line, other] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#lines.add(line);
      line.setNoDelay(true);
      line.on('error', () => undefined);
      line.on('close', () => {
        this.#lines.delete(line);
        if (this.#weather.kind !== 'half-open') other.destroy();
      });
      void this.#pump(line, other);
    }
  }

  async #pump(from: Socket, to: Socket): Promise<void> {
    try {
      for await (const part of from) {
        await this.#passes(part as Buffer);
        if (this.#weather.kind !== 'half-open' && !to.destroyed) to.write(part as Buffer);
      }
    } catch {
      // The line has been cut; both ends hear of it by themselves.
    }
  }

  async #passes(part: Buffer): Promise<void> {
    const weather = this.#weather;
    if (weather.kind === 'delayed') await delay(weather.ms);
    if (weather.kind !== 'slow') return;
    // A healed line holds nothing back any longer.
    const passesAt = performance.now() + (1000 * part.length) / weather.bytesPerSecond;
    while (this.#weather === weather && performance.now() < passesAt) await delay(10);
  }
}
