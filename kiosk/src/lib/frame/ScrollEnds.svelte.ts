const slackPx = 4;
const pageShare = 0.85;

/** How far a scrolling part of the screen can still go either way. */
export class ScrollEnds {
  canGoUp = $state(false);
  canGoDown = $state(false);
  #view: HTMLElement | null = null;

  readonly watch = (view: HTMLElement): (() => void) => {
    this.#view = view;
    const sizes = new ResizeObserver(() => this.#measure(view));
    let frame = 0;
    // Measured in the frame that draws it: at once, the whole page would be laid out within whatever task changed it.
    const measure = (): void => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => this.#measure(view));
    };
    const children = new MutationObserver(measure);
    for (const element of [view, ...view.children]) sizes.observe(element);
    children.observe(view, { childList: true, subtree: true });
    view.addEventListener('scroll', measure, { passive: true });
    return () => {
      cancelAnimationFrame(frame);
      sizes.disconnect();
      children.disconnect();
      view.removeEventListener('scroll', measure);
    };
  };

  turn(direction: 1 | -1): void {
    const top = direction * pageShare * (this.#view?.clientHeight ?? 0);
    this.#view?.scrollBy({ top, behavior: 'smooth' });
  }

  #measure({ scrollTop, clientHeight, scrollHeight, nextElementSibling: keys }: HTMLElement): void {
    // What would fit without the keys that turn the page does not need them.
    const room = clientHeight + (keys?.getBoundingClientRect().height ?? 0);
    const isWhole = scrollHeight <= room + slackPx;
    this.canGoUp = !isWhole && scrollTop > slackPx;
    this.canGoDown = !isWhole && scrollTop + clientHeight < scrollHeight - slackPx;
  }
}
