const silent = '[aria-hidden="true"]';

/** The accessible name: the label where there is one, else the words inside, parts apart by commas. */
export function nameOf(element: Element): string {
  const label = element.getAttribute('aria-label');
  if (label !== null) return label;
  const children = [...element.childNodes].map((child) => {
    if (child.nodeType === Node.TEXT_NODE) return child.textContent ?? '';
    return child instanceof Element ? partOf(child) : '';
  });
  return children.join('');
}

/** The words on the screen, as they are. */
export const wordsOf = (element: Element): string => element.textContent.trim();

function partOf(child: Element): string {
  if (child.matches(silent) || !child.checkVisibility()) return '';
  const name = nameOf(child);
  const isApart = !getComputedStyle(child).display.startsWith('inline') && name.trim() !== '';
  return isApart ? `, ${name}, ` : name;
}
