import type { Attachment } from 'svelte/attachments';

const steps: Readonly<Record<string, number>> = { ArrowDown: 1, ArrowUp: -1 };

/** Up and down go from button to button, from the last to the first. */
export const arrowKeys: Attachment<HTMLElement> = (list) => {
  const move = (event: KeyboardEvent): void => {
    const step = steps[event.key];
    if (step === undefined) return;
    const buttons = [...list.querySelectorAll<HTMLElement>('button')];
    const at = buttons.findIndex((button) => button === document.activeElement);
    const next = at < 0 && step < 0 ? -1 : (at + step) % buttons.length;
    buttons.at(next)?.focus();
    event.preventDefault();
  };
  list.addEventListener('keydown', move);
  return () => list.removeEventListener('keydown', move);
};
