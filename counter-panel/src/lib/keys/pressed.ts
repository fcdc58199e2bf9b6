import { slotPressed, isDigit, type Slot } from '../actions/slots.ts';
import { padKeyOf, type Keypad } from './keypad.ts';

export interface Press {
  readonly key: string;
  readonly code: string;
  readonly ctrlKey: boolean;
  readonly metaKey: boolean;
  readonly altKey: boolean;
}

interface Settings {
  readonly usesLetters: boolean;
  readonly usesKeypad: boolean;
  readonly keypad: Keypad;
}

/** What a press asks of the desk: an action, or the first digit of a number; null leaves it to the browser. */
export type Asked =
  { readonly kind: 'slot'; readonly slot: Slot } | { readonly kind: 'digit'; readonly digit: string } | null;

export function askedBy(press: Press, { usesLetters, usesKeypad, keypad }: Settings): Asked {
  const isPlain = !press.ctrlKey && !press.metaKey && !press.altKey;
  const pad = isPlain && usesKeypad ? padKeyOf(press.code) : null;
  if (pad !== null) {
    const slot = keypad[pad];
    return slot === undefined ? null : { kind: 'slot', slot };
  }
  const isCharacter = isPlain && press.key.length === 1;
  if (isCharacter && !usesLetters) return null;
  if (isDigit(press)) return { kind: 'digit', digit: press.key };
  const slot = slotPressed(press);
  return slot === null ? null : { kind: 'slot', slot };
}
