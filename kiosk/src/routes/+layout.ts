import { resolve } from '$app/paths';
import { dictionary } from '@sanh/ui';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const trailingSlash = 'always';

export const load: LayoutLoad = async ({ route, untrack }) => {
  const namespaces = [
    ...(['common', 'problems', 'device', 'dossier', 'kiosk', 'phone', 'visitor', 'appointment'] as const),
  ];
  await dictionary.loadFirst(resolve('/(kiosk)'), namespaces);
  // At a kiosk the rest follows the first paint; on a phone there is only the one page.
  // Read once: a page that is opened without the network must not ask for its words again.
  const first = untrack(() => route.id);
  if (first?.startsWith('/(kiosk)') !== true) await dictionary.loadRest();
};
