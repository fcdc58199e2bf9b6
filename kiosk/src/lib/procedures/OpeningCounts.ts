const timesAtMost = 100;
const codesAtMost = 200;

/** How often each procedure was opened after a search: by its code alone, once a visit. */
export class OpeningCounts {
  readonly #ofVisit = new Set<string>();
  #counted = new Map<string, number>();

  /** However often somebody goes back and forth. */
  note(code: string): void {
    if (this.#ofVisit.has(code)) return;
    this.#ofVisit.add(code);
    this.#counted.set(code, Math.min(timesAtMost, (this.#counted.get(code) ?? 0) + 1));
  }

  endVisit(): void {
    this.#ofVisit.clear();
  }

  /** Gives the figures away: they are here no more. */
  take(): { readonly code: string; readonly times: number }[] {
    const opened = [...this.#counted].slice(0, codesAtMost).map(([code, times]) => ({ code, times }));
    this.#counted = new Map();
    return opened;
  }
}
