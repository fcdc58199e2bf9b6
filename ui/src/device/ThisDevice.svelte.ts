import {
  CallFailed,
  PROTOCOL_VERSION,
  type Client,
  type DeviceWish,
  type PairedDevice,
  type Position,
} from '@sanh/contract';
import type { DeviceKind } from '@sanh/domain';
import { untrack } from 'svelte';
import { deviceParts, readStorage } from './device-parts.svelte.ts';

export type DeviceState =
  /** Nothing is known yet, or the server is away: the screen goes on as it was. */
  | { readonly kind: 'unknown' }
  /** A demonstration wants no pairing. */
  | { readonly kind: 'free' }
  | { readonly kind: 'paired'; readonly device: PairedDevice }
  | { readonly kind: 'pairing' }
  | { readonly kind: 'locked'; readonly isDemo: boolean }
  /** It is paired, but as something else than what it shows. */
  | { readonly kind: 'wrong-kind'; readonly device: PairedDevice };

type Calls = Pick<Client, 'thisDevice' | 'reportDevice' | 'leaveDevice' | 'pairItself'>;

interface Options {
  readonly kind: DeviceKind;
  /** Of the app that runs here. */
  readonly version: string;
  readonly client: Calls;
}

const againAfterMs = 5000;
const reportEveryMs = 30_000;
const identifiedForMs = 10_000;

/** What this machine is to the server, and what an administrator has asked of it. */
export class ThisDevice {
  state = $state.raw<DeviceState>({ kind: 'unknown' });
  isIdentified = $state(false);
  /** To be done when nobody is in the middle of something. */
  isReloadWanted = $state(false);
  /** What stands on the glass. */
  painted: Position | null = null;
  readonly #options: Options;
  #again: ReturnType<typeof setTimeout> | undefined;

  constructor(options: Options) {
    this.#options = options;
  }

  get kind(): DeviceKind {
    return this.#options.kind;
  }

  get version(): string {
    return this.#options.version;
  }

  /** It may show what it is for. */
  get isShown(): boolean {
    return this.state.kind === 'paired' || this.state.kind === 'free' || this.state.kind === 'unknown';
  }

  get paired(): PairedDevice | null {
    return this.state.kind === 'paired' ? this.state.device : null;
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    untrack(() => void this.look());
    const reports = setInterval(() => void this.#report(), reportEveryMs);
    return () => {
      clearInterval(reports);
      clearTimeout(this.#again);
    };
  }

  /** Asks the server what this machine is; goes on asking until it says. */
  readonly look = async (): Promise<void> => {
    clearTimeout(this.#again);
    try {
      const { kind, device, isDemo } = await this.#options.client.thisDevice({});
      const isMine = device?.kind === this.kind;
      if (kind === 'locked') this.state = { kind, isDemo };
      else if (device !== null && isMine) this.#become(device);
      else if (isDemo) this.state = { kind: 'free' };
      else this.state = device === null ? { kind: 'pairing' } : { kind: 'wrong-kind', device };
    } catch {
      this.#again = setTimeout(() => void this.look(), againAfterMs);
    }
  };

  /** Shows a code to be paired by. */
  readonly pairAgain = (): void => {
    this.state = { kind: 'pairing' };
  };

  /** Only in a demonstration: goes on as any browser does. */
  readonly leave = async (): Promise<void> => {
    await this.#options.client.leaveDevice({ body: {} }).catch(() => null);
    await this.look();
  };

  /** Only in a demonstration: one press instead of a code. */
  readonly pairItself = async (centreId: string, counterId: string | null = null): Promise<void> => {
    const body = { kind: this.kind, centreId, counterId };
    await this.#options.client.pairItself({ body }).catch(() => null);
    await this.look();
  };

  readonly heed = ({ kind }: DeviceWish): void => {
    if (kind === 'identify') this.#identify();
    else if (kind === 'reload') this.isReloadWanted = true;
    else void this.look();
  };

  #become(device: PairedDevice): void {
    const isNew = this.paired?.incarnation !== device.incarnation;
    this.state = { kind: 'paired', device };
    if (isNew) void this.#report();
  }

  #identify(): void {
    this.isIdentified = true;
    setTimeout(() => (this.isIdentified = false), identifiedForMs);
  }

  async #report(): Promise<void> {
    if (this.paired === null) return;
    const { client, version } = this.#options;
    const { printer, scanner, sound, disk, numbersHeld, mediaBroken } = deviceParts;
    const parts = { printer, scanner, sound, disk, numbersHeld, mediaBroken };
    const said = { version, protocol: PROTOCOL_VERSION, ...parts, painted: this.painted };
    try {
      const storage = await readStorage().catch(() => null);
      await client.reportDevice({ body: { ...said, storage, clock: Date.now() } });
    } catch (error) {
      const isMeant = error instanceof CallFailed && error.problem !== null && error.problem.status < 500;
      if (isMeant) await this.look();
    }
  }
}
