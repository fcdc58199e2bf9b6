/** How far a finger may slide, in CSS px, and still have pressed what it landed on. */
const slipPx = 32;
/** A second tap this soon on the same spot of another screen was meant for the screen before. */
const doubleTapMs = 400;
const spotPx = 48;

const controls = 'button, a, label, [role="button"]';

interface Landing {
  readonly fingerId: number;
  readonly control: HTMLElement;
  readonly x: number;
  readonly y: number;
  travelPx: number;
  hasScrolled: boolean;
}

interface Press {
  readonly control: HTMLElement;
  readonly at: number;
  readonly x: number;
  readonly y: number;
}

/**
 * Lets a slow, long or slipping finger press what it landed on. The browser alone drops a touch that is held
 * for half a second or slides 15 px; a hand that rests on the glass, or a second finger, counts for nothing.
 */
export class FingerPresses {
  #landing: Landing | null = null;
  #last: Press | null = null;

  /** Returns what stops watching. */
  watch(page: Document): () => void {
    const stop = new AbortController();
    const { signal } = stop;
    const forget = (): void => void (this.#landing = null);
    const passive = { signal, passive: true };
    page.addEventListener('touchstart', (event) => this.#land(event), passive);
    page.addEventListener('touchmove', (event) => this.#move(event), passive);
    page.addEventListener('scroll', () => this.#landing && (this.#landing.hasScrolled = true), {
      ...passive,
      capture: true,
    });
    page.addEventListener('touchend', (event) => this.#lift(event), { signal, passive: false });
    page.addEventListener('touchcancel', forget, passive);
    return () => stop.abort();
  }

  #land({ changedTouches }: TouchEvent): void {
    for (const finger of changedTouches) {
      const control = controlOf(finger);
      if (control === null || this.#landing !== null) continue;
      const { identifier: fingerId, clientX: x, clientY: y } = finger;
      this.#landing = { fingerId, control, x, y, travelPx: 0, hasScrolled: false };
    }
  }

  #move({ changedTouches }: TouchEvent): void {
    const landing = this.#landing;
    for (const finger of changedTouches) if (landing?.fingerId === finger.identifier) follow(landing, finger);
  }

  #lift(event: TouchEvent): void {
    for (const finger of event.changedTouches) {
      if (controlOf(finger) === null) continue;
      // The press is told by hand below: the browser's own would come a second time, or not at all.
      if (event.cancelable) event.preventDefault();
      const landing = this.#landing;
      if (landing?.fingerId !== finger.identifier) continue;
      this.#landing = null;
      follow(landing, finger);
      const at = event.timeStamp;
      if (isPress(landing, finger) && !this.#isEcho(landing, at)) this.#press(landing, at);
    }
  }

  /** By when the finger was there: a busy machine hears of it later. */
  #isEcho({ control, x, y }: Landing, at: number): boolean {
    const last = this.#last;
    if (last === null || last.control === control) return false;
    return at - last.at < doubleTapMs && Math.hypot(x - last.x, y - last.y) < spotPx;
  }

  #press({ control, x, y }: Landing, at: number): void {
    this.#last = { control, at, x, y };
    // `detail: 1` marks a pointer: keys of the on-screen keyboard have typed when the finger landed.
    const click = { bubbles: true, cancelable: true, composed: true, detail: 1, clientX: x, clientY: y };
    control.dispatchEvent(new MouseEvent('click', click));
  }
}

function controlOf({ target }: Touch): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>(controls) : null;
}

function follow(landing: Landing, { clientX, clientY }: Touch): void {
  landing.travelPx = Math.max(landing.travelPx, Math.hypot(clientX - landing.x, clientY - landing.y));
}

/** A short slip always counts; a longer one while it stays on the control and moves no list. */
function isPress({ control, travelPx, hasScrolled }: Landing, { clientX, clientY }: Touch): boolean {
  if (!control.isConnected || control.matches(':disabled')) return false;
  if (travelPx <= slipPx) return true;
  const { left, right, top, bottom } = control.getBoundingClientRect();
  const isInside = clientX >= left && clientX <= right && clientY >= top && clientY <= bottom;
  return isInside && !hasScrolled;
}
