import { goto, preloadCode } from '$app/navigation';
import { resolve } from '$app/paths';
import { nextTask } from '@sanh/ui';

/** Goes to a page of the kiosk. Nothing stays in the browser's history: there is nothing to come back to for the next person. */
export function go(path: `/${string}`): void {
  // Kit types the root of a route group as `//`, so a path is put behind it by hand.
  // eslint-disable-next-line svelte/no-navigation-without-resolve
  void goto(resolve('/(kiosk)') + path.slice(1), { replaceState: true });
}

const pages = [
  '/(kiosk)/take',
  '/(kiosk)/take/[service]',
  '/(kiosk)/number',
  '/(kiosk)/procedures',
  '/(kiosk)/procedures/[code]',
  '/(kiosk)/guidance',
  '/(kiosk)/scan',
  '/(kiosk)/dossier',
  '/(kiosk)/place',
  '/(kiosk)/rate',
  '/(kiosk)/check-in',
  '/(kiosk)/booked',
] as const;

/** The first screen and its hall come first, and a finger between any two pages. */
const pagesAfterMs = 2500;
const betweenPagesMs = 100;

/** Fetches the code of every page, so that each still opens when the server is gone. */
export async function keepPages(): Promise<void> {
  await nextTask(pagesAfterMs);
  for (const page of pages) {
    void preloadCode(page).catch(() => undefined);
    await nextTask(betweenPagesMs);
  }
}
