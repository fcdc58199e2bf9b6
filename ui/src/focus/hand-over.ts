import { tick } from 'svelte';
import { reachable } from './arrow-keys.ts';

/** A browser reports the click a moment after the finger is up. */
const clickFollowsMs = 50;
const lookEveryMs = 50;
/** Nobody is waited for longer. */
const longestMs = 10_000;

const later = (ms: number): Promise<void> => new Promise((resolve) => setTimeout(resolve, ms));

/** Exchanges what draws the screen under somebody who has begun: no press is cut in two, no dialog goes, the focus stays. */
export class HandOver {
  #isPressed = false;

  /** Returns what stops it; call it in an `$effect`. */
  watch(page: Document): () => void {
    const done = new AbortController();
    const options = { capture: true, signal: done.signal };
    page.addEventListener('pointerdown', () => void (this.#isPressed = true), options);
    const release = (): void => void setTimeout(() => (this.#isPressed = false), clickFollowsMs);
    for (const end of ['pointerup', 'pointercancel'] as const) page.addEventListener(end, release, options);
    return () => done.abort();
  }

  async exchange(page: Document, change: () => void): Promise<void> {
    const until = performance.now() + longestMs;
    while (this.#isBusy(page) && performance.now() < until) await later(lookEveryMs);
    const held = wordsOf(page.activeElement);
    change();
    await tick();
    if (held !== null && page.activeElement === page.body)
      reachable(page)
        .find((control) => wordsOf(control) === held)
        ?.focus();
  }

  #isBusy(page: Document): boolean {
    return this.#isPressed || page.querySelector('[role="dialog"]') !== null;
  }
}

/** What a control says first; the body says nothing. */
function wordsOf(control: Element | null): string | null {
  if (control === null || control === control.ownerDocument.body) return null;
  const texts = control.ownerDocument.createTreeWalker(control, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const words = texts.currentNode.textContent?.trim() ?? '';
    if (words !== '') return words;
  }
  return control.getAttribute('aria-label');
}
