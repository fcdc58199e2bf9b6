import { dictionary } from '@sanh/ui';
import type { PageLoad } from './$types';

export const load: PageLoad = async ({ url: { searchParams } }) => {
  await dictionary.loadRest();
  return { centreId: searchParams.get('centre') ?? '', code: searchParams.get('code') ?? '' };
};
