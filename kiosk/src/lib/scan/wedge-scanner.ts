import type { Scanner } from './scanner.ts';
import { WedgeReader } from './WedgeReader.ts';

/** A scanner that plays the keyboard. It is heard wherever the focus is, and never given any. */
export const wedgeScanner: Scanner = {
  start(onscan) {
    const reader = new WedgeReader();
    const listen = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.altKey || event.metaKey || event.repeat) return;
      const reading = reader.read({ key: event.key, at: event.timeStamp });
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
