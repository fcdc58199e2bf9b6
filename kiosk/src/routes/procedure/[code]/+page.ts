import type { PageLoad } from './$types';

export const load: PageLoad = ({ params, url }) => ({
  code: params.code,
  centreId: url.searchParams.get('centre'),
});
