import { dictionary } from '@sanh/ui';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url }) => {
  await dictionary.loadRest();
  return { token: url.searchParams.get('t') ?? '' };
};
