const stops = 'button:not(:disabled), a[href], input:not(:disabled)';
const steps: Readonly<Record<string, 1 | -1>> = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 };

/** Arrows go through the controls in reading order, as on the keypads that people who do not see well use. */
export function stepByArrow(event: KeyboardEvent, page: Document): void {
  const step = steps[event.key];
  const isPlain = !event.altKey && !event.ctrlKey && !event.metaKey && !event.shiftKey;
  if (step === undefined || !isPlain || event.defaultPrevented || ownsArrow(event)) return;
  const all = reachable(page);
  const from = all.findIndex((control) => control === page.activeElement);
  const start = from < 0 && step < 0 ? 0 : from;
  const next = all[(start + step + all.length) % all.length];
  if (next === undefined) return;
  event.preventDefault();
  next.focus();
}

/** Choices and scrolling parts have arrows of their own; in a text field only up and down lead on. */
function ownsArrow({ key, target }: KeyboardEvent): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement)
    return target.type === 'radio' || key === 'ArrowLeft' || key === 'ArrowRight';
  return target.tabIndex === 0 && !target.matches(stops);
}

/** Every control that keys can reach, in reading order. */
export function reachable(page: Document): readonly HTMLElement[] {
  const dialog = page.querySelector<HTMLElement>('[role="dialog"]');
  const all = (dialog ?? page).querySelectorAll<HTMLElement>(stops);
  return [...all].filter((control) => control.checkVisibility() && control.closest('[inert]') === null);
}
