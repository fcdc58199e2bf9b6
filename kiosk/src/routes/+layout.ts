import { resolve } from '$app/paths';
import { dictionary } from '@sanh/ui';

export const ssr = false;
export const trailingSlash = 'always';

export async function load(): Promise<void> {
  await dictionary.load(resolve('/(kiosk)'), [
    ...(['common', 'problems', 'device', 'dossier', 'kiosk', 'visitor', 'appointment'] as const),
  ]);
}
