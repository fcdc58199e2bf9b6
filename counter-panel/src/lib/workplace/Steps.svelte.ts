import { CallFailed } from '@sanh/contract';
import { untilAnswered } from '@sanh/ui';
import { toldBy, type Told } from '../told/told.ts';
import { send, type DeskCommand } from './command.ts';
import type { Workplace } from './Workplace.svelte.ts';

interface Sending {
  readonly command: DeskCommand;
  readonly isSlow: boolean;
}

const slowAfterMs = 1500;

/** Gives commands, one at a time: until one is answered the desk is inert, and no press is counted twice. */
export class Steps {
  sending = $state.raw<Sending | null>(null);
  told = $state.raw<Told | null>(null);
  readonly #workplace: Workplace;
  readonly #onexpired: () => void;
  #gaveUp = new AbortController();
  /** Whether the step under way, or the last one, was done. */
  answered: Promise<boolean> = Promise.resolve(false);

  constructor(workplace: Workplace, onexpired: () => void) {
    this.#workplace = workplace;
    this.#onexpired = onexpired;
  }

  /** Whether it was done. A refusal stays in `told` until the next step. */
  give(command: DeskCommand): Promise<boolean> {
    if (this.sending !== null) return Promise.resolve(false);
    this.answered = this.#send(command);
    return this.answered;
  }

  async #send(command: DeskCommand): Promise<boolean> {
    this.told = null;
    this.sending = { command, isSlow: false };
    const slow = setTimeout(() => (this.sending = { command, isSlow: true }), slowAfterMs);
    try {
      const { centreId } = this.#workplace;
      const { signal } = (this.#gaveUp = new AbortController());
      const answer = await untilAnswered((attempt) => send(centreId, command, attempt), { signal });
      await this.#workplace.absorb(answer);
      return true;
    } catch (error) {
      this.#refused(error);
      return false;
    } finally {
      clearTimeout(slow);
      this.sending = null;
    }
  }

  /** It may have been done all the same; the hall will show. */
  giveUp(): void {
    this.#gaveUp.abort();
  }

  tell(told: Told | null): void {
    this.told = told;
  }

  #refused(error: unknown): void {
    if (error instanceof CallFailed && error.code === 'UNAUTHENTICATED') this.#onexpired();
    else this.told = toldBy(error);
  }
}
