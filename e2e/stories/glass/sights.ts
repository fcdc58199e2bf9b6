import type { Page } from '@playwright/test';

/** A number with its counter, as it stood on the glass without a break. Milliseconds since 1970. */
export interface Sight {
  readonly number: string;
  readonly counter: string;
  /** In yellow: please come. */
  readonly isCalling: boolean;
  readonly from: number;
  readonly to: number;
}

type Watched = typeof globalThis & { sights: () => readonly Sight[] };

/** From now on every page in this tab notes what stands on its glass at each paint that has changed something. */
export async function watchGlass(page: Page): Promise<void> {
  await page.addInitScript(noteSights);
}

export const sightsOn = (page: Page): Promise<readonly Sight[]> =>
  page.evaluate(() => (globalThis as Watched).sights());

function noteSights(): void {
  type Open = { -readonly [Key in keyof Sight]: Sight[Key] };
  const standing = new Map<string, Open>();
  const gone: Open[] = [];
  let isAsked = false;

  const wordsOf = (within: Element, selector: string): string =>
    within.querySelector<HTMLElement>(selector)?.innerText.trim() ?? '';
  const look = (): void => {
    isAsked = false;
    const at = Date.now();
    const seen = new Set<string>();
    for (const call of document.querySelectorAll(
      'article:has(.number), ol > li:has(.number), .last:has(.number)',
    )) {
      const number = wordsOf(call, '.number');
      const counter = (wordsOf(call, '.counter') || wordsOf(call, '.to')).replaceAll(/\D/g, '');
      const isCalling = call.classList.contains('calling');
      const key = `${number} ${counter} ${String(isCalling)}`;
      seen.add(key);
      const known = standing.get(key);
      if (known === undefined) standing.set(key, { number, counter, isCalling, from: at, to: at });
      else known.to = at;
    }
    for (const [key, sight] of standing) {
      if (seen.has(key)) continue;
      gone.push({ ...sight, to: at });
      standing.delete(key);
    }
  };
  const ask = (): void => {
    if (isAsked) return;
    isAsked = true;
    requestAnimationFrame(look);
  };
  const watching = { subtree: true, childList: true, characterData: true, attributes: true };
  new MutationObserver(ask).observe(document, { ...watching, attributeFilter: ['class'] });
  (globalThis as Watched).sights = () => {
    look();
    return [...gone, ...standing.values()];
  };
}
