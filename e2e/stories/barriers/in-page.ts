import type { Box } from './box.ts';

// These functions are sent into the page as they stand: they may call each other, but nothing from outside.

/** What clips an element: everything above it that hides or scrolls what goes over its edge. */
function clipsOf(element: Element): Element[] {
  const clips: Element[] = [];
  let above = element.parentElement;
  while (above !== null && above !== document.body) {
    if (getComputedStyle(above).overflowY !== 'visible') clips.push(above);
    above = above.parentElement;
  }
  return clips;
}

function isShown(element: Element): boolean {
  return (
    element.checkVisibility() && element.closest('.visually-hidden, #svelte-announcer, [inert]') === null
  );
}

function nameOf(element: Element): string {
  const name = element.getAttribute('aria-label') ?? element.textContent;
  return name.replace(/\s+/g, ' ').trim().slice(0, 60);
}

/** The part of a control that can be seen. */
function visibleBox(element: Element): Box | null {
  const screen = { left: 0, top: 0, right: innerWidth, bottom: innerHeight };
  const edges = [...clipsOf(element).map((clip) => clip.getBoundingClientRect()), screen];
  const own = element.getBoundingClientRect();
  const left = Math.max(own.left, ...edges.map((edge) => edge.left));
  const top = Math.max(own.top, ...edges.map((edge) => edge.top));
  const right = Math.min(own.right, ...edges.map((edge) => edge.right));
  const bottom = Math.min(own.bottom, ...edges.map((edge) => edge.bottom));
  return right - left > 2 && bottom - top > 2 ? { name: nameOf(element), left, top, right, bottom } : null;
}

/** Names in a list or table may end in dots after their lines. */
function isShortened(owner: Element): boolean {
  const lines = [owner, ...clipsOf(owner)].find((one) => getComputedStyle(one).webkitLineClamp !== 'none');
  return lines !== undefined && lines.closest('ul, tbody') !== null;
}

/** The lines of ink of a text; the space above and below letters is left out. */
function inkOf(text: Node): Box[] {
  const range = document.createRange();
  range.selectNodeContents(text);
  const name = (text.textContent ?? '').trim().slice(0, 60);
  return [...range.getClientRects()]
    .filter(({ width, height }) => width >= 1 && height >= 1)
    .map(({ left, right, top, bottom, height }) => {
      return { name, left, right, top: top + height * 0.2, bottom: bottom - height * 0.2 };
    });
}

/** Where a line of ink stands: to be seen, to be scrolled to, or lost. */
function placeOf(ink: Box, owner: Element): 'seen' | 'scrolled' | 'lost' {
  for (const clip of [owner, ...clipsOf(owner)]) {
    const { overflowY } = getComputedStyle(clip);
    if (overflowY === 'visible') continue;
    const edge = clip.getBoundingClientRect();
    if (ink.left < edge.left - 2 || ink.right > edge.right + 2) return 'lost';
    if (ink.top >= edge.top - 2 && ink.bottom <= edge.bottom + 2) continue;
    return /auto|scroll/.test(overflowY) ? 'scrolled' : 'lost';
  }
  const isOnScreen =
    ink.left >= -2 && ink.right <= innerWidth + 2 && ink.top >= 0 && ink.bottom <= innerHeight;
  return isOnScreen ? 'seen' : 'lost';
}

export const inPage = [clipsOf, isShown, nameOf, visibleBox, isShortened, inkOf, placeOf];

declare global {
  interface Window {
    barriers: {
      clipsOf: typeof clipsOf;
      isShown: typeof isShown;
      nameOf: typeof nameOf;
      visibleBox: typeof visibleBox;
      isShortened: typeof isShortened;
      inkOf: typeof inkOf;
      placeOf: typeof placeOf;
    };
  }
}
