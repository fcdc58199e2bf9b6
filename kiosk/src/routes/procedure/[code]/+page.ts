import { dictionary } from '@sanh/ui';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ params, url }) => {
  await dictionary.loadRest();
  return { code: params.code, centreId: url.searchParams.get('centre') };
};
