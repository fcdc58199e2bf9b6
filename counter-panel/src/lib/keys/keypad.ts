import { slotKeys, type Slot } from '../actions/slots.ts';

/** The keys of a number pad, by their place: with or without Num Lock it is the same key. */
export const padKeys = {
  ...{ Numpad7: '7', Numpad8: '8', Numpad9: '9', NumpadDivide: '/' },
  ...{ Numpad4: '4', Numpad5: '5', Numpad6: '6', NumpadMultiply: '*' },
  ...{ Numpad1: '1', Numpad2: '2', Numpad3: '3', NumpadSubtract: '-' },
  ...{ Numpad0: '0', NumpadAdd: '+', NumpadEnter: 'Enter' },
} as const;
export type PadKey = keyof typeof padKeys;
export type Keypad = Readonly<Partial<Record<PadKey, Slot>>>;

/** The day's work under one hand: what is pressed most lies on the largest keys. */
export const usualKeypad: Keypad = {
  ...({ NumpadEnter: 'next', NumpadAdd: 'progress', Numpad0: 'recall' } as const),
  ...({ NumpadSubtract: 'absent', NumpadMultiply: 'park', NumpadDivide: 'transfer' } as const),
  ...({ Numpad1: 'takeBack', Numpad2: 'bringBack', Numpad3: 'requeue' } as const),
  ...({ Numpad4: 'choose', Numpad5: 'walkIn', Numpad6: 'uncall' } as const),
  ...({ Numpad7: 'undo', Numpad8: 'presence', Numpad9: 'messages' } as const),
};

const isPadKey = (code: string): code is PadKey => Object.hasOwn(padKeys, code);
const isSlot = (word: unknown): word is Slot => typeof word === 'string' && Object.hasOwn(slotKeys, word);

export const padKeyOf = (code: string): PadKey | null => (isPadKey(code) ? code : null);

/** What was stored, as far as it still means something: a key or an action of an older panel is left out. */
export function readKeypad(stored: unknown): Keypad {
  if (typeof stored !== 'object' || stored === null) return usualKeypad;
  return Object.fromEntries(Object.entries(stored).filter(([code, slot]) => isPadKey(code) && isSlot(slot)));
}

/** An action lies on one key: put on another, the key it had is free. */
export function withKey(keypad: Keypad, code: PadKey, slot: Slot | null): Keypad {
  const others = Object.entries(keypad).filter(([key, one]) => key !== code && one !== slot);
  return Object.fromEntries(slot === null ? others : [...others, [code, slot] as const]);
}
