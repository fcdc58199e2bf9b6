import type { PageLoad } from './$types';

export const load: PageLoad = ({ url: { searchParams } }) => ({ centreId: searchParams.get('centre') });
