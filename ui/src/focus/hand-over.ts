import { tick } from 'svelte';
import { reachable } from './arrow-keys.ts';

const longestPressMs = 3000;
/** A browser reports the click a moment after the finger is up. */
const clickFollowsMs = 50;

/** Exchanges what draws the screen under somebody who has begun: a press is not cut in two, the focus stays where it was. */
export class HandOver {
  #isPressed = false;
  #released: (() => void) | null = null;

  /** Returns what stops it; call it in an `$effect`. */
  watch(page: Document): () => void {
    const done = new AbortController();
    const options = { capture: true, signal: done.signal };
    const release = (): void => {
      this.#isPressed = false;
      this.#released?.();
    };
    page.addEventListener('pointerdown', () => void (this.#isPressed = true), options);
    for (const end of ['pointerup', 'pointercancel'] as const) page.addEventListener(end, release, options);
    return () => done.abort();
  }

  async exchange(page: Document, change: () => void): Promise<void> {
    if (this.#isPressed) await this.#release();
    const held = wordsOf(page.activeElement);
    change();
    await tick();
    if (held !== null && page.activeElement === page.body)
      reachable(page)
        .find((control) => wordsOf(control) === held)
        ?.focus();
  }

  /** The finger is up and what it pressed has heard of it. */
  async #release(): Promise<void> {
    await new Promise<void>((resolve) => {
      this.#released = resolve;
      setTimeout(resolve, longestPressMs);
    });
    await new Promise((resolve) => setTimeout(resolve, clickFollowsMs));
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
