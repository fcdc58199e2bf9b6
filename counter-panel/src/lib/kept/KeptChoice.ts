/** A choice that belongs to this computer, not to who sits there. Where the store is full or forbidden it holds until the page is left. */
export class KeptChoice {
  readonly #name: string;

  constructor(name: string) {
    this.#name = name;
  }

  read(): string | null {
    try {
      return localStorage.getItem(this.#name);
    } catch {
      return null;
    }
  }

  /** Null forgets it. */
  keep(choice: string | null): void {
    try {
      if (choice === null) localStorage.removeItem(this.#name);
      else localStorage.setItem(this.#name, choice);
    } catch {
      // Nothing is kept, and nobody is held up by it.
    }
  }
}
