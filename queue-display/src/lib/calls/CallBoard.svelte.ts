import { advance, emptyBoard, isBeingShown, listedCalls, shownCalls } from './board.ts';
import type { Call } from './calls.ts';

/** What the card and the list show, as calls come in and seconds pass. */
export class CallBoard {
  #board = $state.raw(emptyBoard);
  #calls = $state.raw<readonly Call[]>([]);
  readonly shown = $derived(shownCalls(this.#board, this.#calls));
  readonly listed = $derived(listedCalls(this.#board, this.#calls));
  readonly isCatchingUp = $derived(this.#board.unlisted.length > 0);

  /** A call has just come, or still waits to be shown large. */
  isCalling(now: number): boolean {
    return isBeingShown(this.#board, now);
  }

  take(calls: readonly Call[], now: number): void {
    this.#board = advance(this.#board, calls, now);
    this.#calls = calls;
  }
}
