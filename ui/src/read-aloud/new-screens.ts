const settleMs = 300;

/** What is to be read now: the open dialog, else the main part. */
const screenOf = (page: Document): HTMLElement | null =>
  page.querySelector<HTMLElement>('[role="dialog"]') ?? page.querySelector('main');

/** A new heading makes a new screen; figures that change on it do not. */
const headingOf = (page: Document): string => screenOf(page)?.querySelector('h1, h2')?.textContent ?? '';

/** Calls back with every screen that comes, once it stands still. Returns what stops watching. */
export function watchScreens(page: Document, onscreen: (screen: HTMLElement) => void): () => void {
  let heading = '';
  let timer: ReturnType<typeof setTimeout>;
  const look = (): void => {
    const screen = screenOf(page);
    if (screen === null || headingOf(page) === heading) return;
    heading = headingOf(page);
    onscreen(screen);
  };
  const later = (): void => {
    clearTimeout(timer);
    timer = setTimeout(look, settleMs);
  };
  const changes = new MutationObserver(later);
  changes.observe(page.body, { childList: true, subtree: true });
  later();
  return () => {
    clearTimeout(timer);
    changes.disconnect();
  };
}
