import { advance, emptyBoard, isBeingShown, listedCalls, shownCalls, type Look } from './board.ts';
import { counterWord } from './call-words.ts';
import type { Call } from './calls.ts';
import { largeCallsIn, type Area } from './large-calls.ts';

/** What the card and the list show, as calls come in and seconds pass. */
export class CallBoard {
  #board = $state.raw(emptyBoard);
  #calls = $state.raw<readonly Call[]>([]);
  /** Where the large calls stand. */
  area = $state.raw<Area>({ width: 0, height: 0 });
  readonly shown = $derived(shownCalls(this.#board, this.#calls));
  readonly listed = $derived(listedCalls(this.#board, this.#calls));
  readonly isCatchingUp = $derived(this.#board.unlisted.length > 0);

  /** A call has just come, or still waits to be shown large. */
  isCalling(now: number): boolean {
    return isBeingShown(this.#board, now);
  }

  take(calls: readonly Call[], look: Omit<Look, 'holds'>): void {
    const holds = largeCallsIn(this.area, calls, counterWord());
    this.#board = advance(this.#board, calls, { ...look, holds });
    this.#calls = calls;
  }
}
