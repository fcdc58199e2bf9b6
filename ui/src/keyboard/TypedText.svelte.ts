import { type Key, nextMethod } from './layout.ts';
import type { Typing, TypingMethod } from './typing.ts';

/** What a person types on the on-screen keyboard; the caret always stands at the end. */
export class TypedText {
  value = $state('');
  method = $state<TypingMethod>('direct');
  readonly #typing: Typing;
  readonly #maxLength: number;

  constructor(typing: Typing, maxLength = 120) {
    this.#typing = typing;
    this.#maxLength = maxLength;
  }

  press(key: Key): void {
    if (key.kind === 'delete') this.value = Array.from(this.value).slice(0, -1).join('');
    else if (key.kind === 'tone') this.value = this.#typing.typeTone(this.value, key.tone);
    else if (this.value.length < this.#maxLength)
      this.value = this.#typing.typeKey(this.value, key.text, this.method);
  }

  changeMethod(): void {
    this.method = nextMethod(this.method);
  }

  clear(): void {
    this.value = '';
  }

  /** For the next person: no text, and the keys as they were. */
  reset(): void {
    this.clear();
    this.method = 'direct';
  }
}
