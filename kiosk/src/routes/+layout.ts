import { resolve } from '$app/paths';
import { dictionary } from '@sanh/ui';
import type { LayoutLoad } from './$types';

export const ssr = false;
export const trailingSlash = 'always';

const ofKiosk = [
  ...([
    'common',
    'problems',
    'device',
    'dossier',
    'kiosk',
    'phone',
    'visitor',
    'appointment',
    'rating',
  ] as const),
];
/** The keyboard's words are the kiosk's. */
const ofTablet = ['common', 'problems', 'device', 'kiosk', 'rating', 'tablet'] as const;

export const load: LayoutLoad = async ({ route, untrack }) => {
  // Read once: a page that is opened without the network must not ask for its words again.
  const first = untrack(() => route.id);
  await dictionary.loadFirst(resolve('/(kiosk)'), first === '/tablet' ? ofTablet : ofKiosk);
  // At a kiosk the rest follows the first paint; on a phone there is only the one page.
  if (first?.startsWith('/(kiosk)') !== true) await dictionary.loadRest();
};
