import type { Attachment } from 'svelte/attachments';

/** Lets the number of a call go from the card to its row in the list, so that eyes can follow it. */
export class Flight {
  readonly #places = new Map<string, DOMRect>();

  /** Remembers where the number stands. */
  from(key: string): Attachment<HTMLElement> {
    return (number) => {
      const look = (): void => void this.#places.set(key, number.getBoundingClientRect());
      const observer = new ResizeObserver(look);
      observer.observe(number);
      return () => observer.disconnect();
    };
  }

  /** Comes from where the number stood, if it stood anywhere. */
  to(key: string): Attachment<HTMLElement> {
    return (number) => {
      const from = this.#places.get(key);
      this.#places.delete(key);
      const duration = durationOf(number);
      if (from === undefined || duration === 0) return;
      const to = number.getBoundingClientRect();
      const [x, y] = [from.left - to.left, from.top - to.top].map((px) => px / number.currentCSSZoom);
      const start = `translate(${x ?? 0}px, ${y ?? 0}px) scale(${from.height / to.height})`;
      number.animate(
        [
          { transform: start, transformOrigin: '0 0' },
          { transform: 'none', transformOrigin: '0 0' },
        ],
        { duration, easing: 'cubic-bezier(.2, 0, 0, 1)' },
      );
    };
  }
}

/** The token says 0 where motion is reduced. */
function durationOf(element: HTMLElement): number {
  const token = getComputedStyle(element).getPropertyValue('--m-call').trim();
  return parseFloat(token) * (token.endsWith('ms') ? 1 : 1000);
}
