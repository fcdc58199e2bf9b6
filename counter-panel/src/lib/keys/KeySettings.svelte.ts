import { KeptChoice } from '../kept/KeptChoice.ts';
import { readKeypad, usualKeypad, withKey, type Keypad, type PadKey } from './keypad.ts';
import type { Slot } from '../actions/slots.ts';

const choice = new KeptChoice('sanh.panel.keys');

interface Stored {
  readonly usesLetters?: unknown;
  readonly usesKeypad?: unknown;
  readonly keypad?: unknown;
}

/** How this computer's keyboard works the desk. It belongs to the machine, not to who sits there. */
class KeySettings {
  /** Letters, digits and signs without Ctrl; speech input and an unsteady hand press them unmeant (WCAG 2.1.4). */
  usesLetters = $state(true);
  /** The number pad, or a hand keypad on USB, gives actions instead of digits. */
  usesKeypad = $state(false);
  keypad = $state.raw<Keypad>(usualKeypad);

  constructor() {
    const stored = read();
    this.usesLetters = stored.usesLetters !== false;
    this.usesKeypad = stored.usesKeypad === true;
    this.keypad = readKeypad(stored.keypad);
  }

  useLetters(isOn: boolean): void {
    this.usesLetters = isOn;
    this.#keep();
  }

  useKeypad(isOn: boolean): void {
    this.usesKeypad = isOn;
    this.#keep();
  }

  put(code: PadKey, slot: Slot | null): void {
    this.keypad = withKey(this.keypad, code, slot);
    this.#keep();
  }

  reset(): void {
    this.keypad = usualKeypad;
    this.#keep();
  }

  #keep(): void {
    const { usesLetters, usesKeypad, keypad } = this;
    choice.keep(JSON.stringify({ usesLetters, usesKeypad, keypad }));
  }
}

function read(): Stored {
  try {
    const stored: unknown = JSON.parse(choice.read() ?? '{}');
    return typeof stored === 'object' && stored !== null ? stored : {};
  } catch {
    return {};
  }
}

export const keySettings = new KeySettings();
