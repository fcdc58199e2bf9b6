import { resolve } from '$app/paths';
import { dictionary } from '@sanh/ui';

export const ssr = false;
export const trailingSlash = 'always';

export async function load(): Promise<void> {
  // The rest follows the first paint; a page that is reached another way waits for it.
  await dictionary.loadFirst(resolve('/(kiosk)'), [
    ...(['common', 'problems', 'device', 'dossier', 'kiosk', 'visitor', 'appointment'] as const),
  ]);
}
