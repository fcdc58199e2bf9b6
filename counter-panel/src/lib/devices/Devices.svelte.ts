import {
  CallFailed,
  type CallInput,
  type CentreView,
  type DeviceList,
  type DeviceStep,
  type DeviceStepBody,
  type DeviceView,
} from '@sanh/contract';
import { client, untilAnswered, type Attempt } from '@sanh/ui';
import { untrack } from 'svelte';
import { toldBy, type Told } from '../told/told.ts';

const renewEveryMs = 5000;
const patienceMs = 15_000;

/** What was done last, to be said. */
export interface Done {
  readonly step: DeviceStep | 'pair';
  readonly name: string;
}

export interface NewDevice {
  readonly code: string;
  readonly name: string;
  readonly zoneId: string | null;
  readonly layoutId: string | null;
  readonly counterId: string | null;
}

/** The devices of one centre as an administrator sees and handles them. */
export class Devices {
  readonly centreId: string;
  list = $state.raw<DeviceList | null>(null);
  centre = $state.raw<CentreView | null>(null);
  /** Why the list is not fresh. */
  listTold = $state.raw<Told | null>(null);
  /** Why the last step was refused. */
  told = $state.raw<Told | null>(null);
  done = $state.raw<Done | null>(null);
  isSending = $state(false);
  readonly #onexpired: () => void;

  constructor(centreId: string, onexpired: () => void) {
    this.centreId = centreId;
    this.#onexpired = onexpired;
  }

  /** Returns what stops it; call it in an `$effect`. */
  start(): () => void {
    untrack(() => void this.renew());
    const timer = setInterval(() => void this.renew(), renewEveryMs);
    return () => clearInterval(timer);
  }

  async renew(): Promise<void> {
    const { centreId } = this;
    const signal = AbortSignal.timeout(renewEveryMs);
    try {
      this.list = await client.devices({ centreId, signal });
      this.centre ??= await client.centre({ centreId, signal });
      this.listTold = null;
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.listTold = toldBy(error);
    }
  }

  pair(body: NewDevice): Promise<boolean> {
    const { centreId } = this;
    return this.#give({ step: 'pair', name: body.name }, (attempt) =>
      client.pairDevice({ centreId, body, ...attempt }),
    );
  }

  give<Step extends DeviceStep>(
    device: DeviceView,
    step: Step,
    body: DeviceStepBody<Step>,
  ): Promise<boolean> {
    const name = 'name' in body ? body.name : device.name;
    const input = { centreId: this.centreId, deviceId: device.id, step, body };
    return this.#give({ step, name }, (attempt) =>
      client.deviceStep({ ...input, ...attempt } as CallInput<'deviceStep'>),
    );
  }

  /** Before the next question: what was said of the last one is over. */
  forgetTold(): void {
    this.told = null;
    this.done = null;
  }

  async #give(done: Done, send: (attempt: Attempt) => Promise<unknown>): Promise<boolean> {
    if (this.isSending) return false;
    this.isSending = true;
    this.forgetTold();
    try {
      await untilAnswered(send, { signal: AbortSignal.timeout(patienceMs) });
      this.done = done;
      await this.renew();
      return true;
    } catch (error) {
      if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
      else this.told = toldBy(error);
      return false;
    } finally {
      this.isSending = false;
    }
  }
}
