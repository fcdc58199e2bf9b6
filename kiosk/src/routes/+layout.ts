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
const ofTablet = ['common', 'problems', 'device', 'rating', 'tablet'] as const;

export const load: LayoutLoad = async ({ route }) => {
  const namespaces = route.id === '/tablet' ? ofTablet : ofKiosk;
  await dictionary.loadFirst(resolve('/(kiosk)'), namespaces);
  // At a kiosk the rest follows the first paint; on a phone there is only the one page.
  if (route.id?.startsWith('/(kiosk)') !== true) await dictionary.loadRest();
};
