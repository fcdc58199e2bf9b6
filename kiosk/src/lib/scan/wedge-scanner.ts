import { keyByPlace } from './key-by-place.ts';
import type { Scanner } from './scanner.ts';
import { WedgeReader } from './WedgeReader.ts';

/** A scanner that plays the keyboard. It is heard wherever the focus is, and never given any. */
export const wedgeScanner: Scanner = {
  start(onscan) {
    const reader = new WedgeReader();
    const listen = (event: KeyboardEvent): void => {
      const key = event.repeat ? null : keyOf(event);
      if (key === null) return;
      const reading = reader.read({ key, at: event.timeStamp });
      if (reading === 'typed') return;
      // Neither a field nor the button that has the focus may take it.
      event.preventDefault();
      event.stopImmediatePropagation();
      if (reading !== 'part') onscan(reading.scanned);
    };
    window.addEventListener('keydown', listen, { capture: true });
    return () => window.removeEventListener('keydown', listen, { capture: true });
  },
};

/** Null for what is no part of a text. Line feed and carriage return come as Ctrl-J and Ctrl-M from some scanners. */
function keyOf({ key, code, ctrlKey, altKey, metaKey, shiftKey }: KeyboardEvent): string | null {
  if (altKey || metaKey) return null;
  if (ctrlKey) return /^[jm]$/i.test(key) ? 'Enter' : null;
  return key === 'Process' ? keyByPlace(code, shiftKey) : key;
}
