import type { Person } from '@sanh/contract';

export type QuestionState =
  | { readonly kind: 'closed' | 'asking' }
  /** Without a card the desk gives the number. */
  | { readonly kind: 'to-desk' };

/** Length of a personal number. */
export const idLength = 12;

/** For whom a number is, asked where a service gives one to a person. What is typed or scanned is handed on and forgotten. */
export class PersonQuestion {
  state = $state.raw<QuestionState>({ kind: 'closed' });
  digits = $state('');
  /** What was scanned was no card, or not to be read. */
  isUnread = $state(false);
  #then: ((person: Person) => void) | null = null;

  get isOpen(): boolean {
    return this.state.kind !== 'closed';
  }

  get isComplete(): boolean {
    return this.digits.length === idLength;
  }

  ask(then: (person: Person) => void): void {
    this.close();
    this.#then = then;
    this.state = { kind: 'asking' };
  }

  press(digit: string): void {
    if (!this.isComplete) this.digits += digit;
  }

  delete(): void {
    this.digits = this.digits.slice(0, -1);
  }

  confirm(): void {
    if (this.isComplete) this.answer({ kind: 'number', idNumber: this.digits });
  }

  /** Goes on with the wish; false when nobody had asked. */
  answer(person: Person): boolean {
    const then = this.#then;
    this.close();
    then?.(person);
    return then !== null;
  }

  /** A card's number; null for whatever is none. */
  scanned(idNumber: string | null): void {
    if (idNumber === null) this.isUnread = true;
    else this.answer({ kind: 'number', idNumber });
  }

  /** Somebody who has no card. */
  withoutCard(rule: 'allow' | 'desk'): void {
    this.digits = '';
    if (rule === 'allow') this.answer({ kind: 'no-card' });
    else this.state = { kind: 'to-desk' };
  }

  close(): void {
    this.#then = null;
    this.digits = '';
    this.isUnread = false;
    this.state = { kind: 'closed' };
  }
}
