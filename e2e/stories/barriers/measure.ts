import type { Locator, Page } from '@playwright/test';
import type { Box, Measured } from './box.ts';
import { inPage } from './in-page.ts';

/** Looks at what the screen shows just now, as boxes in CSS px. */
export async function measure(page: Page, targetPx: number): Promise<Measured> {
  const names = inPage.map(({ name }) => name).join();
  await page.evaluate(
    `window.barriers ??= (() => { ${inPage.map(String).join('\n')}; return { ${names} }; })()`,
  );
  const [controls, small] = await page.evaluate(measureControls, targetPx);
  const { cut, words } = await page.evaluate(measureWords);
  const overlaps = [...pairs(words), ...pairs(controls)];
  return { controls, small, cut, overlaps };
}

/** How much of what is scrolled in this part cannot be seen at once. */
export const hiddenPx = (part: Locator): Promise<number> =>
  part.evaluate((whole: Element) =>
    Math.max(
      ...[whole, ...whole.querySelectorAll('*')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowY))
        .map(({ scrollHeight, clientHeight }) => scrollHeight - clientHeight),
      0,
    ),
  );

type Owned = Box & { readonly owner: number };

function measureControls(targetPx: number): [controls: Owned[], small: string[]] {
  const { isShown, visibleBox, nameOf } = window.barriers;
  const scope = document.querySelector('[role="dialog"]') ?? document.body;
  const all = [...scope.querySelectorAll('button, a[href], input, label')].filter(isShown);
  const controls = all.flatMap((control, owner) => {
    const box = visibleBox(control);
    return box === null ? [] : [{ ...box, owner }];
  });
  const small = all.flatMap((control) => {
    const { width, height } = control.getBoundingClientRect();
    const isSmall = width < targetPx - 0.5 || height < targetPx - 0.5;
    return isSmall ? [`${nameOf(control)} ${Math.round(width)}×${Math.round(height)}`] : [];
  });
  return [controls, small];
}

function measureWords(): { cut: string[]; words: Owned[] } {
  const { isShown, isShortened, inkOf, placeOf } = window.barriers;
  const scope = document.querySelector('[role="dialog"]') ?? document.body;
  const texts = document.createTreeWalker(scope, NodeFilter.SHOW_TEXT);
  const [cut, words] = [new Set<string>(), new Array<Owned>()];
  let owners = 0;
  for (let text = texts.nextNode(); text !== null; text = texts.nextNode()) {
    const owner = text.parentElement;
    if (owner === null || text.textContent?.trim() === '' || !isShown(owner)) continue;
    owners += 1;
    for (const ink of inkOf(text)) {
      const place = placeOf(ink, owner);
      if (place === 'seen') words.push({ ...ink, owner: owners });
      if (place === 'lost' && !isShortened(owner)) cut.add(ink.name);
    }
  }
  return { cut: [...cut], words };
}

function pairs(boxes: readonly Owned[]): string[] {
  return boxes.flatMap((one, index) =>
    boxes
      .slice(index + 1)
      .filter((other) => one.owner !== other.owner && doOverlap(one, other))
      .map((other) => `${one.name} / ${other.name}`),
  );
}

function doOverlap(one: Box, other: Box): boolean {
  const width = Math.min(one.right, other.right) - Math.max(one.left, other.left);
  const height = Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
  return width > 2 && height > 2;
}
