import type { PageLoad } from './$types';

/** In a demonstration the address may name the centre; a paired tablet stands where it was paired. */
export const load: PageLoad = ({ url }) => ({ centreId: url.searchParams.get('centre') });
