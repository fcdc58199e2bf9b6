import type { PageLoad } from './$types';

export const load: PageLoad = ({ url: { searchParams } }) => ({
  centreId: searchParams.get('centre'),
  serviceId: searchParams.get('service'),
  procedureCode: searchParams.get('procedure'),
  move: searchParams.get('move'),
});
